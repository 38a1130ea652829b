namespace CapillaryLeak.Numerics.Ode;

/// <summary>How finely floating-point numbers divide time.</summary>
internal static class TimeGap
{
    /// <summary>The distance from a time to the next number farther from zero.</summary>
    public static double At(double time) => Math.BitIncrement(Math.Abs(time)) - Math.Abs(time);
}
