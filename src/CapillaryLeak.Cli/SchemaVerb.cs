using System.CommandLine;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak schema</c>: the format of scenario and protocol files, for editors.</summary>
internal sealed class SchemaVerb : Command
{
    private readonly Option<bool> protocol = new("--protocol") { Description = "The schema of protocol files instead." };

    public SchemaVerb(Terminal terminal)
        : base("schema", "Prints the JSON Schema of scenario files, for editors that complete and check them. Save it beside the file, and begin the "
            + "file with '# yaml-language-server: $schema=scenario.schema.json': editors with that server find it without a network.")
    {
        Add(protocol);
        SetAction(given => terminal.Out.Write(given.GetValue(protocol)
            ? ScenarioSchema.OfProtocol(Vocabulary.Standard)
            : ScenarioSchema.Of(Vocabulary.Standard)));
    }
}
