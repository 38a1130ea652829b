using CapillaryLeak.Numerics.Ode;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Numerics.Tests.Ode;

/// <summary>
/// End values of the Test Set for IVP Solvers (release 2.4), computed there in quadruple precision. The error is
/// measured in the weights that the tolerance was given in: |y − ref| / (|ref| + nominal), so error / tolerance is a
/// pure number.
/// </summary>
public class StiffProblemsTests
{
    // Measured: at most 0.5 for Rodas5P and 1.7 for Rodas4, but 4.7 for E5 at 1e−8, whose rates span sixteen decades.
    private const double Multiple = 6;

    public static TheoryData<double> Tolerances => [1e-4, 1e-6, 1e-8];

    [Theory, MemberData(nameof(Tolerances))]
    public void Robertson_is_solved_over_eleven_decades(double tolerance) => Check(
        new StiffProblems.Robertson(), [1, 0, 0], 1e11,
        [0.2083340149701255e-7, 0.8333360770334713e-13, 0.9999999791665050],
        [1e-7, 1e-12, 1], tolerance);

    [Theory, MemberData(nameof(Tolerances))]
    public void Hires_is_solved(double tolerance) => Check(
        new StiffProblems.Hires(), [1, 0, 0, 0, 0, 0, 0, 0.0057], 321.8122,
        [
            0.7371312573325668e-3, 0.1442485726316185e-3, 0.5888729740967575e-4, 0.1175651343283149e-2,
            0.2386356198831331e-2, 0.6238968252742796e-2, 0.2849998395185769e-2, 0.2850001604814231e-2,
        ],
        [1e-4], tolerance);

    [Theory, MemberData(nameof(Tolerances))]
    public void The_oregonator_is_solved_over_a_full_period(double tolerance) => Check(
        new StiffProblems.Orego(), [1, 2, 3], 360,
        [0.1000814870318523e1, 0.1228178521549917e4, 0.1320554942846706e3],
        [1e-3], tolerance);

    [Theory, MemberData(nameof(Tolerances))]
    public void Van_der_Pols_oscillator_is_solved_through_its_jumps(double tolerance) => Check(
        new StiffProblems.VanDerPol(), [2, 0], 2, [0.1706167732170483e1, -0.8928097010247975], [1e-2], tolerance);

    // The test set ends at 1e13, where y₂ and y₃ have fallen to 1e−22 while y₂ − y₃ − y₄ is still the rounding of
    // values near 1e−10: its own end values differ in the third digit, though y₂ = y₃ there. So the end is 1e7, and
    // the end values are ours, from Rodas5P and Rodas4 in quadruple precision with tolerances 1e−11 and 1e−10, which
    // agree to 10 digits.
    [Theory, MemberData(nameof(Tolerances))]
    public void E5_is_solved(double tolerance) => Check(
        new StiffProblems.E5(), [1.76e-3, 0, 0, 0], 1e7,
        [4.7150333630400e-10, 1.8188895860815e-14, 1.8188812376795e-14, 8.34840202963e-20],
        [1e-16], tolerance);

    [Theory, MemberData(nameof(Tolerances))]
    public void Pollution_is_solved(double tolerance) => Check(
        new StiffProblems.Pollution(),
        [0, 0.2, 0, 0.04, 0, 0, 0.1, 0.3, 0.01, 0, 0, 0, 0, 0, 0, 0, 0.007, 0, 0, 0],
        60,
        [
            0.5646255480022769e-1, 0.1342484130422339, 0.4139734331099427e-8, 0.5523140207484359e-2,
            0.2018977262302196e-6, 0.1464541863493966e-6, 0.7784249118997964e-1, 0.3245075353396018,
            0.7494013383880406e-2, 0.1622293157301561e-7, 0.1135863833257075e-7, 0.2230505975721359e-2,
            0.2087162882798630e-3, 0.1396921016840158e-4, 0.8964884856898295e-2, 0.4352846369330103e-17,
            0.6899219696263405e-2, 0.1007803037365946e-3, 0.1772146513969984e-5, 0.5682943292316392e-4,
        ],
        [1e-7], tolerance);

    private static void Check<TSystem>(
        TSystem system, double[] state, double end, double[] reference, double[] nominal, double tolerance)
        where TSystem : IOdeSystem
    {
        double[] weights = [.. reference.Select((_, i) => nominal[Math.Min(i, nominal.Length - 1)])];
        foreach (OdeMethod method in new[] { OdeMethod.Rodas5P, OdeMethod.Rodas4 })
        {
            double[] y = [.. state];
            double[] absolute = [.. weights.Select(weight => tolerance * weight)];
            var solver = new OdeSolver<TSystem>(system, method, tolerance, absolute);
            SolveResult result = solver.Solve(y, 0, end);
            Agrees($"{method}", result, y);
            foreach (LaneOutcome found in InLanes(system, (RosenbrockTableau)method, state, end, tolerance, absolute))
            {
                Agrees($"{method} in lanes", found.Result, found.State);
            }
        }

        void Agrees(string how, SolveResult result, double[] y)
        {
            double error = reference.Select((r, i) => Math.Abs(y[i] - r) / (Math.Abs(r) + weights[i])).Max();
            Assert.Equal(SolveEnd.Reached, result.End);
            Assert.True(error <= Multiple * tolerance, $"{how}: error is {error / tolerance} times the tolerance");
        }
    }

    // Two solves, the second of which begins with another step.
    private static LaneOutcome[] InLanes<TSystem>(
        TSystem system, RosenbrockTableau method, double[] state, double end, double tolerance, double[] absolute)
        where TSystem : IOdeSystem
    {
        TapeSystem traced = LaneRuns.SystemOf(system);
        LaneSolver<Lanes2> solver = new(traced, method, tolerance, absolute, [], 100_000);
        return LaneRuns.Play(traced, solver, new LaneProblem([], state, 0, end), new([], state, 0, end) { FirstStep = 1e-5 });
    }
}
