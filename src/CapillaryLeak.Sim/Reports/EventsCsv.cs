using CapillaryLeak.Sim.Trajectories;
using CsvHelper;

namespace CapillaryLeak.Sim.Reports;

/// <summary>What happened, as a table: <c>Time(min)</c>, <c>Kind</c>, <c>Text</c>.</summary>
public static class EventsCsv
{
    /// <summary>Writes the events in order of time.</summary>
    /// <param name="trajectory">The run.</param>
    /// <param name="stream">Where to, as UTF-8.</param>
    public static void Write(Trajectory trajectory, Stream stream)
    {
        using CsvWriter csv = CsvWriter.Create(stream, CsvTable.Options, leaveOpen: true);
        csv.WriteHeader([CsvTable.TimeHeader, "Kind", "Text"]);
        foreach (TimedEvent e in trajectory.Events)
        {
            csv.WriteField(e.TimeMinutes, "R");
            csv.WriteField(e.Kind.ToString());
            csv.WriteField(e.Text);
            csv.EndRecord();
        }
    }
}
