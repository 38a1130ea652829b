using System.CommandLine;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Cli;

/// <summary><c>capleak schema</c>: the format of scenario files, for editors.</summary>
internal sealed class SchemaVerb : Command
{
    public SchemaVerb(Terminal terminal)
        : base("schema", "Prints the JSON Schema of scenario files, for editors that complete and check them.") =>
        SetAction(_ => terminal.Out.Write(ScenarioSchema.Of(Vocabulary.Standard)));
}
