namespace CapillaryLeak.Sim.Parameters;

/// <summary>The drugs that can be given, with the doses that are usual.</summary>
/// <remarks>A source that ends in "not checked" was recalled from a label or from practice and should be looked up
/// before it is cited.</remarks>
public static class Drugs
{
    private const double MinutesPerHour = 60;
    private const double MinutesPerDay = 1440;
    private const double ReferenceKg = 70;
    private const double MgPerMicrogram = 0.001;

    /// <summary>All of them, in the order of the model's.</summary>
    public static readonly IReadOnlyList<Drug> All =
    [
        new("norepinephrine", ["noradrenaline", "levophed", "NE"], DrugKind.Norepinephrine, "mg",
            [new(DrugRoute.Intravenous, null)], 1 * ReferenceKg * MgPerMicrogram,
            "0.05–1 µg/kg/min, intensive care practice; not checked"),
        new("vasopressin", ["argipressin", "AVP"], DrugKind.Vasopressin, "U",
            [new(DrugRoute.Intravenous, null)], 0.06, "0.03 U/min, at most twice that; product label; not checked"),
        new("dobutamine", [], DrugKind.Dobutamine, "mg",
            [new(DrugRoute.Intravenous, null)], 20 * ReferenceKg * MgPerMicrogram,
            "2–20 µg/kg/min, product label; 10 µg/kg/min in volunteers: Clin Sci 1992;82:77"),
        new("hydrocortisone", ["cortisol", "solu-cortef"], DrugKind.Hydrocortisone, "mg",
            [new(DrugRoute.Intravenous, 500)], 400 / MinutesPerDay,
            "50 mg every 6 h or 200 mg a day in shock, single doses to 500 mg; product label; not checked"),
        new("methylprednisolone", ["methylpred", "solu-medrol"], DrugKind.Methylprednisolone, "mg",
            [new(DrugRoute.Intravenous, 1000)], null, "1–2 mg/kg, pulses of 1 g; intensive care practice"),
        new("dexamethasone", ["decadron"], DrugKind.Dexamethasone, "mg",
            [new(DrugRoute.Intravenous, 40)], null, "8–16 mg, pulses of 40 mg; product label; not checked"),
        new("terbutaline", ["bricanyl"], DrugKind.Terbutaline, "mg",
            [new(DrugRoute.Oral, 7.5), new(DrugRoute.Subcutaneous, 0.75), new(DrugRoute.Intravenous, 0.5)],
            20 * MgPerMicrogram,
            "5 mg four times a day by mouth; 0.75 mg under the skin: TNO repository; 0.25 mg and 5 µg/min into a vein"),
        new("theophylline", [], DrugKind.Theophylline, "mg",
            [new(DrugRoute.Oral, 800), new(DrugRoute.Intravenous, 400)], 0.8 * ReferenceKg / MinutesPerHour,
            "400–1600 mg a day by mouth; load 5 mg/kg, then 0.4 mg/kg/h for 10 mg/L: practo, product label")
        {
            Salts = [new("aminophylline", 0.8)],
        },
        new("montelukast", ["singulair"], DrugKind.Montelukast, "mg",
            [new(DrugRoute.Oral, 10)], null, "10 mg a day, product label"),
        new("enalaprilat", ["ACE inhibitor"], DrugKind.Enalaprilat, "mg",
            [new(DrugRoute.Intravenous, 5)], null, "1.25 mg every 6 h, at most 5 mg; product label"),
        new("furosemide", ["frusemide", "lasix"], DrugKind.Furosemide, "mg",
            [new(DrugRoute.Intravenous, 200)], 20 / MinutesPerHour,
            "20–40 mg, to 200 mg in renal failure; 5–20 mg/h; product label; not checked"),
        new("mannitol", [], DrugKind.Mannitol, "mg",
            [new(DrugRoute.Intravenous, 1500 * ReferenceKg)], null,
            "0.25–1.5 g/kg as the 20 % solution; product label; not checked")
        {
            CarrierMlPerAmount = MlPerMgAt(200),
        },
        new("immunoglobulin", ["IVIG", "immune globulin", "IgG"], DrugKind.Immunoglobulin, "mg",
            [new(DrugRoute.Intravenous, 2000 * ReferenceKg)], null,
            "1–2 g/kg a month as the 10 % solution: Xie, Am J Med 2015")
        {
            CarrierMlPerAmount = MlPerMgAt(100),
        },
    ];

