namespace CapillaryLeak.Sim.Scenarios;

/// <summary>How those who treat a patient come to know a value.</summary>
public enum Sight
{
    /// <summary>On the monitor, at every moment.</summary>
    Monitor,

    /// <summary>By a sample that is drawn, and known when the laboratory has done with it.</summary>
    Laboratory,

    /// <summary>From the chart, which is kept every hour.</summary>
    Chart,
}
