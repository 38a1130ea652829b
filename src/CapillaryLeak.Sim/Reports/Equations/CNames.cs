using System.Globalization;
using CapillaryLeak.Numerics.Reals;
using CapillaryLeak.Sim.Physiology;

namespace CapillaryLeak.Sim.Reports.Equations;

/// <summary>What the quantities of the model are called in C, in the order in which the arrays hold them.</summary>
internal static class CNames
{
    /// <summary>Paths of the numbers of a patient: the parameters, then the person, then the baseline.</summary>
    public static string[] NumberPaths { get; } =
    [
        .. Schema.Leaves(typeof(Parameters<Scalar>)).Select(x => x.Path),
        .. Schema.Leaves(typeof(Baseline<Scalar>)).Select(x => "rest." + x.Path),
    ];

    /// <summary>Paths of what is done to the patient.</summary>
    public static string[] InputPaths { get; } = [.. Schema.Leaves(typeof(Inputs<Scalar>)).Select(x => x.Path)];

    /// <summary>Paths of the states.</summary>
    public static string[] StatePaths { get; } = [.. Schema.States.Select(x => x.Path)];

    /// <summary>Names of the numbers of a patient, of the inputs, of the states, and of the flows on the way to the rates.</summary>
    public static string[] Numbers { get; } = Names("p_", NumberPaths);

    /// <inheritdoc cref="Numbers"/>
    public static string[] Inputs { get; } = Names("u_", InputPaths);

    /// <inheritdoc cref="Numbers"/>
    public static string[] States { get; } = Names("y_", StatePaths);

    /// <inheritdoc cref="Numbers"/>
    public static string[] Flows { get; } = Names("f_", Schema.Leaves(typeof(Flows<Scalar>)).Select(x => x.Path));

    private static readonly Dictionary<string, string> Places =
        Enumerable.Concat(Placed("p", Numbers), Placed("u", Inputs)).Concat(Placed("y", States)).ToDictionary();

    /// <summary>Where a named number, input or state is read from.</summary>
    public static string PlaceOf(string name) => Places[name];

    /// <summary>An element of an array.</summary>
    public static string At(string array, int index) => string.Create(CultureInfo.InvariantCulture, $"{array}[{index}]");

    // As the fields are called in the code, so that limb.volume and limb_volume stay apart: y_Drugs_Furosemide.
    private static string[] Names(string prefix, IEnumerable<string> paths) =>
        [.. paths.Select(path => prefix + string.Join('_', path.Split('.').Select(PascalCase)))];

    private static string PascalCase(string name) => string.Concat(name.Split('_').Select(x => char.ToUpperInvariant(x[0]) + x[1..]));

    private static IEnumerable<KeyValuePair<string, string>> Placed(string array, string[] names) =>
        names.Select((x, i) => KeyValuePair.Create(x, At(array, i)));
}
