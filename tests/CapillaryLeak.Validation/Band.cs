namespace CapillaryLeak.Validation;

/// <summary>One row of the acceptance bands: what must lie between what.</summary>
/// <param name="Section">Section of the bands.</param>
/// <param name="Variable">What is looked at.</param>
/// <param name="When">When, hours from the onset of the leak unless it says otherwise.</param>
/// <param name="Low">Lowest value accepted.</param>
/// <param name="High">Highest value accepted.</param>
/// <param name="Basis">A published quantile, B envelope of verified cases, C judgment.</param>
/// <param name="Value">Value reached.</param>
internal sealed record Band(string Section, string Variable, string When, double Low, double High, string Basis, double Value)
{
    public bool Holds => Value >= Low && Value <= High;

    public override string ToString() => FormattableString.Invariant(
        $"{Section,-4} {Variable,-46} {When,-26} {Low,7:0.##} … {High,-7:0.##} {Basis,-4} {Value,8:0.##}  {(Holds ? "holds" : "MISSES")}");
}
