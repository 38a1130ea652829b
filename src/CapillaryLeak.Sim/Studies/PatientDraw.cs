using System.Globalization;
using CapillaryLeak.Numerics.Random;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Scenarios.Reading;

namespace CapillaryLeak.Sim.Studies;

/// <summary>Draws one patient of a population, as settings that <c>capleak run --set</c> takes as well.</summary>
internal static class PatientDraw
{
    /// <summary>The settings of a patient.</summary>
    /// <param name="population">Where from.</param>
    /// <param name="sex">The sex of all, where the population does not share them out.</param>
    /// <param name="random">The patient's own numbers.</param>
    public static IReadOnlyList<string> Settings(Population population, Parameters.Sex sex, Philox random)
    {
        bool isMale = population.MaleShare is double share ? random.NextDouble() < share : sex == Parameters.Sex.Male;
        List<string> settings = [$"patient.{ScenarioKeys.SexOf.Name}={(isMale ? "male" : "female")}"];
        foreach (VariationGroup group in population.Groups)
        {
            double[] values = Values(group, isMale, random);
            settings.AddRange(group.Members.Select((x, i) =>
                $"{PathOf(x.Path)}={values[i].ToString("R", CultureInfo.InvariantCulture)} {UnitOf(x.Path)}".TrimEnd()));
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
        while (group.Members.Index().Any(x => !(values[x.Index] >= x.Item.Low && values[x.Index] <= x.Item.High)));

        return values;
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
    private static string UnitOf(string name) => CohortKeys.Variable.FirstOrDefault(key => key.Name == name)?.Kind.Unit.Symbol ?? "";
}
