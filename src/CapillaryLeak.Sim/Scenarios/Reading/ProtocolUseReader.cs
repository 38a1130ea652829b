using CapillaryLeak.Sim.Scenarios.Checking;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Reads the rules of a scenario: its own, and those of the protocol file it names.</summary>
internal sealed class ProtocolUseReader(ProtocolShelf shelf, Vocabulary vocabulary, ProblemList problems, double weightKg)
{
    /// <summary>The text of the protocol; null where the scenario names none, or it cannot be had.</summary>
    internal NamedText? Text { get; private set; }

    /// <summary>The rules: the scenario's own first, then those of the protocol.</summary>
    internal IReadOnlyList<Rule> Rules(Node? own, MapReader? use, double lengthMinutes, IReadOnlyList<Intervention> beside)
    {
        List<Rule> rules = [];
        if (own is not null)
        {
            rules.AddRange(new RuleReader(vocabulary, problems, weightKg, 0, lengthMinutes).Read(own));
        }

        if (use is not null)
        {
            rules.AddRange(OfProtocol(use, lengthMinutes));
        }

        new RuleChecks(problems).Check(rules, beside);
        return rules;
    }

    private IReadOnlyList<Rule> OfProtocol(MapReader use, double lengthMinutes)
    {
        double from = use.Quantity(FileKeys.ProtocolFrom)?.Value ?? 0;
        Measured? until = use.Quantity(FileKeys.ProtocolUntil);
        double end = Math.Min(until?.Value ?? double.PositiveInfinity, lengthMinutes);
        if (from >= end)
        {
            problems.Add(use.PlaceOf(use.Has(FileKeys.ProtocolFrom) ? FileKeys.ProtocolFrom : FileKeys.ProtocolUntil),
                "The protocol would come into force only after its end.", "Give an earlier 'from' or a later end.");
            return [];
        }

        if (use.Single(FileKeys.ProtocolFile) is not { } file || shelf.TextOf(file, problems) is not { } text)
        {
            return [];
        }

        Text = text;
        double scale = (use.Quantity(FileKeys.ProtocolVolumes)?.Value ?? 100) / 100;
        return [.. (ProtocolReader.Read(shelf.TreeOf(file, text, problems), new RuleReader(vocabulary, problems, weightKg, from, end), problems)?.Rules ?? [])
            .Select(x => x.WithVolumes(scale))];
    }
}
