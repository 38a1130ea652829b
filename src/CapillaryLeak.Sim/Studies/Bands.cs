using System.Globalization;

namespace CapillaryLeak.Sim.Studies;

/// <summary>
/// Counts of the values of many patients over time: quantiles in one pass, in a memory that does not grow with the patients.
/// </summary>
/// <remarks>
/// Whole numbers add up to the same in any order, so the bands of a cohort do not depend on threads, and those of its parts
/// can be added.
/// </remarks>
public sealed class Bands
{
    /// <summary>How far apart the moments are, min.</summary>
    public const double StepMinutes = 60;

    /// <summary>The quantiles that are shown, fractions.</summary>
    public static readonly IReadOnlyList<double> Shown = [0.05, 0.25, 0.5, 0.75, 0.95];

    private const int Places = BandVariable.Steps + 2;
    private readonly int[] counts;

    /// <summary>Bands without any patient.</summary>
    /// <param name="lengthMinutes">How long the scenario is, min.</param>
    public Bands(double lengthMinutes)
    {
        Moments = (int)(lengthMinutes / StepMinutes) + 1;
        counts = new int[BandVariable.All.Count * Moments * Places];
    }

    /// <summary>How many moments are looked at.</summary>
    public int Moments { get; }

    /// <summary>The counts of one variable at one moment, by place.</summary>
    /// <param name="variable">Its number among <see cref="BandVariable.All"/>.</param>
    /// <param name="moment">The number of the moment.</param>
    public Span<int> At(int variable, int moment) => counts.AsSpan(((variable * Moments) + moment) * Places, Places);

    /// <summary>Adds a patient.</summary>
    /// <param name="places">
    /// Where the patient's values are counted: moment by moment, all variables of a moment together, as far as the patient
    /// lives.
    /// </param>
    public void Add(ReadOnlySpan<ushort> places)
    {
        for (int i = 0; i < places.Length; i++)
        {
            At(i % BandVariable.All.Count, i / BandVariable.All.Count)[places[i]]++;
        }
    }

    /// <summary>Adds the counts of another part of the cohort.</summary>
    /// <param name="other">Bands of the same length.</param>
    public void Add(Bands other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] += other.counts[i];
        }
    }

    /// <summary>Writes the counts: a line a variable and moment, <c>place:count</c> where anything is counted.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        for (int line = 0; line < counts.Length; line += Places)
        {
            bool isFirst = true;
            for (int place = 0; place < Places; place++)
            {
                if (counts[line + place] > 0)
                {
                    writer.Write(isFirst ? "" : ",");
                    writer.Write(place);
                    writer.Write(':');
                    writer.Write(counts[line + place]);
                    isFirst = false;
                }
            }

            writer.WriteLine();
        }
    }

    /// <summary>Reads counts that were written.</summary>
    /// <param name="lengthMinutes">How long the scenario is, min.</param>
    /// <param name="lines">The lines.</param>
    /// <exception cref="InvalidDataException">These are not the counts of such a scenario.</exception>
    public static Bands Read(double lengthMinutes, IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Bands bands = new(lengthMinutes);
        if (lines.Count * Places != bands.counts.Length)
        {
            throw new InvalidDataException("The counts are not those of a scenario of this length.");
        }

        for (int i = 0; i < lines.Count; i++)
        {
            foreach (string pair in lines[i].Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = pair.Split(':');
                if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int place)
                    || place >= Places || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count))
                {
                    throw new InvalidDataException($"'{pair}' is not a count.");
                }

                bands.counts[(i * Places) + place] = count;
            }
        }

        return bands;
    }

    /// <summary>How many patients live at a moment.</summary>
    /// <param name="moment">The number of the moment.</param>
    public int Living(int moment)
    {
        int sum = 0;
        foreach (int count in At(0, moment))
        {
            sum += count;
        }

        return sum;
    }

    /// <summary>A quantile among those who live, exact to a step of the variable's range.</summary>
    /// <param name="variable">The number of the variable.</param>
    /// <param name="moment">The number of the moment.</param>
    /// <param name="fraction">Which quantile.</param>
    /// <returns>The value in the variable's unit; NaN where nobody lives, or where it lies outside the counted range.</returns>
    public double Quantile(int variable, int moment, double fraction)
    {
        Span<int> here = At(variable, moment);
        double wanted = fraction * Living(moment), before = 0;
        for (int place = 0; place < Places; place++)
        {
            if (here[place] > 0 && before + here[place] >= wanted)
            {
                return place is 0 or Places - 1
                    ? double.NaN
                    : BandVariable.All[variable].BorderOf(place + ((wanted - before) / here[place]));
            }

            before += here[place];
        }

        return double.NaN;
    }
}
