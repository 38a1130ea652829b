using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Flows of the books put together, for sentences in which each place by itself would be too much.</summary>
internal static class FlowText
{
    /// <summary>True for what leaves the plasma through the walls of its vessels.</summary>
    public static bool IsFiltered(string flow) => flow.StartsWith("filtered into", StringComparison.Ordinal);

    /// <summary>True for what lymph brings back.</summary>
    public static bool IsLymph(string flow) => flow.EndsWith("by lymph", StringComparison.Ordinal);

    /// <summary>All that is filtered as one flow, all lymph as another, the rest as it is.</summary>
    public static IEnumerable<LedgerTerm> Together(IEnumerable<LedgerTerm> terms) => terms
        .GroupBy(x => IsFiltered(x.Name) ? "filtered into the tissues" : IsLymph(x.Name) ? "returned by lymph" : x.Name)
        .Select(x => new LedgerTerm(x.Key, x.Sum(term => term.Amount)));
}
