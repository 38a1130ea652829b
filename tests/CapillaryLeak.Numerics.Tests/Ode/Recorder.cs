using CapillaryLeak.Numerics.Ode;

namespace CapillaryLeak.Numerics.Tests.Ode;

/// <summary>Calls a delegate for every accepted step.</summary>
internal sealed class Recorder(Action<DenseStep> heard) : IStepObserver
{
    public void Accepted(DenseStep taken) => heard(taken);
}
