using CapillaryLeak.Sim.Parameters;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>Something done to the patient, in the model's units (mL, min, mg).</summary>
/// <param name="StartMinutes">When it starts, minutes from the scenario's start.</param>
/// <param name="Text">What it is, in clinical words, e.g. <c>norepinephrine 0.2 µg/kg/min</c>.</param>
/// <param name="Where">The place in the file that ordered it.</param>
public abstract record Intervention(double StartMinutes, string Text, SourceSpan Where)
{
    /// <summary>When it ends, minutes; the start for what happens at once.</summary>
    public abstract double EndMinutes { get; }
}

/// <summary>A volume of a fluid given evenly over a time.</summary>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="Fluid">The product.</param>
/// <param name="VolumeMl">Volume, mL, positive.</param>
/// <param name="DurationMinutes">Duration, min, positive.</param>
public sealed record FluidGiven(double StartMinutes, string Text, SourceSpan Where, Fluid Fluid, double VolumeMl,
    double DurationMinutes)
    : Intervention(StartMinutes, Text, Where)
{
    /// <inheritdoc/>
    public override double EndMinutes => StartMinutes + DurationMinutes;
}

/// <summary>A drug running at a constant rate; a change of rate is the end of one and the start of the next.</summary>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="Drug">The drug.</param>
/// <param name="RatePerMinute">Rate in the drug's amount unit per minute.</param>
/// <param name="StopMinutes">When it ends, min.</param>
public sealed record DrugInfused(double StartMinutes, string Text, SourceSpan Where, Drug Drug, double RatePerMinute,
    double StopMinutes)
    : Intervention(StartMinutes, Text, Where)
{
    /// <inheritdoc/>
    public override double EndMinutes => StopMinutes;

    /// <summary>The rate as it was written, without the drug's name.</summary>
    public string RateText =>
        Text.StartsWith(Drug.Name, StringComparison.OrdinalIgnoreCase) ? Text[Drug.Name.Length..].Trim() : Text;
}

/// <summary>A single dose of a drug, given evenly over a short time.</summary>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="Drug">The drug.</param>
/// <param name="Amount">Amount in the drug's unit.</param>
/// <param name="Route">Route.</param>
/// <param name="DurationMinutes">Duration, min, positive (a push is one minute).</param>
public sealed record DrugGiven(double StartMinutes, string Text, SourceSpan Where, Drug Drug, double Amount,
    DrugRoute Route, double DurationMinutes)
    : Intervention(StartMinutes, Text, Where)
{
    /// <inheritdoc/>
    public override double EndMinutes => StartMinutes + DurationMinutes;
}

/// <summary>Whole blood lost evenly over a time.</summary>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="VolumeMl">Volume, mL.</param>
/// <param name="DurationMinutes">Duration, min.</param>
public sealed record BloodLost(double StartMinutes, string Text, SourceSpan Where, double VolumeMl,
    double DurationMinutes)
    : Intervention(StartMinutes, Text, Where)
{
    /// <inheritdoc/>
    public override double EndMinutes => StartMinutes + DurationMinutes;
}

/// <summary>The fascia of the limbs is opened, for the rest of the scenario.</summary>
/// <param name="StartMinutes">When, min.</param>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
public sealed record Fasciotomy(double StartMinutes, string Text, SourceSpan Where)
    : Intervention(StartMinutes, Text, Where)
{
    /// <inheritdoc/>
    public override double EndMinutes => StartMinutes;
}

/// <summary>Continuous renal replacement: net fluid removal and solute clearance.</summary>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="UltrafiltrationMlPerMinute">Net fluid removal, mL/min.</param>
/// <param name="EffluentMlPerMinute">Effluent, i.e. the clearance of small solutes, mL/min.</param>
/// <param name="StopMinutes">End, min.</param>
public sealed record RenalReplacement(double StartMinutes, string Text, SourceSpan Where,
    double UltrafiltrationMlPerMinute, double EffluentMlPerMinute, double StopMinutes)
    : Intervention(StartMinutes, Text, Where)
{
    /// <inheritdoc/>
    public override double EndMinutes => StopMinutes;
}

/// <summary>
/// Oral intake held at a rate instead of the patient's habit (0 is nil by mouth); sodium comes in the habitual
/// proportion.
/// </summary>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="RateMlPerMinute">Water drunk, mL/min.</param>
/// <param name="StopMinutes">End, min.</param>
public sealed record OralIntake(double StartMinutes, string Text, SourceSpan Where, double RateMlPerMinute,
    double StopMinutes)
    : Intervention(StartMinutes, Text, Where)
{
    /// <inheritdoc/>
    public override double EndMinutes => StopMinutes;
}

/// <summary>Something drunk on top of the running intake.</summary>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="VolumeMl">Volume, mL.</param>
/// <param name="SodiumMmolPerL">Its sodium, mmol/L (water 0, broth about 100).</param>
/// <param name="DurationMinutes">Duration over which it is absorbed, min.</param>
public sealed record Drunk(double StartMinutes, string Text, SourceSpan Where, double VolumeMl, double SodiumMmolPerL,
    double DurationMinutes)
    : Intervention(StartMinutes, Text, Where)
{
    /// <inheritdoc/>
    public override double EndMinutes => StartMinutes + DurationMinutes;
}

/// <summary>Suction around the lower body, which draws blood into its veins and fluid into its tissues.</summary>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="PressureMmHg">How far below the air's, mmHg.</param>
/// <param name="StopMinutes">End, min.</param>
public sealed record LowerBodySuction(double StartMinutes, string Text, SourceSpan Where, double PressureMmHg,
    double StopMinutes)
    : Intervention(StartMinutes, Text, Where)
{
    /// <inheritdoc/>
    public override double EndMinutes => StopMinutes;
}

/// <summary>Glomeruli are lost by a cause from outside the model: obstruction, infarction, nephrectomy.</summary>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="Share">Share of the filtration that is lost, 0–1.</param>
/// <param name="StopMinutes">End, min.</param>
public sealed record FiltrationLost(double StartMinutes, string Text, SourceSpan Where, double Share,
    double StopMinutes)
    : Intervention(StartMinutes, Text, Where)
{
    /// <inheritdoc/>
    public override double EndMinutes => StopMinutes;
}

/// <summary>A trace of labeled albumin is injected, to measure its transcapillary escape over the next hour.</summary>
/// <param name="StartMinutes">When, min.</param>
/// <param name="Text">Clinical words.</param>
/// <param name="Where">Place in the file.</param>
public sealed record TracerGiven(double StartMinutes, string Text, SourceSpan Where)
    : Intervention(StartMinutes, Text, Where)
{
    /// <inheritdoc/>
    public override double EndMinutes => StartMinutes + 1;
}
