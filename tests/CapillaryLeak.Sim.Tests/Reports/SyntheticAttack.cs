using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Tests.Reports;

/// <summary>Curves drawn by hand like those of a severe attack over seven days: food for the writers, not physiology.</summary>
internal static class SyntheticAttack
{
    public const double LengthMinutes = 7 * 24 * 60;
    private const double SampleMinutes = 10;

    private static readonly SourceSpan Where = new("scenarios/attacks/synthetic.yaml", 1, 1);

    public static Trajectory Survived() => Build(SyntheticScenario());

    public static Trajectory Died() => Build(SyntheticScenario(), reachedHours: 61.5, death: "cardiac arrest in shock");

    public static Trajectory BrokeOff() => Build(
        SyntheticScenario(), reachedHours: 44,
        explanation: "The step shrank below the smallest useful length; fastest: albumin mass in the plasma.");

    public static Trajectory Titled(string title, string text) =>
        Build(SyntheticScenario() with { Title = title, Text = text });

    public static Trajectory Recording(params string[] names) => Build(SyntheticScenario() with { Record = names });

    public static Trajectory Untreated(double lengthMinutes) =>
        Build(SyntheticScenario() with { Interventions = [], LengthMinutes = lengthMinutes });

    /// <summary>Gaps, infinities and a variable that is never a number.</summary>
    public static Trajectory WithHoles()
    {
        Trajectory run = Survived();
        foreach ((string _, double[] column) in run.Columns)
            for (int i = 100; i < 160; i++)
                column[i] = i % 2 == 0 ? double.NaN : double.PositiveInfinity;
        Array.Fill(run["hr"], double.NaN);
        Array.Fill(run["lactate"], double.NegativeInfinity);
        return run;
    }

    /// <summary>More products than there are lines for them, at intervals of minutes, and complications on top of each other.</summary>
    public static Trajectory Crowded()
    {
        Intervention[] many =
        [
            .. Enumerable.Range(0, 60).Select(i => Give(Fluid($"product number {i % 20} with a long name", FluidKind.Crystalloid), i, 250, 3)),
            .. Enumerable.Range(0, 30).Select(i => Give(Fluid("gelatin", FluidKind.Colloid), i * 0.2, 500, 1)),
        ];
        Trajectory run = Build(SyntheticScenario() with { Interventions = [.. many.OrderBy(x => x.StartMinutes)] });
        IEnumerable<TimedEvent> complications = Enumerable.Range(0, 9)
            .Select(i => new TimedEvent(60 * 19 * i, EventKind.Complication, $"a complication with a long name, the {i}th of its kind"));
        return run with { Events = [.. complications] };
    }

    public static Scenario SyntheticScenario() => new()
    {
        File = "scenarios/attacks/synthetic.yaml",
        Title = "Severe attack, liberal crystalloid, then albumin and norepinephrine",
        Text = "A man of fifty comes with two days of aching muscles, thirst and scanty urine.\n\n"
            + "His pressure is still normal; his hematocrit is not. What is given in the next hours decides what he has to carry later.",
        Attack = new("clarkson", 6 * 60, 1),
        LengthMinutes = LengthMinutes,
        SampleMinutes = SampleMinutes,
        InputHash = "5e1f9a0c77d24b3e8f60a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f6",
        Interventions = Interventions(),
    };

    private static Intervention[] Interventions()
    {
        Fluid ringer = Fluid("ringer lactate", FluidKind.Crystalloid);
        Fluid albumin = Fluid("albumin 20 %", FluidKind.Colloid);
        Drug norepinephrine = Drug("norepinephrine", DrugKind.Norepinephrine, "mg");
        Drug methylprednisolone = Drug("methylprednisolone", DrugKind.Methylprednisolone, "mg");
        Drug furosemide = Drug("furosemide", DrugKind.Furosemide, "mg");
        return
        [
            Give(ringer, 22, 1000, 1), Give(ringer, 24, 2000, 2), Give(ringer, 27, 3000, 5),
            new DrugInfused(26 * 60, "norepinephrine 0.1 µg/kg/min", Where, norepinephrine, 0.007, 32 * 60),
            new DrugInfused(32 * 60, "norepinephrine 0.3 µg/kg/min", Where, norepinephrine, 0.021, 60 * 60),
            new DrugGiven(28 * 60, "methylprednisolone 70 mg iv", Where, methylprednisolone, 70, DrugRoute.Intravenous, 5),
            Give(albumin, 34, 100, 2), Give(albumin, 42, 100, 2), Give(albumin, 50, 100, 2),
            new Fasciotomy(46 * 60, "fasciotomy of both legs", Where),
            new DrugGiven(86 * 60, "furosemide 20 mg iv", Where, furosemide, 20, DrugRoute.Intravenous, 1),
            new DrugGiven(98 * 60, "furosemide 20 mg iv", Where, furosemide, 20, DrugRoute.Intravenous, 1),
        ];
    }

