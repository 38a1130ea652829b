using CapillaryLeak.Sim.Scenarios.Teaching;

namespace CapillaryLeak.Sim.Studies.Debriefs;

/// <summary>A question of a case, what was answered, and how that is scored against the ensemble.</summary>
/// <param name="Question">The question.</param>
/// <param name="Prediction">What happens, and what was answered.</param>
public sealed record AskedQuestion(Question Question, Prediction Prediction)
{
    /// <summary>True where nothing was answered.</summary>
    public bool IsOpen => Prediction.Answer is { Direction: null, Change: null, PeakHours: null };

    /// <summary>The parts that were answered, each with its score, 0 to 1.</summary>
    public IReadOnlyList<(string Part, double Score)> Scores =>
    [
        .. new[] { ("direction", Prediction.DirectionScore), ("size", Prediction.ChangeScore), ("time", Prediction.TimeScore) }
            .Where(x => x.Item2 is not null).Select(x => (x.Item1, x.Item2!.Value)),
    ];

    /// <summary>The questions of a case with the answers of a plan.</summary>
    /// <param name="lesson">The case.</param>
    /// <param name="answers">The answers, by the names of the questions.</param>
    /// <param name="truths">What happens, one a question.</param>
    public static IReadOnlyList<AskedQuestion> Of(Lesson lesson, IReadOnlyList<Answer> answers, IReadOnlyList<PredictionTruth> truths)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return
        [
            .. lesson.Questions.Zip(truths, (question, truth) =>
                new AskedQuestion(question, new(truth, Given(answers.FirstOrDefault(x => x.Question == question.Name))))),
        ];
    }

    private static PredictionAnswer Given(Answer? answer) => new(answer?.Direction, answer?.Size, answer?.WhenMinutes / 60);
}
