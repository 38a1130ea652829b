using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Validation;

/// <summary>What the published cases jointly demand of an attack: the order of things, and what helps and harms.</summary>
public class CaseDemandTests
{
    private const double ArrivalHours = 26;
    private static readonly SourceSpan Here = new("cases", 1, 1);
    private static readonly string[] Attacks = ["untreated-severe", "clarkson-typical", "no-steroid", "no-furosemide"];

    public static TheoryData<string> AttackFiles => [.. Attacks];

    [Theory, MemberData(nameof(AttackFiles))]
    public void Hematocrit_leads_and_pressure_lags_by_hours(string attack)
    {
        Trajectory run = Runs.OfAttack(attack);
        double thick = FirstHours(run, "hematocrit", x => x >= 1.15 * run["hematocrit"][0]);
        double low = FirstHours(run, "sbp", x => x < 90);
        Assert.InRange(low - thick, 3, 36);
    }

    // Before fluid dilutes it: the leak itself concentrates albumin first and carries it off later.
    [Theory, InlineData("untreated-severe"), InlineData("no-steroid"), InlineData("clarkson-typical")]
    public void Albumin_lags_hematocrit(string attack)
    {
        Trajectory run = Runs.OfAttack(attack);
        double Half(string name, double extreme) =>
            FirstHours(run, name, x => Math.Abs(x - run[name][0]) >= Math.Abs(extreme - run[name][0]) / 2);
        Assert.True(Half("hematocrit", run["hematocrit"].Max()) < Half("albumin", run["albumin"].Min()));
    }

    [Fact]
    public void A_hematocrit_near_sixty_is_met_with_a_pressure_that_still_looks_normal()
    {
        Trajectory run = Runs.OfAttack("untreated-severe");
        int thick = Array.FindIndex(run["hematocrit"], x => x >= 58);
        Assert.True(run["sbp"][thick] >= 90);
    }

    [Fact]
    public void Nine_liters_of_saline_in_eight_hours_are_gone_from_the_plasma_two_hours_later()
    {
        Trajectory run = Treated(new FluidGiven(ArrivalHours * 60, "saline", Here, Fluids.Find("saline 0.9 %")!, 9000, 8 * 60));
        Trajectory none = Treated();
        double left = At(run, "plasma_volume", ArrivalHours + 10) - At(none, "plasma_volume", ArrivalHours + 10);
        Assert.InRange(left / 9000, 0, 0.1);
        Assert.True(At(run, "limb_volume", ArrivalHours + 10) + At(run, "trunk_volume", ArrivalHours + 10)
            - At(none, "limb_volume", ArrivalHours + 10) - At(none, "trunk_volume", ArrivalHours + 10) > 7000);
    }

    [Fact]
    public void A_liter_of_colloid_holds_longer_than_a_liter_of_crystalloid_while_the_wall_is_open()
    {
        double Left(string fluid) => At(Treated(new FluidGiven(ArrivalHours * 60, fluid, Here, Fluids.Find(fluid)!, 1000, 60)), "plasma_volume", ArrivalHours + 3);
        double nothing = At(Treated(), "plasma_volume", ArrivalHours + 3);
        Assert.True(Left("hes 10 %") - nothing > 2 * (Left("saline 0.9 %") - nothing));
        Assert.True(Left("albumin 20 %") - nothing > 2 * (Left("saline 0.9 %") - nothing));
    }

    [Fact]
    public void A_steroid_in_the_prodrome_blunts_the_leak_and_at_the_peak_hardly_matters()
    {
        double Lost(string name) => Runs.OfAttack(name)["plasma_volume"][0] - Runs.OfAttack(name)["plasma_volume"].Min();
        double none = Lost("no-steroid"), late = Lost("steroid-late"), early = Lost("steroid-early");
        Assert.True(early < 0.9 * none, $"early {early:0} of {none:0} mL");
        Assert.InRange(late, 0.97 * none, 1.001 * none);
    }

    [Fact]
    public void A_diuretic_in_the_leak_costs_flow_and_in_recruitment_spares_the_lung()
    {
        Assert.True(Runs.OfAttack("furosemide-in-leak")["co"].Min() < Runs.OfAttack("no-furosemide")["co"].Min());
        Assert.True(Runs.OfAttack("furosemide-in-recruitment")["lung_water"].Max() < Runs.OfAttack("fluid-liberal")["lung_water"].Max());
    }

    [Fact]
    public void Recruitment_overshoots_hemoglobin_falls_below_its_baseline()
    {
        foreach (string attack in Attacks)
        {
            Trajectory run = Runs.OfAttack(attack);
            Assert.True(run["hemoglobin"].Min() < run["hemoglobin"][0] - 5, attack);
        }
    }

    [Fact]
    public void Liberal_fluid_drives_water_into_the_lung_when_it_comes_back()
    {
        Trajectory run = Runs.OfAttack("fluid-liberal");
        double recruitment = run.Phases.First(x => x.Phase == Phase.Recruitment).StartMinutes / 60;
        double peak = run.TimesMinutes[Array.IndexOf(run["lung_water"], run["lung_water"].Max())] / 60;
        Assert.True(peak > recruitment);
    }

    [Fact]
    public void Restraint_is_survivable()
    {
        Assert.True(Runs.OfAttack("fluid-restrictive")["death_probability"][^1] < 20);
    }

    private static Trajectory Treated(params Intervention[] treatment) => Simulation.Run(
        Runs.Read(Repository.Attack("clarkson-typical")) with
        {
            Interventions = [new OralIntake(ArrivalHours * 60, "nil by mouth", Here, 0, 60 * 60), .. treatment],
        });

    private static double At(Trajectory run, string name, double hours) =>
        run[name][Array.FindIndex(run.TimesMinutes, t => t >= hours * 60)];

    private static double FirstHours(Trajectory run, string name, Predicate<double> holds) =>
        run.TimesMinutes[Array.FindIndex(run[name], holds)] / 60;
}
