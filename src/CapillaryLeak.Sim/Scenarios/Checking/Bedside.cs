namespace CapillaryLeak.Sim.Scenarios.Checking;

/// <summary>
/// What can be seen at the bedside at one moment, each value between two borders. Values hang together: the mean pressure lies
/// between the other two, hemoglobin is in the red cells, what is given in six hours is given in twelve. So one narrows another.
/// </summary>
internal sealed class Bedside
{
    // Each round narrows at least one value; those that would go on forever have long told what they can by then.
    private const int Rounds = 20;

    // Hemoglobin of the red cells, g/L for each % of hematocrit, as the model has it.
    private const double HemoglobinPerHematocrit = 3.33;

    // How far the mean pressure lies above the diastolic, as a share of the pulse pressure: what is plausible.
    private static readonly Interval DiastolicShare = Interval.Closed(0.33, 0.4);

    private static readonly string[] Cumulative = ["fluid_in", "fluid_out", "iv_fluid"];

    private readonly Dictionary<Subject, Interval> seen = [];
    private bool isNarrowed;

    private Bedside(IEnumerable<Comparison> comparisons)
    {
        foreach (Comparison comparison in comparisons)
        {
            Narrow(Subject.Of(comparison), Interval.Of(comparison.Threshold));
        }
    }

    private bool IsPossible => !seen.Values.Any(x => x.IsEmpty);

    /// <summary>True where nothing that is known speaks against all of these holding at one moment.</summary>
    internal static bool CanHold(IReadOnlyCollection<Condition> conditions)
    {
        TrendCondition[] trends = [.. conditions.OfType<TrendCondition>()];
        return !trends.Any(NeverHolds) && !trends.Any(x => trends.Any(y => x.IsRising && !y.IsRising && Same(x, y)))
            && new Bedside(conditions.OfType<Comparison>()).Settle();
    }

    /// <summary>The fewest of some conditions that can never hold together, in their order; empty where all of them can.</summary>
    internal static IReadOnlyList<Condition> Conflict(IReadOnlyList<Condition> conditions)
    {
        if (CanHold(conditions))
        {
            return [];
        }

        List<Condition> needed = [.. conditions];
        foreach (Condition condition in conditions)
        {
            Condition[] rest = [.. needed.Where(x => x != condition)];
            if (!CanHold(rest))
            {
                needed = [.. rest];
            }
        }

        return needed;
    }

    /// <summary>True where a condition holds whenever all the others do.</summary>
    internal static bool Implies(IReadOnlyList<Condition> others, Condition condition) => condition switch
    {
        Comparison x => !CanHold([.. others, Not(x)]),
        TrendCondition x => others.OfType<TrendCondition>().Any(y => Same(x, y) && x.IsRising == y.IsRising && x.SpanMinutes <= y.SpanMinutes),
        _ => false,
    };

    /// <summary>The comparison that holds where this one does not.</summary>
    internal static Comparison Not(Comparison x) =>
        x with { Threshold = new(!x.Threshold.IsAbove, !x.Threshold.Includes, x.Threshold.Value) };

    /// <summary>What only adds up never falls.</summary>
    internal static bool NeverHolds(TrendCondition trend) => !trend.IsRising && Cumulative.Contains(trend.Observable.Variable);

    private static bool Same(TrendCondition a, TrendCondition b) => InBlood(a.Observable.Variable) == InBlood(b.Observable.Variable);

    // Hemoglobin and hematocrit are one thing in two units.
    private static string InBlood(string variable) => variable == "hemoglobin" ? "hematocrit" : variable;

    private bool Settle()
    {
        isNarrowed = true;
        for (int round = 0; round < Rounds && isNarrowed && IsPossible; round++)
        {
            isNarrowed = false;
            TieMonitor();
            TieBlood();
            TieChart();
        }

        return IsPossible;
    }

    // SBP = DBP + PP; MAP = DBP + f·PP; HR = shock index · SBP.
    private void TieMonitor()
    {
        if (!seen.Keys.Any(x => x.IsMonitored))
        {
            return;
        }

        Subject map = new("map"), sbp = new("sbp"), dbp = new("dbp"), pulse = new("pulse_pressure"), rate = new("hr"), index = new("shock_index");
        Interval above = Interval.Closed(1, 1) - DiastolicShare;
        Narrow(sbp, At(dbp) + At(pulse));
        Narrow(dbp, At(sbp) - At(pulse));
        Narrow(pulse, At(sbp) - At(dbp));
        Narrow(map, At(dbp) + (DiastolicShare * At(pulse)));
        Narrow(map, At(sbp) - (above * At(pulse)));
        Narrow(dbp, At(map) - (DiastolicShare * At(pulse)));
        Narrow(sbp, At(map) + (above * At(pulse)));
        Narrow(pulse, Positive(At(map) - At(dbp)) / DiastolicShare);
        Narrow(pulse, Positive(At(sbp) - At(map)) / above);
        Narrow(rate, At(index) * At(sbp));
        Narrow(index, At(rate) / At(sbp));
        Narrow(sbp, At(rate) / At(index));
    }

