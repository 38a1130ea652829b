using System.Text;
using CapillaryLeak.Sim.Studies.Debriefs;

namespace CapillaryLeak.Sim.Reports.Debriefs;

/// <summary>Writes a debrief into a folder: page and figures for programs.</summary>
public static class DebriefOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Names of the files, the page first.</summary>
    public static readonly IReadOnlyList<string> Names = ["debrief.html", "debrief.json"];

    /// <summary>Writes the files; they appear under their names only when all of them are whole.</summary>
    /// <param name="debrief">The debrief.</param>
    /// <param name="folder">Where to.</param>
    /// <exception cref="IOException">The folder cannot be written to; nothing half-written is left behind.</exception>
    public static void Write(Debrief debrief, string folder)
    {
        using StagedFiles staged = new(folder, Names);
        staged.Write(Names[0], stream =>
        {
            using StreamWriter writer = new(stream, Utf8, leaveOpen: true);
            writer.NewLine = "\n";
            DebriefPage.Write(debrief, writer);
        });
        staged.Write(Names[1], stream => DebriefJson.Write(debrief, stream));
        staged.Commit(obsolete: []);
    }
}
