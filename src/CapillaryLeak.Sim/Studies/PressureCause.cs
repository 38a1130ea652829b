namespace CapillaryLeak.Sim.Studies;

/// <summary>A cause by which the mean arterial pressure changes.</summary>
/// <param name="Name">Name for programs.</param>
/// <param name="Label">Words for tables.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record PressureCause(string Name, string Label, string Meaning)
{
    /// <summary>The states it acts by, by their paths.</summary>
    internal IReadOnlyList<string> States { get; init; } = [];

    /// <summary>The way it acts by where it shares its state with other causes.</summary>
    internal PressureRoute Route { get; init; }

    /// <summary>The cause that the books split further.</summary>
    public static readonly PressureCause Plasma =
        new("plasma", "plasma volume", "How full the vessels are of plasma.") { States = ["plasma_volume"] };

    /// <summary>All of them: together they are everything on which the pressure depends at a moment.</summary>
    public static readonly IReadOnlyList<PressureCause> All =
    [
        Plasma,
        new("red_cells", "red-cell volume", "How full the vessels are of red cells.") { States = ["red_cells", "red_cell_swelling"] },
        new("thickness", "thickness of blood", "Thick blood flows with more resistance: hematocrit and infused immunoglobulin.")
            { Route = PressureRoute.Viscosity },
        new("oxygen", "lack of oxygen in blood", "Anemia and flooded lungs open vessels and drive the heart.") { Route = PressureRoute.Hypoxia },
        new("arterioles", "attack on arterioles", "A mediator of the attack opens arterioles.") { Route = PressureRoute.Arterioles },
        new("veins", "attack on veins", "A mediator of the attack opens veins, which then hold more blood without pressure.")
            { Route = PressureRoute.Veins },
        new("heart", "attack on the heart", "Mediators quicken the heart and weaken its beat.")
            { Route = PressureRoute.Heart, States = ["mediator"] },
        new("reflex", "sympathetic drive", "The reflex on heart and arterioles, by which the body answers the pressure.") { States = ["sympathetic"] },
        new("venous_tone", "venous tone", "The reflex on veins, which slowly gives up their reserve.") { States = ["venous_tone"] },
        new("decompensation", "decompensation", "Vessels and heart give way after long and deep shock.") { States = ["decompensation"] },
        new("stress_relaxation", "stress relaxation", "Filled veins slowly yield, emptied ones slowly tighten.")
            { States = ["stress_relaxation"] },
        new("suction", "blood pooled by suction", "Suction around the lower body.") { States = ["pooled"] },
        new("vasopressors", "vasopressors", "Norepinephrine and vasopressin.") { States = ["drugs.norepinephrine_effect", "drugs.vasopressin"] },
        new("steroid", "steroid", "Under a steroid vessels answer norepinephrine better.") { States = ["drugs.steroid_effect"] },
        new("dobutamine", "dobutamine", "Dobutamine on heart and vessels.") { States = ["drugs.dobutamine"] },
        new("terbutaline", "terbutaline", "Terbutaline on heart and vessels, and the tolerance to it.")
            { States = ["drugs.terbutaline_central", "drugs.terbutaline_heart", "drugs.terbutaline_tolerance"] },
        new("enalaprilat", "enalaprilat", "Enalaprilat on arterioles and veins.") { States = ["drugs.enalaprilat_effect"] },
    ];
}
