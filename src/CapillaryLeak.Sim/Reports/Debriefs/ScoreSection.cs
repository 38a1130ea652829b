using CapillaryLeak.Sim.Studies.Debriefs;

namespace CapillaryLeak.Sim.Reports.Debriefs;

/// <summary>The objectives of a case on the page, each with what was earned and the evidence.</summary>
internal static class ScoreSection
{
    public static void Write(Markup page, IReadOnlyList<ObjectiveResult> objectives, TimeScale time)
    {
        if (objectives.Count == 0)
            return;

        page.Open("section", ("aria-labelledby", "objectives")).Line();
        string total = DebriefText.Points(objectives.Sum(x => x.Points), objectives.Sum(x => x.OutOf));
        page.Leaf("h2", $"Objectives: {total} points", ("id", "objectives")).Line();
        foreach (ObjectiveResult objective in objectives)
        {
            ReportTable table = new(page, $"{objective.Objective.Text}: {DebriefText.Points(objective.Points, objective.OutOf)}", objective.Objective.Text);
            table.Header("measured", "was", "", "points");
            foreach (ScoreResult score in objective.Scores)
            {
                table.BarRow($"{score.Score.Say} ({DebriefText.Limits(score.Score)})", DebriefText.Value(score),
                    score.Points / score.Score.Points, DebriefText.Points(score.Points, score.Score.Points));
                if (DebriefText.Evidence(score, time) is { Length: > 0 } evidence)
                    table.Note(evidence);
            }

            table.Close();
        }

        page.Close().Line();
    }
}
