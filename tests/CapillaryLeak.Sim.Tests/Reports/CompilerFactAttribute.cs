namespace CapillaryLeak.Sim.Tests.Reports;

/// <summary>A test that compiles C; where there is no gcc the test is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CompilerFactAttribute : FactAttribute
{
    public CompilerFactAttribute() => Skip = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(x => File.Exists(Path.Combine(x, "gcc"))) ? null : "There is no gcc here: whether the exported C computes what the code computes was not tested.";
}
