using FsCheck;
using FsCheck.Fluent;

namespace CapillaryLeak.Sim.Tests.Units;

/// <summary>Properties under random inputs with a fixed seed, which a failure prints.</summary>
internal static class Random
{
    private const ulong Seed = 20_260_722;

    // Any odd number will do; it picks the stream of the generator.
    private const ulong Stream = 7_919;

    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(Seed, Stream);

    /// <summary>Fails, with the smallest counter-example, unless the claim holds for all.</summary>
    internal static void ForAll<T>(Gen<T> inputs, Action<T> claim) =>
        Prop.ForAll(inputs.ToArbitrary(), claim).Check(Repeatable);
}
