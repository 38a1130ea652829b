using System.CommandLine;
using CapillaryLeak.Sim.Studies;

namespace CapillaryLeak.Cli;

/// <summary>The options that all studies share, with what is wrong with a bad value.</summary>
internal static class StudyOptions
{
    public static Option<int> Threads() => new("--threads")
    {
        Description = "How many work at once; the result does not depend on it.",
        HelpName = "T",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        CustomParser = result => CohortOptions.Whole(result, 1, 1024),
    };

    public static Option<bool> Resume() =>
        new("--resume") { Description = "Goes on where an interrupted run of the same study ended." };

    public static Option<Shard> Shard() => new("--shard")
    {
        Description = "Does only part K of N, for a batch engine; 'capleak merge' then makes the whole of the parts.",
        HelpName = "K/N",
        DefaultValueFactory = _ => Sim.Studies.Shard.Whole,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (!Sim.Studies.Shard.TryParse(text, out Shard shard))
            {
                result.AddError($"--shard {text} will not do. Give part and number of parts, e.g. --shard 2/4 for the second of four.");
            }

            return shard;
        },
    };
}
