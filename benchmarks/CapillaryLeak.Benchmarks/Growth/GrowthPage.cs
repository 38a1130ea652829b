using System.Text;
using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary>The page <c>docs/growth.md</c>, whole.</summary>
internal static class GrowthPage
{
    /// <summary>What is typed to measure and to write the page.</summary>
    public const string Command = "dotnet run -c Release --project benchmarks/CapillaryLeak.Benchmarks -- growth";

    /// <summary>The folder of tables and figures, beside the page.</summary>
    public const string Folder = "growth";

    /// <summary>Writes the page.</summary>
    /// <param name="machine">Where and when it was measured, a sentence each.</param>
    /// <param name="tables">The tables, in their order.</param>
    public static string Of(IReadOnlyList<string> machine, IReadOnlyList<GrowthTable> tables)
    {
        StringBuilder page = new("# How the cost grows\n\n");
        page.Append($"{Disclaimer.Text}\n\n");
        page.Append($"All of this page, figures included, is written by\n\n```\n{Command}\n```\n\n");
        page.Append(string.Join(' ', machine)).Append("\n\n");
        page.Append("Times of one thread are processor time, the least of several repetitions; cohorts go by the clock on the wall, so other work slows them. ")
            .Append("Below each table stands the command that measures it alone and prints it.\n");
        foreach (GrowthTable table in tables)
        {
            page.Append($"\n## {table.Title}\n\n{string.Join("\n\n", table.Notes)}\n\n");
            if (table.Figure is not null)
            {
                page.Append($"![{table.Figure.Title}]({Folder}/{table.Name}.svg)\n\n");
            }

            page.Append(table.Markdown()).Append($"\n`{Command} {table.Name}` · [CSV]({Folder}/{table.Name}.csv)\n");
        }

        return page.ToString();
    }
}
