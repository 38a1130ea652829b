using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Reports.Debriefs;

/// <summary>The forks on the page: what would have come of another decision, in this patient and in the ensemble.</summary>
internal static class ForkSection
{
    public static void Write(Markup page, ForkStudyResult result)
    {
        if (result.Forks.Count == 0)
            return;

        page.Open("section", ("aria-labelledby", "forks")).Line();
        page.Leaf("h2", "What if", ("id", "forks"));
        page.Leaf("p", ForkText.Note(result.Patients), ("class", "soft")).Line();
        foreach (ForkResult fork in result.Forks)
        {
            page.Leaf("h3", fork.Fork.Title);
            page.Leaf("p", ForkText.Sentence(fork));
            page.Leaf("p", string.Join(", ", fork.Fork.Settings), ("class", "soft")).Line();
            ReportTable table = new(page, null, fork.Fork.Title);
            table.Header([.. ForkText.Headings]);
            foreach (ForkDifference difference in fork.Differences)
            {
                IReadOnlyList<string> row = ForkText.Row(difference);
                table.Row(row[0], [.. row.Skip(1)]);
            }

            table.Close();
        }

        page.Close().Line();
    }
}