    private void TieBlood()
    {
        Subject hematocrit = new("hematocrit"), hemoglobin = new("hemoglobin"), albumin = new("albumin"), protein = new("total_protein");
        Interval share = Interval.Closed(HemoglobinPerHematocrit, HemoglobinPerHematocrit);
        if (seen.ContainsKey(hemoglobin))
        {
            Narrow(hematocrit, At(hemoglobin) / share);
            Narrow(hemoglobin, At(hematocrit) * share);
        }

        if (seen.ContainsKey(albumin) && seen.ContainsKey(protein))
        {
            Narrow(albumin, At(protein).AtMost);
            Narrow(protein, At(albumin).AtLeast);
        }
    }

    private void TieChart()
    {
        Subject[] charted = [.. seen.Keys.Where(x => x.IsCharted)];
        foreach (double window in charted.Select(x => x.WindowMinutes).Distinct())
        {
            Subject given = new("fluid_in", window), lost = new("fluid_out", window), balance = new("fluid_balance", window), iv = new("iv_fluid", window);
            Narrow(balance, At(given) - At(lost));
            Narrow(given, At(balance) + At(lost));
            Narrow(lost, At(given) - At(balance));
            Narrow(iv, At(given).AtMost);
            Narrow(given, At(iv).AtLeast);
        }

        foreach ((Subject part, Subject whole) in seen.Keys.ToArray().SelectMany(_ => seen.Keys.ToArray(), (a, b) => (a, b)).Where(x => x.a.IsPartOf(x.b)))
        {
            // Urine is a mean flow, everything else adds up.
            Interval scale = part.IsFlow ? Interval.Closed(part.WindowMinutes / whole.WindowMinutes, part.WindowMinutes / whole.WindowMinutes) : Interval.Closed(1, 1);
            Narrow(whole, (At(part) * scale).AtLeast);
            Narrow(part, (At(whole) / scale).AtMost);
        }
    }

    private static Interval Positive(Interval x) => x.Meet(Interval.Closed(0, double.PositiveInfinity));

    private Interval At(Subject subject) => seen.TryGetValue(subject, out Interval known) ? known : subject.Possible;

    private void Narrow(Subject subject, Interval to)
    {
        Interval before = At(subject), after = before.Meet(to);
        if (before != after || !seen.ContainsKey(subject))
        {
            seen[subject] = after;
            isNarrowed |= before != after;
        }
    }

    /// <summary>What a comparison is about.</summary>
    /// <param name="Name">The variable, or the drug whose rate it is.</param>
    /// <param name="WindowMinutes">The window of the chart, min; 0 for none, or since the start.</param>
    internal readonly record struct Subject(string Name, double WindowMinutes = 0)
    {
        internal static Subject Of(Comparison comparison) => comparison switch
        {
            ValueCondition x => new(x.Observable.Variable),
            ChartCondition x => new(x.Observable.Variable, x.WindowMinutes),
            RateCondition x => new(RateOf + x.Drug.Name),
            _ => new(comparison.Text),
        };

        private const string RateOf = "rate of ";

        internal bool IsMonitored => Observables.Find(Name)?.Sight == Sight.Monitor;

        internal bool IsCharted => Observables.Find(Name)?.Sight == Sight.Chart && !IsFlow;

        internal bool IsFlow => Name == "urine";

        // Since the start is the longest window of all.
        private double Span => WindowMinutes == 0 ? double.PositiveInfinity : WindowMinutes;

        internal bool IsPartOf(Subject other) =>
            Name == other.Name && (IsFlow || Cumulative.Contains(Name)) && Span < other.Span;

        internal Interval Possible =>
            Name.StartsWith(RateOf, StringComparison.Ordinal) ? Interval.Closed(0, double.PositiveInfinity)
            : Observables.Find(Name) is not { } known || (WindowMinutes > 0 && !IsFlow && !Cumulative.Contains(Name)) ? Interval.All
            : Interval.Closed(known.Low, known.High);
    }
}
