using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Trajectories;

/// <summary>What patients report, and what is seen at the bedside, in each phase of an attack.</summary>
/// <remarks>
/// Drawn from the case series of systemic capillary leak syndrome: Kapoor 2010 (flu-like illness and muscle pain in
/// 56 %),
/// Wu 2019 (66 attacks: malaise, scanty urine, dizziness on standing), Druey and Greipp 2010.
/// Words for the page, not states of the model.
/// </remarks>
public static class Symptoms
{
    /// <summary>What the patient would say, most common first.</summary>
    /// <param name="phase">The phase.</param>
    /// <returns>Short phrases; empty where there are no complaints.</returns>
    public static IReadOnlyList<string> Reported(Phase phase) => phase switch
    {
        Phase.Prodrome =>
        [
            "malaise and fatigue", "aching muscles", "thirst", "passing little urine", "lightheaded on standing",
            "nausea, belly pain or diarrhea", "stuffy nose or cough", "headache, feeling feverish",
        ],
        Phase.Leak =>
        [
            "faintness or fainting", "swelling of arms, legs and trunk", "belly pain, diarrhea", "hardly any urine",
            "tense, painful limbs", "cold hands and feet", "mostly clear-headed despite a low pressure",
        ],
        Phase.Recruitment =>
        [
            "passing much urine", "swelling goes down", "breathlessness lying flat if much fluid was given",
            "exhaustion",
        ],
        _ => [],
    };

    /// <summary>What to look for in this phase, one sentence.</summary>
    /// <param name="phase">The phase.</param>
    /// <returns>A sentence.</returns>
    public static string Watch(Phase phase) => phase switch
    {
        Phase.Healthy => "No complaints: patients are free of symptoms between attacks.",
        Phase.Prodrome => "Weight rises and urine falls while the pressure is still normal or drops only on standing.",
        Phase.Leak =>
            "Hematocrit climbs before the pressure falls and albumin falls after it; "
            + "limbs may need their pressure measured.",
        Phase.Recruitment => "Fluid comes back from the tissues: hematocrit and weight fall, and the lungs may flood.",
        _ => "No complaints; proteins return to normal over days.",
    };
}
