namespace CapillaryLeak.Sim.Scenarios.Teaching;

/// <summary>What somebody does with a case, beside the interventions and rules: predictions, and what could have been done instead.</summary>
/// <param name="CaseFile">The case, by its path from the plan's file.</param>
/// <param name="CaseTitle">The case's title.</param>
/// <param name="Answers">Predictions.</param>
/// <param name="Forks">Other ways that could have been taken.</param>
public sealed record Plan(string CaseFile, string CaseTitle, IReadOnlyList<Answer> Answers, IReadOnlyList<Fork> Forks);
