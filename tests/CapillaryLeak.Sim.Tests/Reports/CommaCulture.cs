using System.Globalization;

namespace CapillaryLeak.Sim.Tests.Reports;

/// <summary>Until disposed, numbers are formatted as in Germany: whatever relies on the current culture
/// shows.</summary>
internal sealed class CommaCulture : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public CommaCulture()
    {
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";
        comma.NumberFormat.NegativeSign = "~";
        CultureInfo.CurrentCulture = comma;
    }

    public void Dispose() => CultureInfo.CurrentCulture = before;
}
