using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Studies;

/// <summary>What became of one patient of a cohort.</summary>
/// <param name="Number">The patient's number, from 0.</param>
/// <param name="Outcomes">One value for each of <see cref="PatientOutcomes.All"/>.</param>
/// <param name="Places">Where the patient's values over time are counted; see <see cref="Bands.Add(ReadOnlySpan{ushort})"/>.</param>
public sealed record CohortPatient(int Number, double[] Outcomes, ushort[] Places)
{
    /// <summary>One outcome.</summary>
    /// <param name="outcome">Its name.</param>
    public double this[string outcome] => Outcomes[PatientOutcomes.IndexOf(outcome)];
}