    private static Trajectory Build(
        Scenario scenario, double? reachedHours = null, string explanation = "", string? death = null)
    {
        double reached = 60 * (reachedHours ?? scenario.LengthMinutes / 60);
        double[] times = [.. Enumerable.Range(0, (int)(reached / SampleMinutes) + 1).Select(i => i * SampleMinutes)];
        SyntheticBooks books = new(times);
        Dictionary<string, double[]> columns = Variables.All.ToDictionary(
            v => v.Name, v => times.Select((t, i) => SyntheticCurves.Value(v.Name, t / 60, i, books)).ToArray());
        return new()
        {
            Scenario = scenario,
            Interventions = scenario.Interventions,
            TimesMinutes = times,
            Variables = Variables.All,
            Columns = columns,
            Events = [.. Events(death, reached).Where(e => e.TimeMinutes <= reached)],
            Phases = [.. Phases().Where(p => p.StartMinutes < reached).Select(p => p with { EndMinutes = Math.Min(p.EndMinutes, reached) })],
            Ledger = books.Lines,
            Accounts = books.Accounts,
            Solve = new(
                "Rodas5P", 1e-6, explanation.Length == 0 ? "Reached" : "StepTooSmall", explanation, reached, 1834, 21, 14_672, 12.4),
            ResultHash = "b1946ac92492d2347c6235b4d2611184f0a1d9c8e7b6a5948372615049382716",
        };
    }

    private static PhaseSpan[] Phases() =>
    [
        new(Phase.Healthy, 0, 6 * 60), new(Phase.Prodrome, 6 * 60, 20 * 60), new(Phase.Leak, 20 * 60, 62 * 60),
        new(Phase.Recruitment, 62 * 60, 140 * 60), new(Phase.Recovered, 140 * 60, LengthMinutes),
    ];

    private static IEnumerable<TimedEvent> Events(string? death, double reached)
    {
        yield return new(6 * 60, EventKind.Phase, "prodrome");
        yield return new(20 * 60, EventKind.Phase, "leak");
        yield return new(22 * 60, EventKind.Started, "ringer lactate 1 L over 1 h");
        yield return new(26 * 60, EventKind.Complication, "acute kidney injury");
        yield return new(31 * 60, EventKind.Complication, "shock");
        yield return new(43.5 * 60, EventKind.Complication, "limb compartment syndrome");
        yield return new(49 * 60, EventKind.ComplicationOver, "limb compartment syndrome");
        yield return new(56 * 60, EventKind.ComplicationOver, "shock");
        if (death is not null)
            yield return new(reached, EventKind.Death, death);
        yield return new(62 * 60, EventKind.Phase, "recruitment");
        yield return new(72 * 60, EventKind.Complication, "pulmonary edema");
        yield return new(95 * 60, EventKind.ComplicationOver, "pulmonary edema");
        yield return new(130 * 60, EventKind.ComplicationOver, "acute kidney injury");
        yield return new(140 * 60, EventKind.Phase, "recovered");
    }

    private static FluidGiven Give(Fluid fluid, double startHours, double volumeMl, double hours) => new(
        startHours * 60, $"{fluid.Name} {volumeMl:0} mL over {hours:0} h", Where, fluid, volumeMl, hours * 60);

    private static Fluid Fluid(string name, FluidKind kind) =>
        new(name, [], kind, 130, 109, 0, 0, 0, 0, 0, 0, null, "synthetic");

    private static Drug Drug(string name, DrugKind kind, string unit) =>
        new(name, [], kind, unit, [new(DrugRoute.Intravenous, null)], null, "synthetic");
}
