using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>A patient at one moment: what the recorded variables are read off.</summary>
/// <typeparam name="T">The number type: plain numbers for a run, duals for what its variables depend on.</typeparam>
internal sealed class Moment<T>(PatientEquations equations)
    where T : struct, IReal<T>
{
    private State<T> state;
    private Flows<T> flows;

    public ref readonly State<T> State => ref state;

    public ref readonly Flows<T> Flows => ref flows;

    public ref readonly Model<T> Model => ref equations.ModelOf<T>();

    /// <summary>The state as a span, to be filled before <see cref="Evaluate"/>.</summary>
    public Span<T> Numbers => Schema.AsSpan<State<T>, T>(ref state);

    /// <summary>Computes the flows of the state at hand.</summary>
    public void Evaluate() => Body.Evaluate(Model, equations.InputsOf<T>(), state, out flows, out _);

    /// <summary>Computes only blood, drug effects and circulation of the state at hand.</summary>
    public void EvaluateCirculation() => Body.BloodAndCirculation(Model, state, ref flows);

    /// <summary>Water gained since health, in all places, mL; equal to the gain of weight in grams.</summary>
    public T WaterGainMl =>
        State.PlasmaVolume - Model.Rest.PlasmaVolume + State.RedCells - Model.Rest.RedCells + TissueGainMl
        + State.CellWater - Model.Rest.CellWater;

    /// <summary>Interstitial water gained since health, mL.</summary>
    public T TissueGainMl =>
        State.LimbVolume - Model.Rest.LimbVolume + State.TrunkVolume - Model.Rest.TrunkVolume
        + State.LungWater - Model.Rest.LungWater;

    /// <summary>All that came into the body since the start of the run, mL.</summary>
    public T FluidInMl =>
        State.Ledger.WaterInfused + State.Ledger.WaterDrunk + State.Ledger.RedCellsTransfused;

    /// <summary>All that left the body since the start of the run, mL.</summary>
    public T FluidOutMl
    {
        get
        {
            ref readonly LedgerState<T> book = ref State.Ledger;
            return book.WaterUrine + book.WaterInsensible + book.WaterBled
                + book.WaterUltrafiltered + book.WaterExuded + book.RedCellsBled;
        }
    }

    /// <summary>Water in which creatinine is dissolved, mL.</summary>
    public T CreatinineSpaceMl => Kidney.CreatinineSpace(Model, state, flows);

    /// <summary>Glucocorticoid level as hydrocortisone, mg/mL.</summary>
    public T SteroidMgPerMl => Pharmacology.SteroidLevel(Model, state.Drugs);
}
