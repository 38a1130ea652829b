using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CapillaryLeak.Sim.Tests.Reports;

/// <summary>An exported C file, compiled by gcc with every warning an error, and loaded.</summary>
internal sealed class CompiledProgram : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("capleak");
    private readonly nint library;

    public CompiledProgram(string text)
    {
        string source = Path.Combine(folder.FullName, "model.c"), target = Path.Combine(folder.FullName, "model.so");
        File.WriteAllText(source, text);

        // Nothing fused, so that all that differs are the C library's exp, log and pow.
        ProcessStartInfo start = new("gcc",
            ["-std=c99", "-Wall", "-Wextra", "-Werror", "-Wno-unused-const-variable", "-O1", "-ffp-contract=off", "-shared", "-fPIC", source, "-o", target, "-lm"])
        {
            RedirectStandardError = true,
        };
        using Process compiler = Process.Start(start)!;
        string said = compiler.StandardError.ReadToEnd();
        compiler.WaitForExit();
        Assert.True(compiler.ExitCode == 0, said);
        library = NativeLibrary.Load(target);
        AtRest = Function<TwoArrays>("capleak_rest");
        Prepare = Function<OneArray>("capleak_prepare");
        Rates = Function<FiveNumbers>("capleak_rates");
    }

    public delegate void OneArray(double[] p);

    public delegate void TwoArrays(double[] p, double[] y);

    public delegate void FiveNumbers(double t, double[] y, double[] u, double[] p, double[] rate);

    public TwoArrays AtRest { get; }

    public OneArray Prepare { get; }

    public FiveNumbers Rates { get; }

    public void Dispose()
    {
        NativeLibrary.Free(library);
        folder.Delete(recursive: true);
    }

    private T Function<T>(string name) where T : Delegate =>
        Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));
}
