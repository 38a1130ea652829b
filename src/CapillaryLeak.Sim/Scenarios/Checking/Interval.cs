namespace CapillaryLeak.Sim.Scenarios.Checking;

/// <summary>Where a value can lie: between two borders, each of which may belong to it.</summary>
/// <param name="Low">The lower border.</param>
/// <param name="HasLow">True where the value may be the lower border itself.</param>
/// <param name="High">The upper border.</param>
/// <param name="HasHigh">True where the value may be the upper border itself.</param>
internal readonly record struct Interval(double Low, bool HasLow, double High, bool HasHigh)
{
    // Borders that were computed agree only up to rounding.
    private const double Rounding = 1e-9;

    internal static readonly Interval All = new(double.NegativeInfinity, false, double.PositiveInfinity, false);

    internal static Interval Closed(double low, double high) => new(low, true, high, true);

    /// <summary>The values for which a comparison holds.</summary>
    internal static Interval Of(Threshold bound) => bound.IsAbove
        ? All with { Low = bound.Value, HasLow = bound.Includes }
        : All with { High = bound.Value, HasHigh = bound.Includes };

    internal Interval AtMost => All with { High = High, HasHigh = HasHigh };

    internal Interval AtLeast => All with { Low = Low, HasLow = HasLow };

    /// <summary>True where no value is left.</summary>
    internal bool IsEmpty
    {
        get
        {
            double slack = Rounding * Math.Max(1, Math.Abs(High));
            return Low > High + slack || (Low >= High - slack && !(HasLow && HasHigh));
        }
    }

    /// <summary>The values that lie in both.</summary>
    internal Interval Meet(Interval other)
    {
        (double low, bool hasLow) = Low > other.Low ? (Low, HasLow) : Low < other.Low ? (other.Low, other.HasLow) : (Low, HasLow && other.HasLow);
        (double high, bool hasHigh) = High < other.High ? (High, HasHigh) : High > other.High ? (other.High, other.HasHigh) : (High, HasHigh && other.HasHigh);
        return new(low, hasLow, high, hasHigh);
    }

    public static Interval operator +(Interval a, Interval b) =>
        new(a.Low + b.Low, a.HasLow && b.HasLow, a.High + b.High, a.HasHigh && b.HasHigh);

    public static Interval operator -(Interval a, Interval b) =>
        new(a.Low - b.High, a.HasLow && b.HasHigh, a.High - b.Low, a.HasHigh && b.HasLow);

    /// <summary>Products of values that are not negative.</summary>
    public static Interval operator *(Interval a, Interval b) =>
        new(a.Low * b.Low, a.HasLow && b.HasLow, Product(a.High, b.High), a.HasHigh && b.HasHigh);

    /// <summary>Quotients of values that are not negative.</summary>
    public static Interval operator /(Interval a, Interval b) =>
        new(a.Low == 0 ? 0 : a.Low / b.High, a.HasLow && b.HasHigh, b.Low == 0 ? double.PositiveInfinity : a.High / b.Low, a.HasHigh && b.HasLow);

    private static double Product(double a, double b) => a == 0 || b == 0 ? 0 : a * b;
}
