using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Reads off the run of a cohort's patient what became of the patient.</summary>
internal static class PatientCourse
{
    // KDIGO stage 1 by creatinine.
    private const double InjuredRatio = 1.5;
    private const double InjuredRiseMgPerDl = 0.3;

    /// <summary>The outcomes, and where the values over time are counted.</summary>
    /// <param name="number">The patient's number.</param>
    /// <param name="draws">How many patients were drawn until this one.</param>
    /// <param name="run">The run.</param>
    /// <param name="arrivalMinutes">When the patient came in, min.</param>
    /// <param name="fate">The patient's own random number, by which death is decided.</param>
    public static CohortPatient Read(int number, int draws, Trajectory run, double arrivalMinutes, double fate)
    {
        double? death = DeathMinutes(run, fate);
        double end = death ?? run.TimesMinutes[^1];
        double Lowest(string name) => run.Minimum(name, 0, end).Value;
        double Highest(string name) => run.Maximum(name, 0, end).Value;
        double AtArrival(string name) => run.At(name, arrivalMinutes);
        IReadOnlyList<Complication> complications = Complication.Of(run);
        double Has(string name) => complications.Any(x => x.Name == name && x.StartMinutes <= end) ? 1 : 0;
        double health = Readings.First(run["creatinine"]), creatinine = Highest("creatinine");
        double shock = complications.Where(x => x.Name == "Shock" && x.StartMinutes < end)
            .Sum(x => Math.Min(x.EndMinutes ?? end, end) - x.StartMinutes);
        double[] outcomes =
        [
            draws, arrivalMinutes / 60,
            AtArrival("hemoglobin") / 10, AtArrival("hematocrit"), AtArrival("total_protein"), AtArrival("albumin"),
            AtArrival("sbp"), AtArrival("hr"), AtArrival("lactate"), AtArrival("creatinine"),
            Lowest("sbp"), Highest("hr"), Highest("lactate"), creatinine, Lowest("albumin"),
            run.At("iv_fluid", end) / 1000, Highest("weight_gain"), shock / 60,
            run["death_probability"][^1], death / 60 ?? double.NaN,
            Has("Compartment syndrome"), creatinine >= InjuredRatio * health || creatinine >= health + InjuredRiseMgPerDl ? 1 : 0,
            Has("Pulmonary edema"), death is null ? 0 : 1, run.Solve.Explanation.Length == 0 ? 0 : 1,
        ];
        return new(number, outcomes, Places(run, end));
    }

    /// <summary>When the patient dies: when the probability of having died passes the patient's own number; null for never.</summary>
    public static double? DeathMinutes(Trajectory run, double fate)
    {
        int dead = Array.FindIndex(run["death_probability"], x => x >= 100 * fate);
        return dead < 0 ? null : run.TimesMinutes[dead];
    }

    private static ushort[] Places(Trajectory run, double end)
    {
        IReadOnlyList<BandVariable> variables = BandVariable.All;
        ushort[] places = new ushort[((int)(end / Bands.StepMinutes) + 1) * variables.Count];
        for (int i = 0; i < places.Length; i++)
        {
            BandVariable variable = variables[i % variables.Count];
            places[i] = variable.PlaceOf(run.At(variable.Name, i / variables.Count * Bands.StepMinutes));
        }

        return places;
    }
}
