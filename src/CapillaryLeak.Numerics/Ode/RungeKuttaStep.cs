namespace CapillaryLeak.Numerics.Ode;

/// <summary>A step of an explicit Runge–Kutta pair whose last stage is the next step's first.</summary>
internal sealed class RungeKuttaStep<TSystem>(ButcherTableau table, ref TSystem system)
    : OdeStep<TSystem>(table, system.Count)
    where TSystem : IOdeSystem
{
    private bool firstStageIsKnown;

    private protected override double StageScale => Length;

    public override ReadOnlySpan<double> StartRate(ref TSystem system)
    {
        if (!firstStageIsKnown)
        {
            Rates(ref system, Time, Start, Stage(0));
            firstStageIsKnown = true;
        }

        return Stage(0)[..Count];
    }

    public override void Take(ref TSystem system, double length)
    {
        StartRate(ref system);
        Length = length;
        for (int i = 1; i < table.Stages; i++)
        {
            // The last stage's argument is the end of the step.
            double[] argument = i == table.Stages - 1 ? End : Argument;
            LinearCombination.Add(argument, Start, length, table.A[i], Stages);
            Rates(ref system, Time + (table.C[i] * length), argument, Stage(i));
        }

        LinearCombination.Add(Error, [], length, table.Error, Stages);
    }

    private protected override void Forget() => firstStageIsKnown = false;

    private protected override void Forward() => Stage(table.Stages - 1).CopyTo(Stage(0));
}
