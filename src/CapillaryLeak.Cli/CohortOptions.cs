using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace CapillaryLeak.Cli;

/// <summary>The options of <c>capleak cohort</c>, with what is wrong with a bad value.</summary>
internal static class CohortOptions
{
    private const int MostPatients = 10_000_000;

    public static Option<int> Patients() => new("--patients")
    {
        Description = "How many patients.",
        HelpName = "N",
        DefaultValueFactory = _ => 100,
        CustomParser = result => Whole(result, 1, MostPatients),
    };

    public static Option<uint> Seed() => new("--seed")
    {
        Description = "Chooses the patients: the same seed gives the same ones.",
        HelpName = "S",
        DefaultValueFactory = _ => 1,
        CustomParser = result => Whole(result, 0u, uint.MaxValue),
    };

    public static Option<int?> Patient() => new("--patient")
    {
        Description = "Runs one patient alone and writes all of that run, to out/<name of the file>-patient-K if --out is left out.",
        HelpName = "K",
        CustomParser = result => Whole(result, 0, MostPatients - 1),
    };

    /// <summary>A whole number within limits.</summary>
    public static T Whole<T>(ArgumentResult result, T low, T high) where T : INumber<T>
    {
        string text = result.Tokens[0].Value;
        if (T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out T? value) && value >= low && value <= high)
        {
            return value;
        }

        string option = ((OptionResult)result.Parent!).Option.Name;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option} {text} will not do. Give a whole number from {low} to {high}."));
        return low;
    }
}
