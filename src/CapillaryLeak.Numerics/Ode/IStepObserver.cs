namespace CapillaryLeak.Numerics.Ode;

/// <summary>Listens to a solve, step by step: the recorder.</summary>
public interface IStepObserver
{
    /// <summary>Called once after every accepted step, in order; the steps tile the interval without a gap.</summary>
    /// <param name="taken">The step and the solution inside it; valid only during the call.</param>
    void Accepted(DenseStep taken);
}
