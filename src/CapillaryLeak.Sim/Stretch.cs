namespace CapillaryLeak.Sim;

/// <summary>A stretch of time in which nothing jumps, to be solved in one go.</summary>
/// <param name="StartMinutes">Start, min.</param>
/// <param name="EndMinutes">End, min, after the start.</param>
/// <param name="FirstStepMinutes">Length of the first step, min.</param>
/// <param name="IsNew">True where what is done to the patient has changed since the last stretch.</param>
internal readonly record struct Stretch(double StartMinutes, double EndMinutes, double FirstStepMinutes, bool IsNew);
