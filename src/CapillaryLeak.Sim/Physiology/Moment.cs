using System.Runtime.CompilerServices;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>A patient at one moment, in plain numbers: what the recorded variables are read off.</summary>
internal sealed class Moment
{
    private readonly PatientEquations equations;
    private State<Scalar> state;
    private Flows<Scalar> flows;

    public Moment(PatientEquations equations) => this.equations = equations;

    // A Scalar is a double and nothing else, so the same memory can be read as either.
    public ref readonly State<double> State => ref Unsafe.As<State<Scalar>, State<double>>(ref state);

    public ref readonly Flows<double> Flows => ref Unsafe.As<Flows<Scalar>, Flows<double>>(ref flows);

    public ref readonly Model<double> Model =>
        ref Unsafe.As<Model<Scalar>, Model<double>>(ref Unsafe.AsRef(in equations.Model));

    /// <summary>The state as a span, to be filled before <see cref="Evaluate"/>.</summary>
    public Span<double> Numbers => Schema.AsSpan<State<Scalar>, double>(ref state);

    /// <summary>Computes the flows of the state at hand.</summary>
    public void Evaluate() => Body.Evaluate(equations.Model, equations.Inputs, state, out flows, out _);

    /// <summary>Computes only blood, drug effects and circulation of the state at hand.</summary>
    public void EvaluateCirculation() => Body.BloodAndCirculation(equations.Model, state, ref flows);

    /// <summary>Water gained since health, in all places, mL; equal to the gain of weight in grams.</summary>
    public double WaterGainMl =>
        State.PlasmaVolume - Model.Rest.PlasmaVolume + State.RedCells - Model.Rest.RedCells + TissueGainMl
        + State.CellWater - Model.Rest.CellWater;

    /// <summary>Interstitial water gained since health, mL.</summary>
    public double TissueGainMl =>
        State.LimbVolume - Model.Rest.LimbVolume + State.TrunkVolume - Model.Rest.TrunkVolume
        + State.LungWater - Model.Rest.LungWater;

    /// <summary>All that came into the body since the start of the run, mL.</summary>
    public double FluidInMl =>
        State.Ledger.WaterInfused + State.Ledger.WaterDrunk + State.Ledger.RedCellsTransfused;

    /// <summary>All that left the body since the start of the run, mL.</summary>
    public double FluidOutMl
    {
        get
        {
            ref readonly LedgerState<double> book = ref State.Ledger;
            return book.WaterUrine + book.WaterInsensible + book.WaterBled
                + book.WaterUltrafiltered + book.WaterExuded + book.RedCellsBled;
        }
    }

    /// <summary>Water in which creatinine is dissolved, mL.</summary>
    public double CreatinineSpaceMl => Kidney.CreatinineSpace(equations.Model, state, flows).Value;

    /// <summary>Glucocorticoid level as hydrocortisone, mg/mL.</summary>
    public double SteroidMgPerMl => Pharmacology.SteroidLevel(equations.Model, state.Drugs).Value;
}
