using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Studies.Debriefs;

namespace CapillaryLeak.Sim.Reports.Debriefs;

/// <summary>The words of predictions, the same on terminal and page.</summary>
internal static class PredictionText
{
    /// <summary>How each part of an answer scored, e.g. <c>direction 100 %, size 40 %</c>.</summary>
    public static string Scores(AskedQuestion asked) => asked.IsOpen ? "not answered"
        : asked.Scores.Count == 0 ? "not scored"
        : string.Join(", ", asked.Scores.Select(x => $"{x.Part} {Display.Number(100 * x.Score, 0)} %"));

    /// <summary>Where the answer falls, a sentence a part; what happens, where nothing was answered.</summary>
    public static IReadOnlyList<string> Sentences(AskedQuestion asked)
    {
        if (!asked.IsOpen || asked.Prediction.Patients == 0)
            return asked.Prediction.Texts;

        PredictionTruth truth = asked.Prediction.Truth;
        Variable variable = Variables.All.First(x => x.Name == truth.Question.Variable);
        string Of(double value) => Display.Signed(value, variable.Decimals);
        Quartiles half = asked.Prediction.ChangeQuartiles;
        return [$"Half of the plausible patients change by {Of(half.Low)} to {Display.WithUnit(Of(half.High), variable.Unit)}; this patient by {Of(truth.Own.Change)}."];
    }
}
