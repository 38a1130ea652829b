using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Units;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>Something a rule does when it fires.</summary>
/// <param name="Text">What it is, in clinical words.</param>
/// <param name="Where">The place in the file.</param>
public abstract record RuleAction(string Text, SourceSpan Where);

/// <summary>Something is given or done.</summary>
/// <param name="Intervention">What, as if the rule fired at time 0; what runs on has no end.</param>
/// <param name="Runs">True for what runs at a rate: it takes the place of what runs under its name.</param>
public sealed record GiveAction(Intervention Intervention, bool Runs)
    : RuleAction(Intervention.Text, Intervention.Where);

/// <summary>What runs is set to another rate.</summary>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="Product">The drug or fluid.</param>
/// <param name="RatePerMinute">The rate, in the unit of the product per minute.</param>
/// <param name="RateText">The rate as it was written.</param>
public sealed record ChangeAction(
    string Text, SourceSpan Where, string Product, double RatePerMinute, string RateText) : RuleAction(Text, Where);

/// <summary>What runs is ended.</summary>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="Product">The drug, fluid or procedure.</param>
public sealed record StopAction(string Text, SourceSpan Where, string Product) : RuleAction(Text, Where);

/// <summary>A drug that runs is raised or lowered by a step. Raised from nothing, it starts; lowered to nothing, it ends.</summary>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="Drug">The drug.</param>
/// <param name="StepPerMinute">The step, in the drug's amount unit per minute; negative where it is lowered.</param>
/// <param name="LimitPerMinute">No further than to this rate.</param>
/// <param name="Written">The step as it was written.</param>
public sealed record StepAction(
    string Text, SourceSpan Where, Drug Drug, double StepPerMinute, double LimitPerMinute, Quantity Written)
    : RuleAction(Text, Where)
{
    /// <summary>A rate in the unit of the step as it was written.</summary>
    /// <param name="perMinute">The rate, in the drug's amount unit per minute.</param>
    public string RateText(double perMinute) =>
        $"{Words.Number(perMinute / Math.Abs(StepPerMinute) * Math.Abs(Written.Value))} {Written.Unit}";
}

/// <summary>Something is said; nothing is done.</summary>
/// <param name="Text">What.</param>
/// <param name="Where">Place in the file.</param>
public sealed record SayAction(string Text, SourceSpan Where) : RuleAction(Text, Where);
