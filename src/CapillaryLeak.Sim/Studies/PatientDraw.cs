using System.Globalization;
using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Reading;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Draws patients of a population, as settings that <c>capleak run --set</c> takes as well.</summary>
/// <param name="population">Where from.</param>
/// <param name="sex">The sex of all, where the population does not share them out.</param>
internal sealed class PatientDraw(Population population, Parameters.Sex sex)
{
    private readonly (string Path, string Unit)[][] names =
        [.. population.Groups.Select(group => group.Members.Select(x => ($"{PathOf(x.Path)}=", UnitOf(x.Path))).ToArray())];

    /// <summary>The settings of a patient.</summary>
    /// <param name="random">The patient's own numbers.</param>
    public IReadOnlyList<string> Settings(Philox random)
    {
        bool isMale = population.MaleShare is double share ? random.NextDouble() < share : sex == Parameters.Sex.Male;
        List<string> settings = [$"patient.{ScenarioKeys.SexOf.Name}={(isMale ? "male" : "female")}"];
        for (int group = 0; group < names.Length; group++)
        {
            double[] values = Values(population.Groups[group], isMale, random);
            for (int i = 0; i < values.Length; i++)
            {
                settings.Add(string.Create(CultureInfo.InvariantCulture, $"{names[group][i].Path}{values[i]:R}{names[group][i].Unit}"));
            }
        }

        return settings;
    }

    // What lies outside its limits is drawn again, together with what it is correlated with: clamping would heap patients
    // up at the limits.
    private static double[] Values(VariationGroup group, bool isMale, Philox random)
    {
        double[] independent = new double[group.Members.Count], values = new double[group.Members.Count];
        do
        {
            for (int i = 0; i < values.Length; i++)
            {
                independent[i] = random.NextNormal();
            }

            for (int i = 0; i < values.Length; i++)
            {
                double deviate = 0;
                for (int j = 0; j <= i; j++)
                {
                    deviate += group.Factor[i][j] * independent[j];
                }

                values[i] = Value(group.Members[i], isMale, deviate);
            }
        }
        while (!AreWithin(group, values));

        return values;
    }

    private static bool AreWithin(VariationGroup group, double[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= group.Members[i].Low && values[i] <= group.Members[i].High))
            {
                return false;
            }
        }

        return true;
    }

    private static double Value(Variation x, bool isMale, double deviate)
    {
        double middle = isMale ? x.Middle : x.MiddleOfWomen;
        return x.Spread switch
        {
            Spread.Normal => middle + (x.Width * deviate),
            Spread.LogNormal => middle * Elementary.Exp(x.Width * deviate),
            _ => x.Low + ((x.High - x.Low) * Normal.Probability(deviate)),
        };
    }

    private static string PathOf(string name) =>
        ScenarioKeys.Patient.Keys.Any(key => key.Name == name) ? $"patient.{name}"
        : ScenarioKeys.Attack.Keys.Any(key => key.Name == name) ? $"attack.{name}"
        : name == CohortKeys.Arrival.Name ? $"{FileKeys.ArrivalKey.Name}.{FileKeys.After.Name}"
        : name == CohortKeys.Volumes.Name ? $"{FileKeys.ProtocolKey.Name}.{name}"
        : name;

    // A parameter goes without its unit: it is in the parameter's own.
    private static string UnitOf(string name) =>
        CohortKeys.Variable.FirstOrDefault(key => key.Name == name)?.Kind.Unit.Symbol is { Length: > 0 } unit ? " " + unit : "";
}