    private static readonly Catalog<NamedDrug> Names = new(All.SelectMany(NamesOf));

    private static readonly Catalog<string> NotModeled = new(
    [
        ("prednisolone", Glucocorticoids), ("prednisone", Glucocorticoids), ("betamethasone", Glucocorticoids),
        ("epinephrine", Vasoactives), ("adrenaline", Vasoactives), ("dopamine", Vasoactives),
        ("phenylephrine", Vasoactives),
        ("milrinone", Vasoactives), ("levosimendan", Vasoactives), ("angiotensin II", Vasoactives),
        ("terlipressin", Vasoactives),
        ("methylene blue", Vasoactives), ("ephedrine", Vasoactives), ("vasopressor", Vasoactives),
        ("salbutamol", "The β2 agonist that is modeled is terbutaline."),
        ("albuterol", "The β2 agonist that is modeled is terbutaline."),
        ("bambuterol", "It is terbutaline's prodrug: give terbutaline."),
        ("formoterol", "The β2 agonist that is modeled is terbutaline."),
        ("zafirlukast", "The leukotriene antagonist that is modeled is montelukast."),
        ("enalapril", AceInhibitor), ("captopril", AceInhibitor), ("lisinopril", AceInhibitor),
        ("ramipril", AceInhibitor),
        ("bumetanide", "The loop diuretic that is modeled is furosemide."),
        ("torsemide", "The loop diuretic that is modeled is furosemide."),
        ("infliximab", NothingLikeIt), ("thalidomide", NothingLikeIt), ("bevacizumab", NothingLikeIt),
        ("anakinra", NothingLikeIt),
        ("tocilizumab", NothingLikeIt), ("eculizumab", NothingLikeIt), ("icatibant", NothingLikeIt),
        ("imatinib", NothingLikeIt),
        ("spironolactone", NothingLikeIt), ("acetazolamide", NothingLikeIt), ("propofol", NothingLikeIt),
        ("midazolam", NothingLikeIt),
    ]);

    private const string Glucocorticoids =
        "The glucocorticoids that are modeled are hydrocortisone, methylprednisolone and dexamethasone; "
        + "5 mg prednisolone act as 4 mg methylprednisolone.";

    private const string Vasoactives =
        "The vasoactive drugs that are modeled are norepinephrine, vasopressin and dobutamine.";
    private const string AceInhibitor = "The ACE inhibitor that is modeled is enalaprilat, into a vein.";
    private const string NothingLikeIt = "No modeled drug acts as it does; leave it out, or tell its story in 'text'.";

    /// <summary>The drug a name, alias or salt stands for, or null; case and hyphens do not matter.</summary>
    /// <param name="name">The name.</param>
    public static NamedDrug? Find(string name) => Names.TryFind(name, out NamedDrug? drug) ? drug : null;

    /// <summary>The known name nearest to a misspelled one, or null.</summary>
    /// <param name="name">The name.</param>
    public static string? Nearest(string name) => Names.Nearest(name);

    /// <summary>For a drug that exists but is not modeled, a sentence on what is; else null.</summary>
    /// <param name="name">The name.</param>
    public static string? WhatInsteadOf(string name) => NotModeled.TryFind(name, out string? advice) ? advice : null;

    private static IEnumerable<(string Name, NamedDrug Drug)> NamesOf(Drug drug) =>
        drug.Aliases.Prepend(drug.Name).Select(name => (name, new NamedDrug(drug, 1)))
            .Concat(drug.Salts.Select(salt => (salt.Name, new NamedDrug(drug, salt.DrugFraction))));

    private static double MlPerMgAt(double gramsPerL) => 1 / gramsPerL;
}
