using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Teaching;
using CapillaryLeak.Sim.Timelines;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Studies;

/// <summary>
/// What if one thing had been done otherwise? Plays a scenario and its forks for the scenario's own patient and for the plausible
/// patients around him, every pair with the same patient and the same random numbers.
/// </summary>
/// <remarks>
/// Until a fork first does something else its run is that of the original, bit for bit, where the original begins or ends something at
/// that moment or the entry is dropped or comes later: what the original does there still cuts time in the fork. Where a fork acts
/// earlier, only its last step before that is another, and where it changes a rule, so are steps that met the rule's old threshold;
/// values read within such a step differ by what the tolerance of the solver allows.
/// </remarks>
/// <param name="scenario">The scenario, read from a file.</param>
/// <param name="forks">What is done otherwise; may be empty where only the ensemble is wanted.</param>
/// <param name="vocabulary">The names the file may use.</param>
/// <param name="play">Plays runs, several at once.</param>
public sealed class ForkStudy(Scenario scenario, IReadOnlyList<Fork> forks, Vocabulary vocabulary, Playing play)
{
    /// <summary>How many patients the ensemble usually has.</summary>
    public const int UsualPatients = 200;

    /// <summary>
    /// How far apart samples of the ensemble's runs are at least, min. Extremes are read off samples: a peak that is over within
    /// this time may be missed by some of its height, in both runs of a pair alike. The steps of the solver do not depend on it.
    /// </summary>
    public const double LeastSampleMinutes = 10;

    /// <summary>Plays the runs of the ensemble; it may do so with a larger tolerance, in both runs of a pair alike. As the patient's own if null.</summary>
    public Playing? PlayEnsemble { get; init; }

    /// <summary>What is compared.</summary>
    public IReadOnlyList<ForkMeasure> Measures { get; init; } = ForkMeasure.Usual;

    /// <summary>What is asked of the original.</summary>
    public IReadOnlyList<PredictionQuestion> Questions { get; init; } = [];

    /// <summary>How many patients the ensemble has.</summary>
    public int Patients { get; init; } = UsualPatients;

    /// <summary>Chosen once for an ensemble.</summary>
    public uint Seed { get; init; } = 1;

    /// <summary>How many threads work; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>What is wrong with the forks, each problem naming its fork; empty where they can be played.</summary>
    public IReadOnlyList<Problem> Problems() => [.. forks.SelectMany(ProblemsOf)];

    /// <summary>Plays everything.</summary>
    /// <param name="progress">Told how many patients are done, the scenario's own included.</param>
    /// <param name="stop">Cancels it.</param>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    /// <exception cref="InvalidDataException">A fork has problems; or the values of the population never go together.</exception>
    public ForkStudyResult Run(Action<int> progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(progress);
        if (Problems() is [Problem first, ..])
        {
            throw new InvalidDataException(first.ToString());
        }

        Ensemble ensemble = new(scenario, Seed, vocabulary);
        ScenarioTemplate template = new(scenario, vocabulary);
        Variant[] variants = [.. forks.Select(x => new Variant(new(template.With(x.Settings)!, vocabulary), [.. x.Settings.Select(PathOf)]))];
        OrderedWork<Bundle> alone = new(0, 1, stop), work = new(1, Patients + 1, stop);
        Bundle? own = alone.Run(1, () => Work(alone, ensemble, variants, play)).FirstOrDefault();
        progress(1);
        List<Bundle> done = [];
        foreach (Bundle bundle in work.Run(Threads, () => Work(work, ensemble, variants, PlayEnsemble ?? play)))
        {
            done.Add(bundle);
            progress(done.Count + 1);
        }

        stop.ThrowIfCancellationRequested();
        return Result(own!, done);
    }

    private IEnumerable<Problem> ProblemsOf(Fork fork)
    {
        string place = $"fork '{fork.Title}'";
        int before = scenario.Source!.Settings.Count;
        foreach ((int i, string setting) in fork.Settings.Index())
        {
            if (Fork.FaultOf(PathOf(setting)) is { } fault)
            {
                yield return new(new(place, i + 1, 1), fault.What, fault.Fix);
            }
        }

        foreach (Problem problem in ScenarioReader.With(scenario, fork.Settings, vocabulary).Problems)
        {
            yield return problem.Where.File == "--set" && problem.Where.Line > before
                ? problem with { Where = new(place, problem.Where.Line - before, problem.Where.Column) }
                : problem with { What = $"With the {place}: {problem.What}" };
        }
    }

