using CapillaryLeak.Sim.Scenarios.Reading;

namespace CapillaryLeak.Sim.Scenarios.Checking;

/// <summary>
/// Finds rules that can never fire, never end, or work against each other. What can never be meant is an error; what may be meant,
/// or hangs on how long the run is, is a warning.
/// </summary>
internal sealed class RuleChecks(ProblemList problems)
{
    /// <summary>Looks at all rules that are in force together.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="beside">What is done beside them; null for a protocol by itself, which may be used beside anything.</param>
    internal void Check(IReadOnlyList<Rule> rules, IReadOnlyList<Intervention>? beside)
    {
        ConditionChecks conditions = new(problems);
        TimeChecks times = new(problems);
        CeilingChecks ceilings = new(problems);
        foreach (Rule rule in rules)
        {
            conditions.Check(rule);
            times.Check(rule);
            ceilings.Check(rule);
        }

        new PairChecks(problems).Check(rules);
        new ProductChecks(problems).Check(rules, beside);
    }
}
