using System.Numerics;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Studies;

/// <summary>One patient at two moments, and the pressure that he would have with some causes as at the second and the rest as at the first.</summary>
/// <remarks>
/// The pressure at a moment follows from the state at that moment alone, so causes can be put together at will. Where one state
/// acts by several ways, each way takes its own moment: viscosity and lack of oxygen as values, the vasodilating mediator as a
/// factor of the parameter of each way.
/// </remarks>
internal sealed class PressureMix
{
    private static readonly int[][] Places = [.. PressureCause.All.Select(x => x.States.Select(PlaceOf).ToArray())];

    private readonly int[] changed;
    private readonly BarrierParameters<Scalar> barrier;
    private Model<Scalar> model;
    private State<Scalar> before;
    private State<Scalar> after;
    private Flows<Scalar> flowsBefore;
    private Flows<Scalar> flowsAfter;

    public PressureMix(in Model<Scalar> model, ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        (this.model, barrier) = (model, model.Parameters.Barrier);
        before.CopyTo(Schema.AsSpan<State<Scalar>, double>(ref this.before));
        after.CopyTo(Schema.AsSpan<State<Scalar>, double>(ref this.after));
        Body.BloodAndCirculation(model, this.before, ref flowsBefore);
        Body.BloodAndCirculation(model, this.after, ref flowsAfter);
        changed = [.. Enumerable.Range(0, Places.Length).Where(HasChanged)];
    }

    /// <summary>The change shared out among all causes: each gets its effect averaged over all orders in which they could have changed.</summary>
    /// <returns>One share for each of <see cref="PressureCause.All"/>, mmHg; their sum is the whole change.</returns>
    public double[] Shares()
    {
        double[] pressures = new double[1 << changed.Length];
        for (int set = 0; set < pressures.Length; set++)
        {
            pressures[set] = Pressure(set);
        }

        double[] shares = new double[Places.Length];
        double[] weights = Weights(changed.Length);
        for (int i = 0; i < changed.Length; i++)
        {
            double share = 0;
            for (int set = 0; set < pressures.Length; set++)
            {
                if ((set >> i & 1) == 0)
                {
                    share += weights[BitOperations.PopCount((uint)set)] * (pressures[set | 1 << i] - pressures[set]);
                }
            }

            shares[changed[i]] = share;
        }

        return shares;
    }

    // The share of all orders in which a cause comes right after so many others: s!·(n − 1 − s)!/n!.
    private static double[] Weights(int count)
    {
        double[] weights = new double[count];
        double weight = 1.0 / Math.Max(1, count);
        for (int size = 0; size < count; size++)
        {
            weights[size] = weight;
            weight *= (size + 1.0) / Math.Max(1, count - 1 - size);
        }

        return weights;
    }

    private double Pressure(int set)
    {
        State<Scalar> y = before;
        Flows<Scalar> f = default;
        (f.Viscosity, f.Hypoxia) = (flowsBefore.Viscosity, flowsBefore.Hypoxia);
        ref BarrierParameters<Scalar> b = ref model.Parameters.Barrier;
        (Scalar arterioles, Scalar veins, Scalar heart) = (before.Vasodilation, before.Vasodilation, before.Vasodilation);
        Span<double> mixed = Schema.AsSpan<State<Scalar>, double>(ref y), second = Schema.AsSpan<State<Scalar>, double>(ref after);
        for (int i = 0; i < changed.Length; i++)
        {
            if ((set >> i & 1) == 0)
            {
                continue;
            }

            foreach (int place in Places[changed[i]])
            {
                mixed[place] = second[place];
            }

            switch (PressureCause.All[changed[i]].Route)
            {
                case PressureRoute.Viscosity: f.Viscosity = flowsAfter.Viscosity; break;
                case PressureRoute.Hypoxia: f.Hypoxia = flowsAfter.Hypoxia; break;
                case PressureRoute.Arterioles: arterioles = after.Vasodilation; break;
                case PressureRoute.Veins: veins = after.Vasodilation; break;
                case PressureRoute.Heart: heart = after.Vasodilation; break;
                default: break;
            }
        }

        y.Vasodilation = new(1);
        b.Vasodilation = barrier.Vasodilation * arterioles;
        b.Venodilation = barrier.Venodilation * veins;
        b.CardiacDepression = barrier.CardiacDepression * heart;
        f.BloodVolume = y.PlasmaVolume + y.RedCells + y.RedCellSwelling;
        f.Drugs = Pharmacology.Effects(model, y);
        return Circulation.Evaluate(model, y, f).MeanPressure.Value;
    }

    private bool HasChanged(int cause)
    {
        PressureRoute route = PressureCause.All[cause].Route;
        ReadOnlySpan<double> first = Schema.AsSpan<State<Scalar>, double>(ref before), second = Schema.AsSpan<State<Scalar>, double>(ref after);
        foreach (int place in Places[cause])
        {
            if (first[place] != second[place])
            {
                return true;
            }
        }

        return route switch
        {
            PressureRoute.None => false,
            PressureRoute.Viscosity => flowsBefore.Viscosity.Value != flowsAfter.Viscosity.Value,
            PressureRoute.Hypoxia => flowsBefore.Hypoxia.Value != flowsAfter.Hypoxia.Value,
            _ => before.Vasodilation.Value != after.Vasodilation.Value,
        };
    }

    private static int PlaceOf(string path) => Schema.States.Index().Single(x => x.Item.Path == path).Index;
}
