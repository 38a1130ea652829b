using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A comparison as plain lines of at most 100 characters, and the sentences and cells that pages share with them.</summary>
public static class ComparisonText
{
    private const int NameWidth = 22;
    private const int OutcomeWidth = 34;
    private const int WidestCell = 18;

    // What rounds to nothing is not told.
    private const double LeastMl = 0.5;
    private const double LeastGrams = 0.05;

    /// <summary>Draws up the summary.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="files">Names of the files written; empty for none.</param>
    /// <returns>The lines, without line ends and without control codes.</returns>
    public static IReadOnlyList<string> Lines(PlanComparison comparison, IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        TextTable lines = new(TerminalSummary.Width);
        lines.Paragraph(Heading(comparison)).Blank();
        foreach (ComparedPlan plan in comparison.Plans)
        {
            lines.Item(plan.Letter, $"{plan.Name} ({plan.Run.Scenario.File})");
            lines.Item("", OutcomeText.Of(plan.Run));
        }

        foreach (ComparedMoment moment in comparison.Moments)
        {
            lines.Blank().Line(Of(comparison, moment));
            lines.Line(Row("", comparison.Plans.Select((x, i) => i == 0 ? x.Letter : $"{x.Letter} (−A)")));
            foreach (ComparedVariable variable in Shown(comparison))
                lines.Line(Row("  " + variable.Heading, Cells(comparison, variable, moment)));
        }

        lines.Blank().Line(OutcomeRow(comparison, "Outcomes", comparison.Plans.Select(x => x.Letter)));
        foreach (SweepOutcome outcome in PlanComparison.Outcomes.Where(x => IsTold(comparison, x)))
            lines.Line(OutcomeRow(
                comparison, "  " + Display.WithUnit(outcome.Label + ",", outcome.Unit).TrimEnd(','),
                comparison.Plans.Select(x => Display.Number(outcome.Read(x.Run), outcome.Decimals))));
        AddComplications(lines, comparison);
        AddDifferences(lines, comparison);
        if (files.Count > 0)
            lines.Blank().Item("Files", files);
        lines.Blank().Paragraph($"{Disclaimer.Text}  CapillaryLeak.Sim {ProductVersion.Number}");
        return lines.Lines;
    }

    /// <summary>How many plans there are, and for whom.</summary>
    /// <param name="comparison">The comparison.</param>
    public static string Heading(PlanComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        string[] lengths = [.. comparison.Plans.Select(x => Time(comparison).Text(x.Run.TimesMinutes[^1])).Distinct()];
        string ends = lengths.Length == 1 ? "" : $" The runs end at {string.Join(", ", lengths)}: outcomes are those of each whole run.";
        return $"One patient under {comparison.Plans.Count} plans; differences are to plan A, {comparison.Reference.Name}.{ends}";
    }

    /// <summary>A moment in words.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="moment">The moment.</param>
    public static string Of(PlanComparison comparison, ComparedMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        string time = Time(comparison).Text(moment.TimeMinutes);
        return moment.Why.Length == 0 ? time : $"{time}, {moment.Why}";
    }

    /// <summary>What a difference is made of, in a sentence.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="difference">The difference.</param>
    public static string Sentence(PlanComparison comparison, ComparedPlan plan, PlaceDifference difference)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(difference);
        string what = difference.Substance == "albumin" ? " albumin" : "";
        string holds = difference.Place is "plasma" or "trunk" or "lung" ? "holds" : "hold";
        string start = $"At {Time(comparison).Text(difference.TimeMinutes)}, under {plan.Letter}, the {difference.Place} {holds}";
        if (!IsTold(difference, difference.Amount))
            return $"{start} as much{what} as under A.";

