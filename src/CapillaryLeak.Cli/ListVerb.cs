using System.CommandLine;
using System.CommandLine.Parsing;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak list</c>: what there is to put into a scenario, with units, ranges and sources.</summary>
internal sealed class ListVerb : Command
{
    private readonly Argument<string?> topic = new("WHAT")
    {
        Description = "scenarios, protocols, fluids, drugs, variables, observables, parameters, triggers, outcomes or ensemble; without it, what each of these is.",
        HelpName = "WHAT",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> json = new("--json") { Description = "Prints the list for programs." };
    private readonly Terminal terminal;

    public ListVerb(Terminal terminal)
        : base("list", "Lists scenarios, protocols, fluids, drugs, variables, observables, parameters, triggers, outcomes or the ensemble.")
    {
        this.terminal = terminal;
        topic.Validators.Add(Known);
        Add(topic);
        Add(json);
        SetAction(List);
    }

    private static void Known(ArgumentResult result)
    {
        string word = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        string[] names = [.. Listing.All.Select(x => x.Name)];
        if (word.Length > 0 && !names.Contains(word))
        {
            string fix = Spelling.Nearest(word, names) is { } near ? $"Did you mean '{near}'?" : $"Known are {Words.List(names, "and")}.";
            result.AddError($"'{word}' cannot be listed. {fix}");
        }
    }

    private int List(ParseResult given)
    {
        Listing listing = Listing.All.FirstOrDefault(x => x.Name == given.GetValue(topic)) ?? Listing.OfListings;
        if (given.GetValue(json))
        {
            terminal.Out.WriteLine(JsonText.Of(listing.Name, listing.Items()));
            return ExitCode.Done;
        }

        foreach (string line in TextColumns.Of(listing.Headings, listing.Rows(), terminal.Width))
        {
            terminal.Out.WriteLine(line);
        }

        terminal.Out.WriteLine(listing.Note.Length == 0 ? $"\n{Disclaimer.Text}" : $"\n{listing.Note}\n{Disclaimer.Text}");
        return ExitCode.Done;
    }
}
