namespace CapillaryLeak.Numerics.Ode;

/// <summary>An accepted step and the solution everywhere inside it.</summary>
/// <remarks>
/// One object serves a whole solve: what it shows changes with the next step. Copy what is to be kept.
/// </remarks>
public sealed class DenseStep
{
    private readonly IDenseSource step;
    private readonly double[] cutState;
    private double fullEnd;
    private bool cut;
    private bool shown;

    internal DenseStep(IDenseSource step) => (this.step, cutState) = (step, new double[step.Count]);

    /// <summary>The time the step starts at.</summary>
    public double Start => step.Time;

    /// <summary>The time the step ends at: the event, where one cut it short.</summary>
    public double End { get; private set; }

    /// <summary>The states at <see cref="Start"/>.</summary>
    public ReadOnlySpan<double> StartState => step.StartState;

    /// <summary>The states at <see cref="End"/>.</summary>
    public ReadOnlySpan<double> EndState => cut ? cutState : step.EndState;

    /// <summary>The states at a time inside the step.</summary>
    /// <param name="time">A time from <see cref="Start"/> to <see cref="End"/>.</param>
    /// <param name="state">Receives the states; a shorter span receives the first ones only.</param>
    public void Interpolate(double time, Span<double> state)
    {
        if (time < Start || time > End)
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, $"Outside the step [{Start}, {End}].");
        }

        if (time == fullEnd)
        {
            // The end itself, not the polynomial at almost 1.
            step.EndState[..state.Length].CopyTo(state);
            return;
        }

        step.Interpolate((time - Start) / step.Length, state);
    }

    /// <summary>
    /// The last time that was reached for good: the end of the last step shown, or the start of the solve.
    /// </summary>
    internal double FinalTime => shown ? End : Start;

    /// <summary>The states at <see cref="FinalTime"/>.</summary>
    internal ReadOnlySpan<double> FinalState => shown ? EndState : StartState;

    /// <summary>Shows the step just taken.</summary>
    internal void Show(double end) => (End, fullEnd, cut, shown) = (end, end, false, true);

    /// <summary>Shows nothing: the next step begins at the start, which is final.</summary>
    internal void Hide() => shown = false;

    /// <summary>Ends the step early.</summary>
    internal void CutAt(double time)
    {
        Interpolate(time, cutState);
        (End, cut) = (time, true);
    }
}
