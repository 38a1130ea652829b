using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CapillaryLeak.Sim.Scenarios;

/// <summary>The beginning of a scenario.</summary>
public static class Excerpt
{
    /// <summary>The scenario up to a moment: what starts later is left out, and so is what is expected later.</summary>
    /// <param name="scenario">The whole scenario.</param>
    /// <param name="minutes">Where it stops, minutes from its start.</param>
    /// <exception cref="ArgumentOutOfRangeException">The moment does not lie within the scenario.</exception>
    public static Scenario Until(this Scenario scenario, double minutes)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minutes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, scenario.LengthMinutes);
        string input = string.Create(CultureInfo.InvariantCulture, $"{scenario.InputHash} until {minutes:R} min");
        return scenario with
        {
            LengthMinutes = minutes,
            Interventions = [.. scenario.Interventions.Where(x => x.StartMinutes < minutes)],
            Rules = [.. scenario.Rules.Where(x => x.FromMinutes < minutes)],
            Expectations = [.. scenario.Expectations.Where(x => Math.Max(x.FromMinutes, x.ToMinutes) <= minutes)],
            InputHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input))),
        };
    }
}
