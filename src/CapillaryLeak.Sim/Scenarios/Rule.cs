using CapillaryLeak.Sim.Scenarios.Teaching;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>A rule of a protocol: when it fires, how often, and what it does then.</summary>
public sealed record Rule
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>All of these must hold.</summary>
    public required IReadOnlyList<Condition> When { get; init; }

    /// <summary>What is done: the first entry when it fires first, the next when it fires next, the last from then on.</summary>
    public required IReadOnlyList<IReadOnlyList<RuleAction>> Steps { get; init; }

    /// <summary>For how long the conditions must have held, min.</summary>
    public double HoldMinutes { get; init; }

    /// <summary>All of these must have held since it fired last; empty where the conditions need only have ceased to hold.</summary>
    public IReadOnlyList<Condition> Rearm { get; init; } = [];

    /// <summary>After this time it may fire again, min; null where it does not fire again while its conditions hold.</summary>
    public double? AgainAfterMinutes { get; init; }

    /// <summary>How often it fires at most, in <see cref="WindowMinutes"/>.</summary>
    public int? AtMost { get; init; }

    /// <summary>The window in which that is counted, min; infinite for the whole run.</summary>
    public double WindowMinutes { get; init; } = double.PositiveInfinity;

    /// <summary>How much it gives at most in all: mL of fluid, or the amount of a drug in its unit; null for no ceiling.</summary>
    public double? Total { get; init; }

    /// <summary>While one of these holds it does not fire, and what it has running is ended.</summary>
    public IReadOnlyList<Condition> StopWhen { get; init; } = [];

    /// <summary>Of rules that fire at one moment the one with the lower number goes first.</summary>
    public int Priority { get; init; } = UsualPriority;

    /// <summary>When it comes into force, minutes from the scenario's start.</summary>
    public double FromMinutes { get; init; }

    /// <summary>When it is no longer in force, min.</summary>
    public double UntilMinutes { get; init; } = double.PositiveInfinity;

    /// <summary>How far apart samples for the laboratory are drawn, min.</summary>
    public double DrawnEveryMinutes { get; init; } = UsualDrawMinutes;

    /// <summary>What it is for where it only says something; null where it treats.</summary>
    public NoteKind? Note { get; init; }

    /// <summary>The place in the file.</summary>
    public required SourceSpan Where { get; init; }

    /// <summary>Where the value of each key that is written stands.</summary>
    internal IReadOnlyDictionary<string, SourceSpan> Places { get; init; } = new Dictionary<string, SourceSpan>();

    /// <summary>All conditions it looks at.</summary>
    internal IEnumerable<Condition> Conditions => [.. When, .. Rearm, .. StopWhen];

    /// <summary>All that it does, in the order of its steps.</summary>
    internal IEnumerable<RuleAction> Actions => Steps.SelectMany(step => step);

    /// <summary>For how long it is in force, min.</summary>
    internal double ForceMinutes => UntilMinutes - FromMinutes;

    /// <summary>Where the value of a key stands; the rule's own place where it is not written.</summary>
    internal SourceSpan PlaceOf(string key) => Places.GetValueOrDefault(key, Where);

    /// <summary>The same rule with other volumes of fluid.</summary>
    /// <param name="scale">What every volume, and the ceiling of a rule that gives fluid, is multiplied with.</param>
    public Rule WithVolumes(double scale) => scale == 1 ? this : this with
    {
        Steps = [.. Steps.Select(step => (IReadOnlyList<RuleAction>)[.. step.Select(x => WithVolume(x, scale))])],
        Total = Steps.Any(step => step.Any(x => x is GiveAction { Intervention: FluidGiven })) ? Total * scale : Total,
    };

    private static RuleAction WithVolume(RuleAction action, double scale) =>
        action is GiveAction { Intervention: FluidGiven fluid } give
            ? give with { Intervention = fluid with { VolumeMl = fluid.VolumeMl * scale } }
            : action;

    /// <summary>The priority of a rule that states none.</summary>
    public const int UsualPriority = 5;

    /// <summary>How far apart samples are drawn where a rule does not say, min: four times a day, as in intensive care.</summary>
    public const double UsualDrawMinutes = 360;

    /// <summary>Fluid that a step gives, mL, or the amount of a drug, in its unit, where it gives no fluid.</summary>
    /// <param name="step">What is done at once.</param>
    public static double AmountOf(IReadOnlyList<RuleAction> step)
    {
        Intervention[] given = [.. step.OfType<GiveAction>().Select(x => x.Intervention)];
        return given.Any(x => x is FluidGiven)
            ? given.OfType<FluidGiven>().Sum(x => x.VolumeMl)
            : given.OfType<DrugGiven>().Sum(x => x.Amount);
    }
}
