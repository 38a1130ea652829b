namespace CapillaryLeak.Validation;

/// <summary>Comparisons that show both figures when they fail.</summary>
internal static class Claim
{
    public static void Less(double value, double than) =>
        Assert.True(value < than, FormattableString.Invariant($"{value:G4} should be less than {than:G4}"));

    public static void More(double value, double than) =>
        Assert.True(value > than, FormattableString.Invariant($"{value:G4} should be more than {than:G4}"));

    /// <summary>A true statement that the model misses, with what it says instead; the mark must go when it no longer does.</summary>
    public static void Missed(string instead, Action statement)
    {
        Exception? shown = Record.Exception(statement);
        Assert.True(shown is not null, $"No longer missed, take off the mark: {instead}");
        Assert.True(shown is Xunit.Sdk.XunitException, shown.ToString());
    }
}