    private void Work(OrderedWork<Bundle> work, Ensemble ensemble, Variant[] variants, Playing playing)
    {
        Stack<Samples> buffers = [];
        Queue<Branch> waiting = [];
        Story? Next()
        {
            if (waiting.Count == 0 && work.Take() is int number)
            {
                foreach (Branch branch in Begin(number, ensemble, variants, buffers))
                {
                    waiting.Enqueue(branch);
                }
            }

            return waiting.TryDequeue(out Branch? next) ? next : null;
        }

        playing(Next, (story, end) =>
        {
            Branch branch = (Branch)story;
            branch.Bundle.Put(branch.Index, branch.Bundle.Number == 0 ? end.Whole() : end.WithoutBooks(), this);
            branch.Samples.Clear();
            buffers.Push(branch.Samples);
            if (branch.Bundle.IsDone)
            {
                work.Put(branch.Bundle.Number, branch.Bundle);
            }
        });
    }

    // Number 0 is the scenario's own patient; those of the ensemble follow.
    private List<Branch> Begin(int number, Ensemble ensemble, Variant[] variants, Stack<Samples> buffers)
    {
        (Scenario original, IReadOnlyList<string> settings) = number == 0 ? (scenario, []) : ensemble.Draw(number - 1);
        Scenario?[] played = [original, .. variants.Select(x => Forked(original, x.Of(settings)))];
        Bundle bundle = new(number, played.Length, played.Count(x => x is not null), Measures.Count);
        return
        [
            .. played.Index().Where(x => x.Item is not null).Select(x => new Branch(bundle, x.Index, number == 0 ? x.Item! : Coarse(x.Item!))
            {
                Samples = buffers.TryPop(out Samples? used) ? used : new(),
            }),
        ];
    }

    private static Scenario Coarse(Scenario patient) => patient with { SampleMinutes = Math.Max(patient.SampleMinutes, LeastSampleMinutes) };

    private static Scenario? Forked(Scenario original, Scenario? fork)
    {
        if (fork is null)
        {
            return null;
        }

        IEnumerable<double> cuts = original.Interventions.Except(fork.Interventions).Select(Order.Of)
            .SelectMany(x => new[] { x.StartMinutes, x.EndMinutes });
        if (original.Attack is { } attack && attack != fork.Attack)
        {
            TriggerCourse course = TriggerCourse.Of(attack);
            cuts = cuts.Concat([course.OnsetMinutes, course.EndMinutes]);
        }

        HashSet<SourceSpan> kept = [.. fork.Rules.Select(x => x.Where)];
        return fork with { Shadow = new([.. cuts], [.. original.Rules.Where(x => !kept.Contains(x.Where))]) };
    }

    private static string PathOf(string setting) => setting.Split('=')[0].Trim();

    private ForkStudyResult Result(Bundle own, IReadOnlyList<Bundle> ensemble) => new(
        own.Runs[0]!,
        [
            .. forks.Select((fork, i) => new ForkResult(fork, own.Runs[i + 1]!,
            [
                .. Measures.Select((measure, j) => new ForkDifference(
                    measure, own.Values[0][j], own.Values[i + 1][j], [.. ensemble.Select(x => x.Values[i + 1][j] - x.Values[0][j])])),
            ])),
        ],
        [.. Questions.Select((question, i) => new PredictionTruth(question, own.Developments[i], [.. ensemble.Select(x => x.Developments[i])]))],
        ensemble.Count);

    /// <summary>A fork, read once. What it sets is so in every patient.</summary>
    private sealed record Variant(ScenarioTemplate Template, HashSet<string> Paths)
    {
        public Scenario? Of(IReadOnlyList<string> patient) => Template.With([.. patient.Where(x => !Paths.Contains(PathOf(x)))]);
    }

    /// <summary>A run of one patient: the original, or a fork.</summary>
    private sealed class Branch(Bundle bundle, int index, Scenario scenario) : Story
    {
        public Bundle Bundle => bundle;

        public int Index => index;

        public override Scenario Scenario => scenario;
    }

    /// <summary>All runs of one patient. What is not compared, or not finished, is a gap.</summary>
    private sealed class Bundle(int number, int runs, int open, int measures)
    {
        private int left = open;

        public int Number => number;

        public bool IsDone => left == 0;

        /// <summary>The runs of the scenario's own patient: nobody keeps those of the ensemble.</summary>
        public Trajectory?[] Runs { get; } = new Trajectory?[runs];

        public double[][] Values { get; } = [.. Enumerable.Range(0, runs).Select(_ => Enumerable.Repeat(double.NaN, measures).ToArray())];

        public Development[] Developments { get; private set; } = [];

        public void Put(int index, Trajectory run, ForkStudy study)
        {
            Values[index] = [.. study.Measures.Select(x => run.Solve.Explanation.Length == 0 ? x.Read(run) : double.NaN)];
            if (index == 0)
            {
                Developments = [.. study.Questions.Select(x => Development.Of(run, x))];
            }

            Runs[index] = Number == 0 ? run : null;
            left--;
        }
    }
}
