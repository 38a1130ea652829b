using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Parts the patients of a cohort into four groups of like size by the fluid they were given, as they pass by.</summary>
internal sealed class FluidTally
{
    private const int Groups = 4;

    private static readonly int Fluid = PatientOutcomes.IndexOf("fluid");
    private static readonly int Death = PatientOutcomes.IndexOf("death");
    private static readonly int Probability = PatientOutcomes.IndexOf("death_probability");

    private readonly Selection selection =
        new(count => Enumerable.Range(0, Groups).SelectMany(i => new[] { First(i, count), First(i + 1, count) - 1 }).Where(x => x >= 0));

    private readonly int[] alike = new int[Groups];
    private readonly int[] deaths = new int[Groups];
    private readonly double[] probabilities = new double[Groups];

    /// <summary>Takes the next patient of a pass that finds the borders; see <see cref="Selection"/>.</summary>
    public void Add(double[] patient) => selection.Add(patient[Fluid]);

    /// <summary>Ends such a pass.</summary>
    public void EndPass() => selection.EndPass();

    /// <summary>Takes the next patient of one more pass, in which they are parted.</summary>
    public void Part(double[] patient)
    {
        int group = GroupOf(patient[Fluid]);
        deaths[group] += patient[Death] > 0 ? 1 : 0;
        probabilities[group] += patient[Probability];
    }

    /// <summary>The groups from the least fluid to the most; where there are few patients, some have none and are left out.</summary>
    public IReadOnlyList<FluidGroup> Rows() =>
    [
        .. Enumerable.Range(0, Groups).Select(i => (Group: i, First: First(i, selection.Count), End: First(i + 1, selection.Count)))
            .Where(x => x.End > x.First)
            .Select(x => new FluidGroup(selection.At(x.First), selection.At(x.End - 1),
                new(deaths[x.Group], x.End - x.First), probabilities[x.Group] / (x.End - x.First))),
    ];

    // Patients who were given the same are parted in the order in which they come.
    private int GroupOf(double fluid)
    {
        int group = 0;
        for (int i = 1; i < Groups; i++)
        {
            int first = First(i, selection.Count);
            double border = selection.At(first);
            bool isIn = fluid > border || (fluid == border && selection.Below(first) + alike[i] >= first);
            alike[i] += fluid == border ? 1 : 0;
            group += isIn ? 1 : 0;
        }

        return group;
    }

    private static int First(int group, int count) => (int)((long)group * count / Groups);
}
