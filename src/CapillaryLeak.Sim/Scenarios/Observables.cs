namespace CapillaryLeak.Sim.Scenarios;

/// <summary>All that a rule can look at. Permeability, volumes and drug levels are not among it: nobody sees them.</summary>
public static class Observables
{
    private const double GasMinutes = 10;
    private const double LaboratoryMinutes = 60;
    private const double NeedleMinutes = 10;
    private const double MostMl = 1_000_000;

    private const string Monitored = "on the monitor";
    private const string Gas = "blood gas machine on the ward: some minutes to walk and to measure";
    private const string Sent = "tube to the central laboratory: transport, spinning and measuring, as an urgent sample";
    private const string Needle = "needle in the compartment: some minutes to place and to read";
    private const string Charted = "fluid chart, every full hour";

    /// <summary>How far apart the entries of the chart are, min.</summary>
    public const double ChartMinutes = 60;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Observable> All =
    [
        new("map", Sight.Monitor, 0, 0, 250, Monitored),
        new("sbp", Sight.Monitor, 0, 0, 300, Monitored),
        new("dbp", Sight.Monitor, 0, 0, 200, Monitored),
        new("pulse_pressure", Sight.Monitor, 0, 0, 200, Monitored),
        new("hr", Sight.Monitor, 0, 0, 250, Monitored),
        new("shock_index", Sight.Monitor, 0, 0, 10, Monitored),
        new("cvp", Sight.Monitor, 0, -10, 40, "on the monitor, by a central line, which is taken to be in place"),
        new("sao2", Sight.Monitor, 0, 0, 100, "pulse oximeter"),
        new("lactate", Sight.Laboratory, GasMinutes, 0, 40, Gas),
        new("sodium", Sight.Laboratory, GasMinutes, 80, 220, Gas),
        new("hematocrit", Sight.Laboratory, LaboratoryMinutes, 0, 100, Sent),
        new("hemoglobin", Sight.Laboratory, LaboratoryMinutes, 0, 333, Sent),
        new("albumin", Sight.Laboratory, LaboratoryMinutes, 0, 100, Sent),
        new("total_protein", Sight.Laboratory, LaboratoryMinutes, 0, 200, Sent),
        new("creatinine", Sight.Laboratory, LaboratoryMinutes, 0, 50, Sent),
        new("compartment_pressure", Sight.Laboratory, NeedleMinutes, -10, 150, Needle),
        new("delta_p", Sight.Laboratory, NeedleMinutes, -150, 200, Needle),
        new("urine", Sight.Chart, 0, 0, 100, Charted),
        new("fluid_in", Sight.Chart, 0, 0, MostMl, Charted),
        new("fluid_out", Sight.Chart, 0, 0, MostMl, Charted),
        new("fluid_balance", Sight.Chart, 0, -MostMl, MostMl, Charted),
        new("iv_fluid", Sight.Chart, 0, 0, MostMl, Charted),
        new("weight_gain", Sight.Chart, 0, -100, 200, "bed scale, every full hour"),
    ];

    /// <summary>What is seen of a variable; null where it cannot be seen.</summary>
    /// <param name="variable">The variable's name.</param>
    public static Observable? Find(string variable) => All.FirstOrDefault(x => x.Variable == variable);
}
