namespace CapillaryLeak.Sim.Studies;

/// <summary>What a learner is asked to predict: how a variable goes on.</summary>
/// <param name="Variable">The variable's name.</param>
/// <param name="AskedMinutes">When it is asked, min from the scenario's start.</param>
/// <param name="UntilMinutes">Until when the learner shall look ahead, min; after <paramref name="AskedMinutes"/>.</param>
public sealed record PredictionQuestion(string Variable, double AskedMinutes, double UntilMinutes);
