using System.Diagnostics;
using System.Globalization;

namespace CapillaryLeak.EndToEnd;

/// <summary>The same bits whatever the processor offers, and whenever and however the code is compiled.</summary>
public sealed class DeterminismTests : IDisposable
{
    // Enough for the lines of operations that run most often to be compiled on the way.
    private const int Patients = 32;

    private const string Cohort = """
        schema: 1
        title: Short attacks, treated by rules
        attack: { trigger: clarkson, severity: 1.0 }
        length: 48 h
        arrival: { when: sbp < 100 mmHg, after: 1 h }
        population:
          sex: 50 % male
          weight: { lognormal: 15 % }
          severity: { lognormal: 20 %, between: [0.5, 1.5] }
        rules:
          - { rule: Bolus, when: map < 65 mmHg, for: 10 min, again after: 30 min, at most: 4 per 6 h, do: [ { fluid: ringer lactate, volume: 5 mL/kg, over: 15 min } ] }
        """;

    private static readonly Lazy<string> Here = new(() =>
    {
        using DeterminismTests once = new();
        return once.RunHere(1);
    });

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_TieredCompilation")]
    public async Task A_machine_without_it_finds_the_same_bits(string switchedOff)
    {
        string file = workspace.Write("attack.yaml", Workspace.Attack);
        string here = Hash(Capleak.Run("run", file, "--json", "--out", workspace.Path("here")));
        using Process process = Capleak.StartBuilt(workspace.Folder, Without(switchedOff), "run", file, "--json");
        string there = Hash(await Capleak.Finish(process));

        Assert.Equal(64, here.Length);
        Assert.Equal(here, there);
    }

    // Vectors of 512, 256 and 128 bits, and none at all: eight, four, two patients at once, and one.
    [Theory]
    [InlineData("", 2)]
    [InlineData("DOTNET_EnableAVX512", 2)]
    [InlineData("DOTNET_EnableAVX2", 2)]
    [InlineData("DOTNET_EnableHWIntrinsic", 1)]
    [InlineData("DOTNET_ReadyToRun", 4)]
    public async Task A_machine_without_it_finds_the_same_patients(string switchedOff, int threads)
    {
        using Process process = Capleak.StartBuilt(workspace.Folder, Without(switchedOff), Arguments("there", threads));
        Finished there = await Capleak.Finish(process);

        Assert.Equal((0, ""), (there.Code, there.Error));
        Assert.Equal(Patients + 1, Here.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(Here.Value, Table("there"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_number_of_threads_finds_the_same_patients(int threads) => Assert.Equal(Here.Value, RunHere(threads));

    private string RunHere(int threads)
    {
        string folder = $"here-{threads}";
        Finished run = Capleak.Run(Arguments(folder, threads));
        Assert.Equal((0, ""), (run.Code, run.Error));
        return Table(folder);
    }

    private string Table(string folder) => File.ReadAllText(workspace.Path($"{folder}/patients.csv"));

    private string[] Arguments(string folder, int threads) =>
    [
        "cohort", workspace.Write("short.yaml", Cohort), "--patients", Patients.ToString(CultureInfo.InvariantCulture),
        "--threads", threads.ToString(CultureInfo.InvariantCulture), "--out", workspace.Path(folder),
    ];

    private static Dictionary<string, string?> Without(string switchedOff) =>
        switchedOff.Length == 0 ? [] : new() { [switchedOff] = "0" };

    private static string Hash(Finished run)
    {
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Json.GetProperty("resultHash").GetString()!;
    }
}
