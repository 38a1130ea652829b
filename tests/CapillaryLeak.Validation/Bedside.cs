using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Validation;

/// <summary>One patient in one plight. What is given there is held against the same hours without it.</summary>
/// <remarks>Treatments are written as in scenario files: <c>at: 2 h, fluid: saline 0.9 %, volume: 1 L, over: 1 h</c>.</remarks>
internal sealed class Bedside
{
    private const string Interventions = "interventions:\n";

    /// <summary>A healthy adult, lying and fasting.</summary>
    public static readonly Bedside Health = new("""
        schema: 1
        title: Health
        patient: { weight: 70 kg, height: 175 cm }
        length: 24 h
        sample: 2 min
        interventions:
          - { at: 0 h, oral intake: nil by mouth }

        """);

    /// <summary>The same, bled of 1.75 L from 1 h to 1.5 h: a third of the blood, an intact wall.</summary>
    public static readonly Bedside Bled = new("""
        schema: 1
        title: Bled
        patient: { weight: 70 kg, height: 175 cm }
        length: 24 h
        sample: 2 min
        interventions:
          - { at: 0 h, oral intake: nil by mouth }
          - { at: 1 h, bleed: 1.75 L, over: 30 min }

        """);

    /// <summary>An untreated attack: prodrome from 8 h, the wall wide open from 20 h to 36 h, closed at 60 h.</summary>
    public static readonly Bedside Leak = new("""
        schema: 1
        title: Leak
        patient: { weight: 70 kg, height: 175 cm }
        attack: { trigger: clarkson, onset: 6 h, severity: 0.72 }
        length: 96 h
        sample: 10 min
        interventions:
          - { at: 20 h, oral intake: nil by mouth, until: 72 h }

        """);

    /// <summary>An attack that a line is not needed for; nothing to drink from 16 h on.</summary>
    public static readonly Bedside Mild = new("""
        schema: 1
        title: Mild
        patient: { weight: 70 kg, height: 175 cm }
        attack: { trigger: clarkson, onset: 2 h, severity: 0.345, plateau: 26 h }
        length: 48 h
        sample: 10 min
        interventions:
          - { at: 16 h, oral intake: nil by mouth, until: 40 h }

        """);

    /// <summary>A healthy adult who eats and drinks, for a week.</summary>
    public static readonly Bedside Week = new("""
        schema: 1
        title: Week
        patient: { weight: 70 kg, height: 175 cm }
        length: 7 days
        sample: 10 min
        interventions:

        """);

    /// <summary>The same for a month.</summary>
    public static readonly Bedside Month = new("""
        schema: 1
        title: Month
        patient: { weight: 70 kg, height: 175 cm }
        length: 30 days
        sample: 60 min
        interventions:

        """);

    /// <summary>Sixteen liters of crystalloid went into the tissue until 54 h; from then on they come back.</summary>
    public static readonly Bedside Recruitment = OfFile("attacks/fluid-liberal");

    /// <summary>Sepsis: wide vessels, filled with fluid, norepinephrine 0.15 µg/kg/min from 21 h.</summary>
    public static readonly Bedside Sepsis = OfFile("triggers/sepsis");

    /// <summary>Limbs that swell inside their fascia from 22 h on.</summary>
    public static readonly Bedside Compartments = OfFile("attacks/compartment-no-fasciotomy");

    private readonly string text;

    private Bedside(string text) => this.text = text;

    /// <summary>The patient of a scenario file, who may be given more.</summary>
    public static Bedside OfFile(string name) =>
        new(File.ReadAllText(Path.Combine(Repository.Root, "scenarios", name + ".yaml")));

    /// <summary>With these treatments, and without.</summary>
    public Paired Given(params string[] treatments) => new(Runs.OfText(With(treatments)), Untreated);

    /// <summary>Without any of them.</summary>
    public Trajectory Untreated =>
        Runs.OfText(text.EndsWith(Interventions, StringComparison.Ordinal) ? text[..^Interventions.Length] : text);

    private string With(string[] treatments) => text.Replace(
        Interventions, Interventions + string.Concat(treatments.Select(x => $"  - {{ {x} }}\n")), StringComparison.Ordinal);
}
