using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>A patient at one moment: what the recorded variables are read off.</summary>
/// <typeparam name="T">The number type: traced for the tape, duals for slopes along parameters.</typeparam>
internal sealed class Moment<T>
    where T : struct, IReal<T>
{
    private readonly Model<T> model;
    private Inputs<T> inputs;
    private State<T> state;
    private Flows<T> flows;

    /// <summary>A moment in the life of one person.</summary>
    public Moment(in Model<T> model) => this.model = model;

    public ref readonly State<T> State => ref state;

    public ref readonly Flows<T> Flows => ref flows;

    public ref readonly Model<T> Model => ref model;

    /// <summary>The state as a span, to be filled before <see cref="Evaluate"/>.</summary>
    public Span<T> Numbers => Schema.AsSpan<State<T>, T>(ref state);

    /// <summary>Enters a segment: what is done to the person at such moments.</summary>
    public void Enter(in Inputs<T> segment) => inputs = segment;

    /// <summary>Computes the flows of the state at hand, and its rates.</summary>
    public State<T> Evaluate()
    {
        Body.Evaluate(model, inputs, state, out flows, out State<T> rates);
        return rates;
    }

    /// <summary>Water gained since health, in all places, mL; equal to the gain of weight in grams.</summary>
    public T WaterGainMl =>
        State.PlasmaVolume - Model.Rest.PlasmaVolume + State.RedCells - Model.Rest.RedCells
        + State.RedCellSwelling + TissueGainMl
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
                + book.WaterUltrafiltered + book.WaterExuded + book.WaterBledInCells + book.RedCellsBled;
        }
    }

    /// <summary>Water in which creatinine is dissolved, mL.</summary>
    public T CreatinineSpaceMl => Kidney.CreatinineSpace(Model, state, flows);

    /// <summary>Glucocorticoid level as hydrocortisone, mg/mL.</summary>
    public T SteroidMgPerMl => Pharmacology.SteroidLevel(Model, state.Drugs);
}
