using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The samples as a table: <c>Time(min)</c>, then a column a variable, headers <c>name(unit)</c>.</summary>
/// <remarks>Numbers read back to the same bits. A pure number's header has no unit. What is missing is <c>NaN</c>.</remarks>
public static class TrajectoryCsv
{
    /// <summary>Writes the variables that the scenario asks to record, or all where it does not say.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="stream">Where to, as UTF-8.</param>
    public static void Write(Trajectory trajectory, Stream stream)
    {
        Variable[] variables = [.. Recorded(trajectory)];
        double[][] columns = [.. variables.Select(v => trajectory[v.Name])];
        CsvTable.Write(stream, trajectory.TimesMinutes, variables.Select(Header), columns);
    }

    private static IEnumerable<Variable> Recorded(Trajectory trajectory)
    {
        HashSet<string> asked = [.. trajectory.Scenario.Record];
        return trajectory.Variables.Where(v => asked.Count == 0 || asked.Contains(v.Name));
    }

    private static string Header(Variable variable) =>
        variable.Unit.Length == 0 ? variable.Name : $"{variable.Name}({variable.Unit})";
}
