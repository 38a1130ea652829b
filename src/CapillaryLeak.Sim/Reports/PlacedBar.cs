namespace CapillaryLeak.Sim.Reports;

/// <summary>A mark's bar with its place, and its text where there was room for one.</summary>
internal sealed record PlacedBar(Mark Mark, Box Box, PlacedText? Text);
