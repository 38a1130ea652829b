using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CapillaryLeak.Sim.Reports;

namespace CapillaryLeak.Cli;

/// <summary>The usual help, followed by examples and the line that every output carries.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        ["run"] =
        [
            "capleak run scenarios/attacks/clarkson-typical.yaml",
            "capleak run attack.yaml --set 'patient.weight=80 kg' --set attack.severity=moderate --until '2 days'",
            "capleak run attack.yaml --out results/first --json",
        ],
        ["compare"] =
        [
            "capleak compare scenarios/attacks/fluid-restrictive.yaml scenarios/attacks/fluid-liberal.yaml",
            "capleak compare early.yaml late.yaml none.yaml --at '24 h' --at '48 h' --set 'patient.weight=60 kg'",
        ],
        ["check"] = ["capleak check my-attack.yaml", "capleak check scenarios", "capleak check my-attack.yaml --watch"],
        ["new"] = ["capleak new", "capleak new scenarios/attacks/first.yaml", "capleak new my-protocol.yaml --kind protocol"],
        ["debrief"] =
        [
            "capleak debrief scenarios/teaching/the-fluid-that-does-not-stay-bad.yaml",
            "capleak debrief my-plan.yaml --fork 'interventions.1.at=12 h' --fork 'interventions.0=dropped'",
        ],
        ["cohort"] =
        [
            "capleak cohort scenarios/cohorts/intensive-care.yaml --patients 1000 --seed 20170611",
            "capleak cohort attacks.yaml --patients 1000 --seed 1 --resume",
            "capleak cohort attacks.yaml --seed 1 --patient 17 --out results/patient-17",
            "capleak cohort attacks.yaml --patients 100000 --seed 1 --shard 2/40 --out parts/2",
        ],
        ["sweep"] =
        [
            "capleak sweep scenarios/attacks/clarkson-typical.yaml --vary attack.severity=0.4:1.2:9",
            "capleak sweep attack.yaml --vary attack.severity=0.4:1.2:9 --vary 'interventions.0.volume=250 mL:2 L:8:log'",
            "capleak sweep attack.yaml --vary 'patient.weight=50 kg:100 kg:11' --variables map,lung_water --resume",
        ],
        ["merge"] = ["capleak merge parts/1 parts/2 parts/3 --out whole"],
        ["verify"] = ["capleak verify out/clarkson-typical", "capleak verify results/cohort/summary.json --json"],
        ["validate"] = ["capleak validate", "capleak validate scenarios/heldout", "capleak validate scenarios/experiments scenarios/heldout", "capleak validate scenarios/cases", "capleak validate scenarios/experiments --json", "capleak validate --out results"],
        ["calibrate"] =
        [
            "capleak calibrate --out results",
            "capleak calibrate --only 'albumin-*' --no-leave-one-out",
            "capleak calibrate --out results --resume",
        ],
        ["list"] = ["capleak list fluids", "capleak list parameters --json"],
        ["model"] = ["capleak model", "capleak model --out model.md"],
        ["export"] =
        [
            "capleak export scenarios/attacks/clarkson-typical.yaml --format c --out attack.c",
            "capleak export attack.yaml --set 'patient.weight=80 kg' --set 'length=10 days' > attack.c",
        ],
        ["schema"] =
        [
            "capleak schema > scenario.schema.json",
            "capleak schema --protocol > protocol.schema.json",
        ],
    };

    private readonly HelpAction usual = new() { MaxWidth = 100 };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        string verb = parseResult.CommandResult.Command.Name;
        string[] examples = Examples.TryGetValue(verb, out string[]? own) ? own : [.. Examples.Values.Select(x => x[0])];
        output.WriteLine("Examples:");
        foreach (string example in examples)
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        output.WriteLine(Disclaimer.Text);
        return code;
    }
}
