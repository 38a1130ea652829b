namespace CapillaryLeak.Sim.Scenarios;

/// <summary>Whether what is said to be measured alike in several files can be.</summary>
public static class AlikeCheck
{
    /// <summary>The values that read another variable than the first of their label.</summary>
    /// <param name="scenarios">The files that are read together.</param>
    /// <returns>One problem a value, in the order of the files.</returns>
    public static IReadOnlyList<Problem> Problems(IEnumerable<Scenario> scenarios) =>
    [
        .. scenarios.SelectMany(x => x.Experiment.Measured).Where(x => x.Like.Length > 0).GroupBy(x => x.Like)
            .SelectMany(x => x.Skip(1).Where(value => value.Variable != x.First().Variable)
                .Select(value => Problem(value, x.First()))),
    ];

    private static Problem Problem(PublishedValue value, PublishedValue first) => new(value.Where,
        $"'like: {value.Like}' stands at {value.Variable} here and at {first.Variable} in {first.Where}.",
        $"Read {first.Variable}, or give this value a label of its own.");
}
