using System.Globalization;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios.Teaching;

namespace CapillaryLeak.Sim.Studies;

/// <summary>A learner's prediction beside what happens in the plausible patients and in the patient himself, scored part by part.</summary>
/// <param name="Truth">What was asked, and what happens.</param>
/// <param name="Answer">What the learner said.</param>
public sealed record Prediction(PredictionTruth Truth, PredictionAnswer Answer)
{
    private const double MinutesPerHour = 60;

    private double[] Changes => [.. Truth.Ensemble.Select(x => x.Change)];

    private double[] Times => [.. Truth.Ensemble.Select(x => x.PeakHours)];

    /// <summary>The smallest change of the variable that matters, in its unit.</summary>
    public double Smallest => SmallestChange.Of(Truth.Question.Variable);

    /// <summary>How many plausible patients live until the end of the question: only they can be told of.</summary>
    public int Patients => Changes.Count(double.IsFinite);

    /// <summary>The changes of the plausible patients.</summary>
    public Quartiles ChangeQuartiles => Quartiles.Of(Changes);

    /// <summary>The hours at which they are farthest from where they began.</summary>
    public Quartiles TimeQuartiles => Quartiles.Of(Times);

    /// <summary>The share of plausible patients that goes a way.</summary>
    /// <param name="direction">The way.</param>
    public Proportion ShareOf(Direction direction) => Scoring.ShareOf(direction, Changes, Smallest);

    /// <summary>The score of the direction, 0 to 1; null if not said or nobody lives so long.</summary>
    public double? DirectionScore => Score(Answer.Direction is { } x ? Scoring.OfDirection(x, Changes, Smallest) : null);

    /// <summary>The score of the size, 0 to 1; null if not said or nobody lives so long.</summary>
    public double? ChangeScore => Score(Answer.Change is { } x ? Scoring.OfNumber(x, Changes, Smallest / 2) : null);

    /// <summary>The score of the time, 0 to 1; null if not said or nobody lives so long.</summary>
    public double? TimeScore =>
        Score(Answer.PeakHours is { } x ? Scoring.OfNumber(x, Times, ForkStudy.LeastSampleMinutes / MinutesPerHour) : null);

    /// <summary>Where the answer falls, a sentence for each part that was said.</summary>
    public IReadOnlyList<string> Texts =>
        Patients == 0
            ? ["No plausible patient lives until then."]
            : [.. new[] { DirectionText, ChangeText, TimeText }.OfType<string>()];

    private string? DirectionText => Answer.Direction is not { } said ? null
        : $"You said it {Word(said)}; of the plausible patients {Percent(Direction.Rises)} rise, {Percent(Direction.Stays)} stay and "
            + $"{Percent(Direction.Falls)} fall; this patient "
            + (double.IsFinite(Truth.Own.Change) ? $"{Word(Scoring.DirectionOf(Truth.Own.Change, Smallest))}." : "does not live until then.");

    private string? ChangeText
    {
        get
        {
            if (Answer.Change is not { } said)
            {
                return null;
            }

            Quartiles half = ChangeQuartiles;
            string verb = half.Low > 0 ? "rise" : half.High < 0 ? "fall" : "change";
            bool isPlain = verb != "change";
            (double near, double far) = verb == "fall" ? (-half.High, -half.Low) : (half.Low, half.High);
            double own = Truth.Own.Change;
            bool isOwnPlain = isPlain && own > 0 == half.Low > 0;
            string ownText = double.IsFinite(own)
                ? $"this patient by {(isOwnPlain ? Plain(Math.Abs(own)) : Signed(own))}."
                : "this patient does not live until then.";
            return $"You said {Signed(said)}{UnitText}; half of the plausible patients {verb} by "
                + $"{(isPlain ? Plain(near) : Signed(near))} to {(isPlain ? Plain(far) : Signed(far))}, {ownText}";
        }
    }

    private string? TimeText => Answer.PeakHours is not { } said ? null
        : $"You said {Hours(said)} h; half of the plausible patients are farthest from where they began at {TimeSpread} h, this patient "
            + (double.IsFinite(Truth.Own.PeakHours) ? $"at {Hours(Truth.Own.PeakHours)} h." : "does not live until then.");

    private string TimeSpread => Hours(TimeQuartiles.Low) is var low && Hours(TimeQuartiles.High) is var high && low == high ? low : $"{low} to {high}";

    private string UnitText => Variables.All.First(x => x.Name == Truth.Question.Variable).Unit switch
    {
        "" => "",
        "%" => " points",
        string unit => $" {unit}",
    };

    private string Percent(Direction direction) => $"{Number(ShareOf(direction).Percent, 0)} %";

    private static string Word(Direction direction) => direction.ToString().ToLowerInvariant();

    private static double? Score(double? score) => score is double x && double.IsFinite(x) ? x : null;

    private string Plain(double value) => Number(value, Decimals);

    private string Signed(double value) => Number(value, Decimals) is var text && value > 0 && text.AsSpan().ContainsAnyInRange('1', '9') ? $"+{text}" : text;

    private static string Hours(double hours) => Number(hours, 1);

    // As many as it takes to show half of what matters.
    private int Decimals => Smallest >= 2 ? 0 : Smallest > 0.1 ? 1 : 2;

    // A rounded −0 is 0.
    private static string Number(double value, int decimals) =>
        (Math.Round(value, decimals) + 0.0).ToString($"0.{new string('#', decimals)}", CultureInfo.InvariantCulture).Replace('-', '−');
}