        IEnumerable<string> terms = FlowText.Together(difference.Terms).Where(x => IsTold(difference, x.Amount))
            .OrderByDescending(x => Math.Abs(x.Amount)).Select(x => $"{SignedNumber(difference, x.Amount)} {x.Name}");
        return $"{start} {Number(difference, Math.Abs(difference.Amount))} {difference.Unit} {(difference.Amount < 0 ? "less" : "more")}{what}: "
            + $"{string.Join(", ", terms)}.";
    }

    /// <summary>A value for each plan; behind it, for all but the first, the difference to the first.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="moment">When.</param>
    public static IReadOnlyList<string> Cells(PlanComparison comparison, ComparedVariable variable, ComparedMoment moment)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(variable);
        double reference = PlanComparison.Value(comparison.Reference, variable, moment);
        return
        [
            .. comparison.Plans.Select((plan, i) => PlanComparison.Value(plan, variable, moment) is var value && i == 0
                ? Display.Number(value, variable.Decimals)
                : double.IsFinite(value) && double.IsFinite(reference)
                ? $"{Display.Number(value, variable.Decimals)} ({Display.Signed(value - reference, variable.Decimals)})"
                : Display.Number(value, variable.Decimals)),
        ];
    }

    /// <summary>The variables that tell anything: a drug that nobody was given is left out.</summary>
    /// <param name="comparison">The comparison.</param>
    public static IEnumerable<ComparedVariable> Shown(PlanComparison comparison) =>
        ComparedVariable.All.Where(x => x.Variable.Group != "drugs"
            || comparison.Plans.Any(plan => plan.Run[x.Variable.Name].Any(value => value > 0)));

    /// <summary>True where an outcome is known of any plan.</summary>
    internal static bool IsTold(PlanComparison comparison, SweepOutcome outcome) =>
        comparison.Plans.Any(x => double.IsFinite(outcome.Read(x.Run)));

    /// <summary>The scale on which times are told: that of the longest run.</summary>
    internal static TimeScale Time(PlanComparison comparison) =>
        TimeScale.For(comparison.Plans.Max(x => x.Run.Solve.ReachedMinutes));

    /// <summary>An amount of a difference with its sign, without its unit.</summary>
    internal static string SignedNumber(PlaceDifference difference, double amount) => Display.Signed(amount, Decimals(difference));

    /// <summary>True where an amount does not round to nothing.</summary>
    internal static bool IsTold(PlaceDifference difference, double amount) =>
        Math.Abs(amount) >= (difference.Unit == "mL" ? LeastMl : LeastGrams);

    private static string Number(PlaceDifference difference, double amount) => Display.Number(amount, Decimals(difference));

    private static int Decimals(PlaceDifference difference) => difference.Unit == "mL" ? 0 : 1;

    private static string OutcomeRow(PlanComparison comparison, string name, IEnumerable<string> cells)
    {
        int room = Math.Min(WidestCell, (TerminalSummary.Width - OutcomeWidth) / comparison.Plans.Count);
        return name.PadRight(OutcomeWidth) + string.Concat(cells.Select(x => x.PadLeft(room)));
    }

    private static string Row(string name, IEnumerable<string> cells)
    {
        string[] all = [.. cells];
        int room = Math.Min(WidestCell, (TerminalSummary.Width - NameWidth) / all.Length);
        return name.PadRight(NameWidth) + string.Concat(all.Select(x => x.PadLeft(room)));
    }

    private static void AddComplications(TextTable lines, PlanComparison comparison)
    {
        lines.Blank().Line("Complications");
        foreach (ComparedPlan plan in comparison.Plans)
            lines.Item("  " + plan.Letter, Complications(plan));
    }

    /// <summary>The complications of a plan with their times.</summary>
    internal static IEnumerable<string> Complications(ComparedPlan plan) => Complication.Of(plan.Run)
        .GroupBy(x => x.Name).Select(x => Display.Episodes([.. x], TimeScale.Of(plan.Run))).DefaultIfEmpty("none");

    // On a terminal only when plasma or pressure differ most; the page tells all moments and places.
    private static void AddDifferences(TextTable lines, PlanComparison comparison)
    {
        lines.Blank().Line("What the difference is made of, when the plasma differs most");
        foreach (ComparedPlan plan in comparison.Others)
            if (comparison.Moments.Select(x => comparison.DifferenceOf(plan, "water", "plasma", x)).OfType<PlaceDifference>()
                .MaxBy(x => Math.Abs(x.Amount)) is { } most)
                lines.Item("  " + plan.Letter, Sentence(comparison, plan, most));
        lines.Blank().Line("and why the pressure does, when it differs most");
        foreach (ComparedPlan plan in comparison.Others)
            if (comparison.Moments.Select(x => comparison.PressureOf(plan, x)).OfType<PressureStretch>()
                .MaxBy(x => Math.Abs(x.ChangeMmHg)) is { } widest)
                lines.Item("  " + plan.Letter, PressureSentence(comparison, plan, widest));
        lines.Item("", PressureStory.Honesty);
    }

    /// <summary>Why the pressure differs, in a sentence.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="difference">The difference, from the reference to the plan.</param>
    public static string PressureSentence(PlanComparison comparison, ComparedPlan plan, PressureStretch difference)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(difference);
        string start = $"At {Time(comparison).Text(difference.ToMinutes)}, under {plan.Letter}, MAP is {Display.Number(difference.ToMmHg, 0)} in place of "
            + $"{Display.Number(difference.FromMmHg, 0)} mmHg ({Display.Signed(difference.ChangeMmHg, 0)})";
        string causes = PressureText.Causes(difference);
        return causes.Length == 0 ? start + "." : $"{start}: {causes}.";
    }
}
