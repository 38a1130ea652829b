using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Trajectories;

/// <summary>One variable of a run: samples joined by lines, gaps (NaN) left out. Reading it takes no memory.</summary>
/// <param name="times">Times, min, ascending.</param>
/// <param name="values">One value a sample.</param>
internal readonly ref struct Curve(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
{
    private readonly ReadOnlySpan<double> times = times;
    private readonly ReadOnlySpan<double> values = values;

    /// <summary>The value at a moment; NaN before the first and after the last sample.</summary>
    public double At(double time)
    {
        if (times.Length == 0 || !(time >= times[0] && time <= times[^1]))
            return double.NaN;

        int after = FirstAfter(time);
        int before = after - 1;
        if (after == times.Length || times[before] == time)
            return values[before];

        double share = (time - times[before]) / (times[after] - times[before]);
        return values[before] + share * (values[after] - values[before]);
    }

    /// <summary>The smallest value of a window, the earliest where several are equal.</summary>
    public Reading Minimum(double from, double to)
    {
        Reading best = Reading.None;
        foreach (Reading point in Window(from, to))
            if (point.Exists && (!best.Exists || point.Value < best.Value))
                best = point;
        return best;
    }

    /// <summary>The largest value of a window, the earliest where several are equal.</summary>
    public Reading Maximum(double from, double to)
    {
        Reading best = Reading.None;
        foreach (Reading point in Window(from, to))
            if (point.Exists && (!best.Exists || point.Value > best.Value))
                best = point;
        return best;
    }

    /// <summary>The time average over a window (trapezes between samples); the value itself for a window without length.</summary>
    public double Mean(double from, double to)
    {
        double area = 0, width = 0;
        Reading last = Reading.None;
        Reading only = Reading.None;
        foreach (Reading next in Window(from, to))
        {
            if (last.Exists && next.Exists)
            {
                double step = next.TimeMinutes - last.TimeMinutes;
                area += step * (last.Value + next.Value) / 2;
                width += step;
            }

            last = next;
            only = next.Exists ? next : only;
        }

        return width > 0 ? area / width : only.Value;
    }

    /// <summary>The first value that is not a gap; NaN where there is none.</summary>
    public double First()
    {
        foreach (double value in values)
            if (double.IsFinite(value))
                return value;
        return double.NaN;
    }

    /// <summary>The first moment at which a value is reached; null for never.</summary>
    public double? FirstReaching(double value)
    {
        for (int i = 0; i < values.Length; i++)
            if (values[i] >= value)
                return times[i];
        return null;
    }

    /// <summary>The stretches of a window in which a value lies on one side of a threshold, ends found on the lines between samples.</summary>
    public IReadOnlyList<(double Start, double End)> Where(Threshold threshold, double from, double to)
    {
        List<(double Start, double End)> found = [];
        Reading last = Reading.None;
        foreach (Reading next in Window(from, to))
        {
            if (last.Exists && next.Exists)
            {
                AddPart(found, threshold, last, next);
            }

            last = next;
        }

        return found;
    }

    // The part of a line between two samples on the side that counts; it goes on where the part before it ended.
    private static void AddPart(List<(double Start, double End)> found, Threshold threshold, Reading a, Reading b)
    {
        double before = threshold.MarginOf(a.Value), after = threshold.MarginOf(b.Value);
        if (before <= 0 && after <= 0 && !(threshold.Includes && before == 0 && after == 0))
        {
            return;
        }

        double Crossing() => a.TimeMinutes + ((b.TimeMinutes - a.TimeMinutes) * before / (before - after));
        double start = before < 0 ? Crossing() : a.TimeMinutes, end = after < 0 ? Crossing() : b.TimeMinutes;
        if (found.Count > 0 && found[^1].End == start)
        {
            found[^1] = (found[^1].Start, end);
        }
        else
        {
            found.Add((start, end));
        }
    }

    private Points Window(double from, double to) => new(this, from, to);

    private int FirstAfter(double time)
    {
        int low = 0, high = times.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (times[middle] > time)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>The samples inside a window, with the curve's values at its two ends added where they fall between samples.</summary>
    private ref struct Points
    {
        private readonly Curve curve;
        private readonly double start;
        private readonly double end;
        private int next;
        private bool isBegun;
        private bool isOver;

        public Points(Curve curve, double from, double to)
        {
            this.curve = curve;
            ReadOnlySpan<double> times = curve.times;
            isOver = times.Length == 0 || to < times[0] || from > times[^1] || to < from;
            if (isOver)
                return;

            (start, end) = (Math.Max(from, times[0]), Math.Min(to, times[^1]));
            next = curve.FirstAfter(start);
        }

        public Reading Current { get; private set; }

        public readonly Points GetEnumerator() => this;

        public bool MoveNext()
        {
            if (isOver)
                return false;

            if (!isBegun)
            {
                isBegun = true;
                Current = new(curve.At(start), start);
                return true;
            }

            if (next < curve.times.Length && curve.times[next] < end)
            {
                Current = new(curve.values[next], curve.times[next]);
                next++;
                return true;
            }

            isOver = true;
            Current = new(curve.At(end), end);
            return end > start;
        }
    }
}
