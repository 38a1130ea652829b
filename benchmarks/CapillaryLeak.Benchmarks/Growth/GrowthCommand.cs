using System.Diagnostics;
using System.Globalization;
using CapillaryLeak.Benchmarks.Subjects;
using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Benchmarks.Growth;

/// <summary><c>growth</c>: measures how the cost grows and writes the page about it.</summary>
internal static class GrowthCommand
{
    /// <summary>The word that calls it.</summary>
    public const string Word = "growth";

    private const int Done = 0;
    private const int BadInput = 2;

    private static readonly string[] Names = ["days", "tolerance", "states", "patients", "cores", "floor"];

    private static readonly string Help = $"""
        {GrowthPage.Command} [NAME…] [--patients N] [--out FOLDER]

        Measures how the cost of a run grows. Without a name it measures everything and writes growth.md, with tables and
        figures, into FOLDER, docs if none is given; with names ({string.Join(", ", Names)}) it prints those
        tables and writes nothing. --patients is the largest cohort, 10 to 1000000; {Patients.UsualMost} if not given.

        {Disclaimer.Text}
        """;

    /// <summary>Measures.</summary>
    /// <param name="args">What was typed behind the word.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args)
    {
        if (args.Contains("--help"))
        {
            Console.WriteLine(Help);
            return Done;
        }

        (string[] names, int most, string folder, string[] problems) = Read(args);
        if (problems.Length > 0)
        {
            Console.Error.WriteLine($"{string.Join('\n', problems)}\n\n{Help}");
            return BadInput;
        }

        double before = Machine.BusyShare();
        GrowthTable[] tables = [.. (names.Length > 0 ? names : Names).Select(name => Measure(name, most))];
        IReadOnlyList<string> machine = Machine.Sentences(before, Machine.BusyShare());
        if (names.Length == 0)
        {
            Write(folder, machine, tables);
            Console.WriteLine($"Written: {Path.Combine(folder, "growth.md")}");
        }
        else
        {
            Console.WriteLine(GrowthPage.Of(machine, tables));
        }

        return Done;
    }

    private static GrowthTable Measure(string name, int most)
    {
        long start = Stopwatch.GetTimestamp();
        Action<string> say = text => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-10}{Stopwatch.GetElapsedTime(start).TotalSeconds,6:0.0} s  {text}"));
        return name switch
        {
            "days" => Days.Measure(say),
            "tolerance" => Tolerances.Measure(say),
            "states" => States.Measure(say),
            "patients" => new Patients(most).Measure(say),
            "cores" => Cores.Measure(say),
            _ => Floor.Measure(say),
        };
    }

    private static void Write(string folder, IReadOnlyList<string> machine, GrowthTable[] tables)
    {
        string beside = Directory.CreateDirectory(Path.Combine(folder, GrowthPage.Folder)).FullName;
        File.WriteAllText(Path.Combine(folder, "growth.md"), GrowthPage.Of(machine, tables));
        foreach (GrowthTable table in tables)
        {
            File.WriteAllText(Path.Combine(beside, table.Name + ".csv"), table.Csv());
            if (table.Figure is not null)
            {
                File.WriteAllText(Path.Combine(beside, table.Name + ".svg"), SvgWriter.Write(table.Figure, SvgFormat.Wide));
            }
        }
    }

    private static (string[] Names, int Most, string Folder, string[] Problems) Read(string[] args)
    {
        (int most, string folder) = (Patients.UsualMost, Path.Combine(Files.Root, "docs"));
        List<string> names = [], problems = [];
        for (int i = 0; i < args.Length; i++)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            if (args[i] == "--patients" && int.TryParse(value, CultureInfo.InvariantCulture, out most) && most is >= 10 and <= 1_000_000
                || args[i] == "--out" && value is not null)
            {
                folder = args[i] == "--out" ? value! : folder;
                i++;
            }
            else if (Names.Contains(args[i]))
            {
                names.Add(args[i]);
            }
            else
            {
                problems.Add($"'{args[i]}' is not understood here. Give some of {string.Join(", ", Names)}, --patients with 10 to 1000000, or --out with a folder.");
                i += args[i] == "--patients" && value is not null ? 1 : 0;
            }
        }

        return ([.. names], most, folder, [.. problems]);
    }
}
