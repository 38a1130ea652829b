using System.Runtime.CompilerServices;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Reports;

public class TerminalSummaryTests
{
    [Theory]
    [InlineData("survived")]
    [InlineData("died")]
    [InlineData("broke-off")]
    public void The_text_is_the_approved_one(string run) => Assert.Equal(Approved(run), Text(Run(run)));

    [Fact]
    public void Another_culture_changes_nothing()
    {
        using CommaCulture german = new();
        Assert.Equal(Approved("survived"), Text(SyntheticAttack.Survived()));
    }

    [Fact]
    public void No_line_is_longer_than_a_narrow_terminal()
    {
        Trajectory[] runs =
        [
            SyntheticAttack.Survived(), SyntheticAttack.Died(), SyntheticAttack.BrokeOff(),
                SyntheticAttack.WithHoles(), SyntheticAttack.Crowded(),
            SyntheticAttack.Titled(new string('x', 300), ""),
        ];
        Assert.All(runs.SelectMany(r => TerminalSummary.Lines(r, Files)), line =>
            Assert.InRange(line.Length, 0, TerminalSummary.Width));
    }

    [Fact]
    public void A_title_cannot_steer_the_terminal()
    {
        string text = Text(SyntheticAttack.Titled("a\u001b[2Jb\rc\nd", ""));
        Assert.StartsWith("a [2Jb c d\n", text, StringComparison.Ordinal);
    }

    private static readonly string[] Files =
        ["report.html", "trajectory.csv", "ledger.csv", "events.csv", "summary.json", "figures/circulation.svg"];

    private static Trajectory Run(string name) => name switch
    {
        "died" => SyntheticAttack.Died(),
        "broke-off" => SyntheticAttack.BrokeOff(),
        _ => SyntheticAttack.Survived(),
    };

    private static string Text(Trajectory run) =>
        string.Join('\n', TerminalSummary.Lines(run, Files)).Replace(ProductVersion.Number, "(version)",
            StringComparison.Ordinal) + "\n";

    private static string Approved(string name, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "Approved", $"summary-{name}.txt"));
}
