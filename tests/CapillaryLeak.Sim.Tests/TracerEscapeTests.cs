namespace CapillaryLeak.Sim.Tests;

public class TracerEscapeTests
{
    private const double Injected = 30;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    public void The_slope_of_an_exponential_is_its_rate(double sampleMinutes)
    {
        (double[] times, double[] tracer) = Curve(sampleMinutes, 180);
        Assert.Equal(6, TracerEscape.PercentPerHour(times, tracer, Injected), 0.01);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(30)]
    [InlineData(60)]
    public void Samples_too_far_apart_show_no_slope(double sampleMinutes)
    {
        (double[] times, double[] tracer) = Curve(sampleMinutes, 180);
        Assert.Equal(double.NaN, TracerEscape.PercentPerHour(times, tracer, Injected));
    }

    [Fact]
    public void A_run_that_ends_before_the_hour_shows_none()
    {
        (double[] times, double[] tracer) = Curve(10, 80);
        Assert.Equal(double.NaN, TracerEscape.PercentPerHour(times, tracer, Injected));
    }

    // Nothing until the injection, then a fall by 6 % an hour.
    private static (double[] Times, double[] Tracer) Curve(double sampleMinutes, double lastMinutes)
    {
        double[] times = [.. Enumerable.Range(0, (int)(lastMinutes / sampleMinutes) + 1).Select(i => i * sampleMinutes)];
        return (times, [.. times.Select(t => t <= Injected ? 0 : 100 * Math.Exp(-0.06 * (t - Injected) / 60))]);
    }
}
