using System.Diagnostics;
using CapillaryLeak.Cli;

namespace CapillaryLeak.EndToEnd;

/// <summary><c>capleak check --watch</c>, driven by saving files in a folder.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Waiting = "Waiting for changes";
    private const string Protocol = "schema: 1\ntitle: Water\nsource: a test\nrules:\n  - { rule: Water, when: map > 30 mmHg, do: [ { drink: 3 mL/kg } ] }\n";

    private readonly Workspace workspace = new();
    private readonly SharedWriter printed = new();
    private readonly CancellationTokenSource interrupt = new();

    public void Dispose()
    {
        interrupt.Dispose();
        printed.Dispose();
        workspace.Dispose();
    }

    [Fact]
    public async Task A_file_is_checked_again_when_it_is_saved()
    {
        string file = workspace.Write("attack.yaml", Workspace.Attack);
        Task<int> watch = await Begin("check", file, "--watch");
        Assert.Contains("attack.yaml: good", printed.ToString(), StringComparison.Ordinal);

        await Looks(2, () => workspace.Write("attack.yaml", Workspace.Wrong));
        Assert.Contains($"{file}(4,20): 'clarksen'", printed.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"\n── \d\d:\d\d:\d\d ──\r?\n", printed.ToString());
        Assert.DoesNotContain('\e', printed.ToString());

        await Looks(3, () => workspace.Write("attack.yaml", Workspace.Attack));
        Assert.Equal(130, await End(watch));
    }

    [Fact]
    public async Task What_is_saved_by_renaming_deleted_and_written_anew_is_seen()
    {
        string file = workspace.Write("attack.yaml", Workspace.Attack);
        Task<int> watch = await Begin("check", file, "--watch");

        await Looks(2, () => File.Move(workspace.Write("attack.yaml~", Workspace.Wrong), file, overwrite: true));
        Assert.Contains("does not run, 3 problems", printed.ToString(), StringComparison.Ordinal);
        await Looks(3, () => File.Delete(file));
        Assert.Contains($"{file}(1,1): There is no such file.", printed.ToString(), StringComparison.Ordinal);
        await Looks(4, () => workspace.Write("attack.yaml", Workspace.Attack));
        Assert.EndsWith("attack.yaml: good", LastVerdict, StringComparison.Ordinal);
        Assert.Equal(130, await End(watch));
    }

    [Fact]
    public async Task A_file_that_is_being_written_is_looked_at_when_it_rests()
    {
        string file = workspace.Write("attack.yaml", Workspace.Attack);
        Task<int> watch = await Begin("check", file, "--watch");

        await Looks(2, () =>
        {
            // Longer than several looks, one line every few milliseconds.
            using StreamWriter writer = new(file) { AutoFlush = true };
            foreach (string line in Workspace.Attack.Split('\n').Concat(Enumerable.Repeat("# a comment", 40)))
            {
                writer.WriteLine(line);
                Thread.Sleep(10);
            }
        });
        Assert.DoesNotContain("problem", printed.ToString(), StringComparison.Ordinal);
        Assert.Equal(130, await End(watch));
    }

    [Fact]
    public async Task The_protocol_that_a_file_names_is_watched_too()
    {
        workspace.Write("protocols/water.yaml", Protocol);
        string file = workspace.Write("cases/treated.yaml", Workspace.Attack + "\nprotocol: { file: ../protocols/water.yaml }\n");
        Task<int> watch = await Begin("check", file, "--watch");

        await Looks(2, () => workspace.Write("protocols/water.yaml", Protocol.Replace("30 mmHg", "30 mL", StringComparison.Ordinal)));
        Assert.Contains("30 mL is not a value of map", printed.ToString(), StringComparison.Ordinal);
        Assert.Equal(130, await End(watch));
    }

    [Fact]
    public async Task A_file_that_comes_into_a_folder_is_checked()
    {
        workspace.Write("first.yaml", Workspace.Attack);
        Task<int> watch = await Begin("check", workspace.Folder, "--watch");

        await Looks(2, () => workspace.Write("below/second.yaml", Workspace.Attack));
        Assert.Contains("second.yaml: good", printed.ToString(), StringComparison.Ordinal);
        Assert.Equal(130, await End(watch));
    }

    [Fact]
    public void Watching_prints_nothing_for_programs()
    {
        Finished check = Capleak.Run("check", workspace.Write("attack.yaml", Workspace.Attack), "--watch", "--json");

        Assert.Equal((2, ""), (check.Code, check.Out));
        Assert.Contains("does not go together with --json", check.Error, StringComparison.Ordinal);
    }

    private string LastVerdict => printed.ToString().Split('\n').Select(x => x.Trim()).Last(x => x.Contains("attack.yaml: ", StringComparison.Ordinal));

    private async Task<Task<int>> Begin(params string[] arguments)
    {
        Task<int> watch = Task.Run(() => CommandLine.Run(arguments, new(printed, printed, HasColor: false, interrupt.Token)));
        await Looks(1, () => { });
        return watch;
    }

    // Does something, and waits until the files have been looked at so often.
    private async Task Looks(int times, Action action)
    {
        action();
        Stopwatch clock = Stopwatch.StartNew();
        while (printed.ToString().Split(Waiting).Length - 1 < times)
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), printed.ToString());
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        Assert.Equal(times, printed.ToString().Split(Waiting).Length - 1);
    }

    private async Task<int> End(Task<int> watch)
    {
        await interrupt.CancelAsync();
        return await watch.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
