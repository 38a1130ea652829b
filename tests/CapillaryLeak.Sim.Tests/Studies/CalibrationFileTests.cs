using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Sim.Tests.Studies;

public sealed class CalibrationFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void What_is_left_empty_follows_from_the_plausible_range()
    {
        CalibrationFile file = Read("path,prior,sd,scale\n# a remark\nexchange.filtration_coefficient,,,\nexchange.limb_reflection,0.9,0.02,linear\n");

        Assert.Empty(file.Problems);
        CalibratedParameter first = file.Parameters[0], second = file.Parameters[1];
        Assert.Equal((first.Row.Value, true), (first.Prior, first.IsLog));
        Assert.Equal(Math.Log(first.Row.High / first.Row.Low) / 2, first.Spread, 1e-12);
        Assert.Equal((0.9, 0.02, false), (second.Prior, second.Spread, second.IsLog));
    }

    [Fact]
    public void Every_mistake_is_told_with_its_place_and_a_remedy()
    {
        CalibrationFile file = Read("""
            path,prior,sd,scale
            exchange.filtration_coeficient,,,
            exchange.lymph_steepness,much,,
            exchange.limb_reflection,2,,
            exchange.limb_albumin_ratio,,-1,
            kidney.blood_volume_gain,,,cubic
            kidney.blood_volume_gain,,,
            """);

        string[] expected =
        [
            $"{path}(2,1): 'exchange.filtration_coeficient'",
            $"{path}(3,26): 'much' is not a number.",
            $"{path}(4,26): The prior 2 of exchange.limb_reflection",
            $"{path}(5,30): A standard deviation is above 0.",
            $"{path}(6,28): 'cubic' is not a scale.",
            $"{path}(7,1): kidney.blood_volume_gain is listed twice.",
        ];
        Assert.Equal(expected.Length, file.Problems.Count);
        Assert.All(expected.Zip(file.Problems), x => Assert.StartsWith(x.First, x.Second.ToString(), StringComparison.Ordinal));
        Assert.Contains("Did you mean 'exchange.filtration_coefficient'?", file.Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "No parameter is listed.")]
    [InlineData("name,value\nexchange.limb_reflection,,,\n", "The columns have other names.")]
    public void A_file_that_is_none_is_told_what_to_write(string text, string what) =>
        Assert.Equal(what, Assert.Single(Read(text).Problems).What);

    private CalibrationFile Read(string text)
    {
        File.WriteAllText(path, text);
        return CalibrationFile.Read(path, ParameterTable.Rows);
    }
}
