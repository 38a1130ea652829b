using System.Globalization;
using CapillaryLeak.Peers;
using CapillaryLeak.Sim;
using CapillaryLeak.Sim.Scenarios;

// Measures the simulator, or MathNet.Numerics, on a scenario. One line of result a tolerance, as the other peers print them.
const string Usage = """
    CapillaryLeak.Peers ours SCENARIO [path=value …]                       the simulator at several tolerances
    CapillaryLeak.Peers mathnet SCENARIO [path=value …]                    MathNet's Runge–Kutta at several lengths of step
    CapillaryLeak.Peers draw FILE COUNT SCENARIO [path=value …]            writes a cohort for the other peers
    CapillaryLeak.Peers cohort TOLERANCE COUNT SCENARIO [path=value …]     the simulator on the same cohort
    CapillaryLeak.Peers rows FILE TOLERANCE SCENARIO [path=value …]        writes the simulator's rows at one tolerance
    """;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int words = args is ["ours" or "mathnet", ..] ? 1 : 3;
if (args.Length <= words)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

ReadResult read = ScenarioReader.ReadFile(args[words], Vocabulary.Standard, args[(words + 1)..]);
if (!read.IsGood)
{
    Console.Error.WriteLine(string.Join('\n', read.Problems));
    return 2;
}

if (!Ours.NothingIsCutShort(Simulation.Run(read.Scenario)))
{
    Console.Error.WriteLine($"In {args[words]} something is cut short, which the other peers would not do. Choose a story that stays within the limits.");
    return 2;
}

switch (args[0])
{
    case "ours":
        Ours.Measure(read.Scenario);
        break;
    case "mathnet":
        MathNetPeer.Measure(read.Scenario);
        break;
    case "draw":
        DrawnCohort.Write(args[1], DrawnCohort.Of(read.Scenario, int.Parse(args[2], CultureInfo.InvariantCulture)));
        break;
    case "cohort":
        Ours.MeasureCohort(
            double.Parse(args[1], CultureInfo.InvariantCulture),
            DrawnCohort.Of(read.Scenario, int.Parse(args[2], CultureInfo.InvariantCulture)));
        break;
    case "rows":
        Ours.WriteRows(args[1], double.Parse(args[2], CultureInfo.InvariantCulture), read.Scenario);
        break;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

return 0;
