using CapillaryLeak.Sim.Studies.Debriefs;

namespace CapillaryLeak.Sim.Reports.Debriefs;

/// <summary>The predictions on the page: question, answer, and where it falls in the ensemble.</summary>
internal static class PredictionSection
{
    public static void Write(Markup page, IReadOnlyList<AskedQuestion> questions, TimeScale time)
    {
        if (questions.Count == 0)
            return;

        page.Open("section", ("aria-labelledby", "predictions")).Line();
        page.Leaf("h2", "Predictions", ("id", "predictions"));
        page.Leaf("p", "Each part of an answer is scored by where it falls among the plausible patients: in full within the middle 80 % "
            + "of them, not at all outside of all.", ("class", "soft")).Line();
        foreach (AskedQuestion asked in questions)
        {
            page.Leaf("h3", asked.Question.Ask);
            page.Leaf("p", $"Asked at {time.Text(asked.Question.AtMinutes)}: {PredictionText.Scores(asked)}", ("class", "outcome"));
            foreach (string sentence in PredictionText.Sentences(asked))
                page.Leaf("p", sentence);
            page.Line();
        }

        page.Close().Line();
    }
}
