namespace CapillaryLeak.Sim.Parameters;

/// <summary>The fluids that can be given, with their composition.</summary>
/// <remarks>
/// A source that ends in "not checked" was recalled from the
/// product's label or a textbook and should be looked up before it is cited.
/// </remarks>
public static class Fluids
{
    private const string Electrolytes = "Composition table of intravenous fluids, PMC6532631, table 1";
    private const string RedCellHematocrit =
        "Canadian Blood Services, component table (287 mL, hematocrit 0.67); sodium of the supernatant not checked";

    /// <summary>All of them, crystalloids first.</summary>
    public static readonly IReadOnlyList<Fluid> All =
    [
        Crystalloid("saline 0.9 %", ["saline", "normal saline", "0.9 % saline", "NaCl 0.9 %", "isotonic saline"], 154,
            154, Electrolytes),
        Crystalloid("ringer lactate", ["ringer's lactate", "lactated ringer", "lactated ringer's", "LR"], 130, 109,
            Electrolytes),
        Crystalloid("ringer acetate", ["ringer's acetate", "acetated ringer"], 131, 112, "Product label; not checked"),
        Crystalloid("hartmann", ["hartmann's", "hartmann's solution", "compound sodium lactate"], 131, 112,
            Electrolytes),
        Crystalloid("plasma-lyte", ["plasmalyte", "plasma-lyte 148", "plasma-lyte A", "plasmalyte 148"], 140, 98,
            Electrolytes),
        Crystalloid("dextrose 5 %", ["dextrose", "glucose 5 %", "5 % dextrose", "D5W"], 0, 0,
            "NICE intravenous fluid table") with { GlucoseMmolPerL = 278 },
        Crystalloid("saline 3 %", ["3 % saline", "NaCl 3 %"], 513, 513, "Product label; not checked"),
        Crystalloid("saline 7.5 %", ["7.5 % saline", "NaCl 7.5 %"], 1283, 1283, "Product label; not checked"),
        Crystalloid("mannitol 20 %", ["20 % mannitol"], 0, 0, "Product label (1098 mosm/L); not checked")
            with { MannitolMmolPerL = 1098 },
        Albumin("albumin 4 %", ["4 % albumin"], 140, 128, 40, Electrolytes),
        Albumin("albumin 5 %", ["5 % albumin"], 145, 130, 50,
            "Sodium 130–160 mmol/L: PMC4568103, table 2; chloride assumed"),
        Albumin("albumin 10 %", ["10 % albumin"], 130, 100, 100, "Electrolytes assumed between those of 5 % and 20 %"),
        Albumin("albumin 20 %", ["20 % albumin"], 100, 60, 200, Electrolytes
            + " (sodium 48–100 mmol/L); chloride assumed"),
        Albumin("albumin 25 %", ["25 % albumin"], 145, 100, 250,
            "Product label (sodium 130–160 mmol/L); chloride assumed; not checked"),
        Colloid("hes 6 %", ["HES", "hydroxyethyl starch", "hydroxyethyl starch 6 %", "HES 130/0.4", "hetastarch"], 154,
            154, 60, Electrolytes),
        Colloid("hes 10 %", ["pentastarch", "pentastarch 10 %", "hydroxyethyl starch 10 %"], 154, 154, 100,
            "Product label of pentastarch in saline; not checked"),
        Colloid("gelatin 4 %", ["gelatin", "gelatine", "gelofusine", "succinylated gelatin"], 154, 120, 40,
            Electrolytes),
        RedCells(hematocrit: 0.67, supernatantSodium: 150, supernatantChloride: 110, supernatantAlbumin: 3),
        new("plasma", ["fresh frozen plasma", "FFP"], FluidKind.Colloid, 168, 75, 32, 23, 0, 0, 0, 0, 289,
            "Volume: Canadian Blood Services; protein and ions: Stanworth, not checked"),
    ];

    private static readonly Catalog<Fluid> Names =
        new(All.SelectMany(fluid => fluid.Aliases.Prepend(fluid.Name).Select(name => (name, fluid))));

    /// <summary>
    /// The fluid of a name or alias, or null; case, apostrophes and the space before % do not matter.
    /// </summary>
    /// <param name="name">The name.</param>
    public static Fluid? Find(string name) => Names.TryFind(name, out Fluid? fluid) ? fluid : null;

    /// <summary>The known name nearest to a misspelled one, or null.</summary>
    /// <param name="name">The name.</param>
    public static string? Nearest(string name) => Names.Nearest(name);

    private static Fluid Crystalloid(string name, string[] aliases, double sodium, double chloride, string source) =>
        new(name, aliases, FluidKind.Crystalloid, sodium, chloride, 0, 0, 0, 0, 0, 0, null, source);

    private static Fluid Albumin(string name, string[] aliases, double sodium, double chloride, double albumin,
        string source) =>
        new(name, aliases, FluidKind.Colloid, sodium, chloride, albumin, 0, 0, 0, 0, 0, null, source);

    private static Fluid Colloid(string name, string[] aliases, double sodium, double chloride, double colloid,
        string source) =>
        new(name, aliases, FluidKind.Colloid, sodium, chloride, 0, 0, colloid, 0, 0, 0, null, source);

    private static Fluid RedCells(double hematocrit, double supernatantSodium, double supernatantChloride,
        double supernatantAlbumin) =>
        new("red cells", ["packed red cells", "PRBC", "RBC", "red blood cells"], FluidKind.Blood,
            supernatantSodium, supernatantChloride, supernatantAlbumin * (1 - hematocrit), 0, 0, 0, 0, hematocrit, 287,
            RedCellHematocrit);
}
