using System.Reflection;

namespace CapillaryLeak.Sim.Reports;

/// <summary>Which build made a result.</summary>
public static class ProductVersion
{
    /// <summary>Version with the build's source revision where it is known, e.g. <c>0.1.0+3f2c…</c>.</summary>
    public static readonly string Full =
        typeof(ProductVersion).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Version alone, e.g. <c>0.1.0</c>.</summary>
    public static readonly string Number = Full.Split('+')[0];
}
