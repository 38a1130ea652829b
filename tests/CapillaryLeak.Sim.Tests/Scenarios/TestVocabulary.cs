using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Tests.Scenarios;

/// <summary>Names for scenarios under test; the program's own come from its catalogs.</summary>
internal static class TestVocabulary
{
    internal static readonly Vocabulary All = new(
        ["clarkson", "sepsis", "dengue"],
        Variables.All,
        [
            new("exchange.filtration_coefficient", "mL/(min·mmHg)", 1, 20, "Filtration coefficient."),
            new("exchange.reflection", "", 0, 1, "Reflection coefficient."),
            new("kidney.aldosterone_delay", "min", 60, 180, "Delay."),
        ]);

    internal static ReadResult Read(string text, params string[] settings) =>
        ScenarioReader.Read(new ScenarioSource("case.yaml", text, settings), All);
}
