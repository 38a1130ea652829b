using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Tests.Scenarios;

/// <summary>Names for scenarios under test; the program's own come from its catalogs.</summary>
internal static class TestVocabulary
{
    internal static readonly Vocabulary All = new(
        [Cause("clarkson", "SCLS"), Cause("sepsis", "septic shock"), Cause("dengue")],
        Variables.All,
        [
            Row("exchange.filtration_coefficient", "mL/(min·mmHg)", 1, 20),
            Row("exchange.reflection", "", 0, 1),
            Row("kidney.aldosterone_delay", "min", 60, 180),
        ]);

    private static Trigger Cause(string name, params string[] aliases) =>
        new(name, aliases, "", 60, 60, 60, new Dictionary<string, double>(), "");

    private static ParameterRow Row(string path, string unit, double low, double high) =>
        new(path, "", unit, low, low, high, Evidence.Assumed, "none", "");

    internal static ReadResult Read(string text, params string[] settings) =>
        ScenarioReader.Read(new ScenarioSource("case.yaml", text, settings) { Protocol = new("../protocols/restrictive.yaml", GoodFile.Protocol) }, All);
}
