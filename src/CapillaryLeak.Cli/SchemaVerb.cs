using System.CommandLine;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak schema</c>: the format of scenario, protocol and plan files, for editors.</summary>
internal sealed class SchemaVerb : Command
{
    private readonly Option<bool> protocol = new("--protocol") { Description = "The schema of protocol files instead." };

    private readonly Option<bool> plan = new("--plan") { Description = "The schema of plans for teaching cases instead." };

    public SchemaVerb(Terminal terminal)
        : base("schema", "Prints the JSON Schema of scenario files, for editors that complete and check them. Save it beside the file, and begin the "
            + "file with '# yaml-language-server: $schema=scenario.schema.json': editors with that server find it without a network.")
    {
        Add(protocol);
        Add(plan);
        SetAction(given => terminal.Out.Write(
            given.GetValue(plan) ? ScenarioSchema.OfPlan(Vocabulary.Standard)
            : given.GetValue(protocol) ? ScenarioSchema.OfProtocol(Vocabulary.Standard)
            : ScenarioSchema.Of(Vocabulary.Standard)));
    }
}
