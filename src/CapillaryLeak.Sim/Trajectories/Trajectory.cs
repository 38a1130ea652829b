using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Scenarios;

namespace CapillaryLeak.Sim.Trajectories;

/// <summary>The result of a run: samples, events, phases, books, and how the numerics ended.</summary>
public sealed record Trajectory
{
    /// <summary>The scenario that was run.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Sample times, minutes from the scenario's start, ascending.</summary>
    public required double[] TimesMinutes { get; init; }

    /// <summary>The recorded variables, in the order of the columns.</summary>
    public required IReadOnlyList<Variable> Variables { get; init; }

    /// <summary>One column a variable, one entry a sample, in the variable's unit.</summary>
    public required IReadOnlyDictionary<string, double[]> Columns { get; init; }

    /// <summary>What was done, in order of start: what the scenario ordered, as far as its rules let it run, and what they added.</summary>
    public required IReadOnlyList<Intervention> Interventions { get; init; }

    /// <summary>When which rule fired, in order of time.</summary>
    public IReadOnlyList<RuleFiring> Firings { get; init; } = [];

    /// <summary>What happened, in order of time.</summary>
    public required IReadOnlyList<TimedEvent> Events { get; init; }

    /// <summary>The phases of the attack, in order of time; they cover the whole run.</summary>
    public required IReadOnlyList<PhaseSpan> Phases { get; init; }

    /// <summary>Every border flow.</summary>
    public required IReadOnlyList<LedgerLine> Ledger { get; init; }

    /// <summary>Every place, with the agreement of books and state.</summary>
    public required IReadOnlyList<LedgerAccount> Accounts { get; init; }

    /// <summary>All states of the model at every sample; none where the run was not simulated.</summary>
    internal IReadOnlyList<double[]> States { get; init; } = [];

    /// <summary>How the numerics went.</summary>
    public required SolveSummary Solve { get; init; }

    /// <summary>SHA-256 over the bits of every sample, event and phase, lower-case hex.</summary>
    public required string ResultHash { get; init; }

    /// <summary>The samples of one variable.</summary>
    /// <param name="name">The variable's name.</param>
    /// <returns>One value a sample.</returns>
    /// <exception cref="KeyNotFoundException">There is no such variable.</exception>
    public double[] this[string name] => Columns[name];
}
