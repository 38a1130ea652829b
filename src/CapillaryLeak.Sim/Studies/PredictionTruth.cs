namespace CapillaryLeak.Sim.Studies;

/// <summary>How a variable does go on, in a patient and in the ensemble around him.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Own">How it goes on in the patient himself.</param>
/// <param name="Ensemble">How it goes on in each plausible patient; gaps (NaN) where he does not live so long.</param>
public sealed record PredictionTruth(PredictionQuestion Question, Development Own, IReadOnlyList<Development> Ensemble);
