using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;
using CsvHelper;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The values at the chosen moments as a table: a row for each moment, variable and plan, in the units of trajectory.csv.</summary>
public static class ComparisonCsv
{
    /// <summary>Writes the table.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to, as UTF-8.</param>
    public static void Write(PlanComparison comparison, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        using CsvWriter csv = CsvWriter.Create(stream, CsvTable.Options, leaveOpen: true);
        csv.WriteHeader([CsvTable.TimeHeader, "variable", "unit", "plan", "file", "value", "difference"]);
        foreach (ComparedMoment moment in comparison.Moments)
            foreach (ComparedVariable variable in ComparedVariable.All)
                foreach (ComparedPlan plan in comparison.Plans)
                {
                    double value = plan.Run.At(variable.Variable.Name, moment.TimeMinutes);
                    csv.WriteField(moment.TimeMinutes, "R");
                    csv.WriteField(variable.Variable.Name);
                    csv.WriteField(variable.Variable.Unit);
                    csv.WriteField(plan.Letter);
                    csv.WriteField(plan.Run.Scenario.File);
                    csv.WriteField(value, "R");
                    csv.WriteField(value - comparison.Reference.Run.At(variable.Variable.Name, moment.TimeMinutes), "R");
                    csv.EndRecord();
                }
    }
}
