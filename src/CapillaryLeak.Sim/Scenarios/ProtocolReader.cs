using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios.Checking;
using CapillaryLeak.Sim.Scenarios.Reading;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>Reads protocol files. Bad input gives problems, all of them at once; it never throws.</summary>
public static class ProtocolReader
{
    /// <summary>
    /// True for a file that holds rules but no patient, attack, length or case of its own: a protocol, not a scenario or a plan.
    /// </summary>
    /// <param name="path">The file; false where it cannot be read.</param>
    public static bool IsProtocol(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        ProblemList unheard = new();
        return FileText.Read(path, unheard) is { } text && FileText.Normalize(path, text, unheard) is { } plain
            && YamlTree.Parse(path, plain, unheard) is MapNode map
            && map.Find(RuleKeys.Rules.Name) is not null
            && new Key[] { ScenarioKeys.PatientKey, ScenarioKeys.AttackKey, ScenarioKeys.Length, FileKeys.ProtocolKey, TeachingKeys.CaseFile }
                .All(key => map.Find(key.Name) is null);
    }

    /// <summary>Reads a protocol from disk, for the reference patient.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vocabulary">The names it may use.</param>
    public static ProtocolReadResult ReadFile(string path, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(path);
        ProblemList problems = new();
        return FileText.Read(path, problems) is { } text
            ? Read(new(path, text), vocabulary, Patient.Reference.WeightKg)
            : new(null, problems.Errors, problems.Warnings);
    }

    /// <summary>Reads a protocol from text, for one patient: what is given per kg follows the weight.</summary>
    /// <param name="protocol">The text.</param>
    /// <param name="vocabulary">The names it may use.</param>
    /// <param name="weightKg">The patient's weight, kg.</param>
    /// <param name="fromMinutes">When it comes into force, min; the times of its rules count from then.</param>
    /// <param name="untilMinutes">When it is no longer in force, min.</param>
    public static ProtocolReadResult Read(
        NamedText protocol, Vocabulary vocabulary, double weightKg, double fromMinutes = 0,
        double untilMinutes = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ProblemList problems = new();
        Protocol? read = Read(Parse(protocol, problems), new RuleReader(vocabulary, problems, weightKg, fromMinutes, untilMinutes), problems);
        if (read is not null)
        {
            new RuleChecks(problems).Check(read.Rules, beside: null);
        }

        return new(problems.Errors.Count == 0 ? read : null, problems.Errors, problems.Warnings);
    }

    /// <summary>The tree of a protocol; null where its text cannot be read.</summary>
    internal static Node? Parse(NamedText protocol, ProblemList problems) =>
        FileText.Normalize(protocol.File, protocol.Text, problems) is { } text
            ? YamlTree.Parse(protocol.File, text, problems)
            : null;

    /// <summary>A protocol from its tree; its rules are not yet held against each other.</summary>
    internal static Protocol? Read(Node? tree, RuleReader rules, ProblemList problems)
    {
        if (tree is not MapNode map)
        {
            if (tree is not null)
            {
                problems.Add(tree.Where, $"A protocol must be a mapping of keys to values, but this is {tree.Words}.",
                    "Start with 'schema: 1', 'title: …', 'source: …' and 'rules:'.");
            }

            return null;
        }

        MapReader root = new(map, FileKeys.Protocol, problems);
        root.Count(ScenarioKeys.Schema);
        return new(
            root.Text(ScenarioKeys.Title) ?? "",
            root.Text(ScenarioKeys.Text) ?? "",
            root.Text(FileKeys.ProtocolSource) ?? "",
            root.NodeOf(RuleKeys.Rules) is { } list ? rules.Read(list) : []);
    }
}
