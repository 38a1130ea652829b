using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios.Reading;

/// <summary>Collects what is wrong while a file is read.</summary>
internal sealed class ProblemList
{
    // Beyond this a file is not a scenario with mistakes but something else.
    private const int Most = 1000;

    private readonly List<Problem> errors = [];
    private readonly List<Problem> warnings = [];
    private readonly List<Problem> unusual = [];
    private bool isUnusualMeant;

    /// <summary>True where so much is wrong that looking further is of no use.</summary>
    internal bool IsFull => errors.Count >= Most;

    internal bool HasErrors => errors.Count > 0;

    internal IReadOnlyList<Problem> Errors => InOrder(errors);

    internal IReadOnlyList<Problem> Warnings => InOrder(isUnusualMeant ? warnings : [.. unusual, .. warnings]);

    internal void Add(SourceSpan where, string what, string fix) => Add(errors, new(where, what, fix));

    internal void Add(SourceSpan where, Fault fault) => Add(where, fault.What, fault.Fix);

    internal void Warn(SourceSpan where, string what, string fix) =>
        Add(warnings, new(where, what, fix, IsWarning: true));

    /// <summary>Warns of a number that can be and seldom is.</summary>
    internal void WarnOfUnusual(SourceSpan where, string what, string fix) =>
        Add(unusual, new(where, what, fix, IsWarning: true));

    /// <summary>Takes it that all unusual numbers are meant, as the file says there.</summary>
    internal void AcceptUnusual(SourceSpan where)
    {
        isUnusualMeant = true;
        if (unusual.Count == 0)
        {
            Warn(where, "Nothing in this file is unusual.", "Leave 'unusual' out.");
        }
    }

    private static void Add(List<Problem> list, Problem problem)
    {
        if (list.Count < Most)
        {
            list.Add(problem);
        }
    }

    private static List<Problem> InOrder(List<Problem> list) =>
        [.. list.Distinct().OrderBy(problem => problem.Where.Line).ThenBy(problem => problem.Where.Column)];
}
