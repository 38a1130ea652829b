using System.Globalization;
using CapillaryLeak.Sim.Parameters;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Reports.Equations;

namespace CapillaryLeak.Sim.Reports;

/// <summary>The model on one page: parameters, states, equations and what they leave out, written from the code.</summary>
public static class ModelDocument
{
    /// <summary>The command that writes the page anew.</summary>
    public const string Command = "dotnet run -c Release --project src/CapillaryLeak.Cli -- model --out docs/model.md";

    private static readonly string[] SymbolHeadings = ["symbol", "unit", "meaning"];

    private static readonly (Evidence Evidence, string Title, string Words)[] Kinds =
    [
        (Evidence.Assumed, "Assumed",
            "No source gives the number. Conclusions that lean on one of these need its range tried. A source, where there is "
            + "one, is what the assumption was made after."),
        (Evidence.Fitted, "Fitted", "Fitted here, so that the whole model reproduces what the source measured."),
        (Evidence.Derived, "Derived", "By arithmetic from what the source measured."),
        (Evidence.Measured, "Measured", "Measured, in people unless the meaning or the note of the source says otherwise."),
    ];

    /// <summary>The page.</summary>
    /// <returns>Markdown.</returns>
    public static string Markdown()
    {
        MarkdownPage page = new();
        page.Raw(Introduction());
        page.Raw(Resource("model-notes.md"));
        Parameters(page);
        Quantities(page);
        AtRest(page);
        AtAnyMoment(page);
        return page.ToString();
    }

    private static string Introduction() => $"""
        # The model

        <!-- Written by the program; do not edit. Anew: {Command} -->

        {Disclaimer.Text}

        This page is written by the program: numbers come from the declarations of the fields, equations from running the code
        on numbers that remember what is done to them. `capleak model` prints it; a test fails where it is not that of the
        code. [Assumptions and limits](#what-is-assumed) stand first, then [parameters](#parameters),
        [states, inputs and recorded variables](#states-inputs-and-recorded-variables), the
        [body at rest](#the-body-at-rest) and the [equations](#equations).

        How equations are written:

        - Everything is in one system of units: mL, min, g, mmHg, mmol, mg, kg. No conversion is hidden in an equation, and a
          test runs every one of them on units instead of numbers.
        - `dX/dt` is the rate of the state X per minute, `X(0)` its value at rest. Subscripts say where: P plasma, L limbs,
          T trunk, E lung or extracellular, C cells; 0 is at rest. Where symbols end in i the equation holds for both beds:
          put L or T for each i at the end of a symbol.
        - `t1`, `t2` … are parts that occur more than once; they hold within the section in which they stand.
        - `max`, `min`, `abs`, `exp`, `log` (natural) and √ are the usual ones; `if(x ≥ 0, a, b)` is a where x ≥ 0 and else b;
          `softplus(x)` is log(1 + exp(x)); `ramp(x, w)` is (x + √(x^2 + w^2))/2, a max(x, 0) rounded off over the width w.
        - Products are taken from left to right: a/b·c is (a/b)·c.
        """;

    private static void Parameters(MarkdownPage page)
    {
        IReadOnlyList<ParameterRow> rows = ParameterTable.Rows;
        page.Heading(2, "Parameters");
        page.Paragraph($"{rows.Count} numbers, the assumed ones first. The range is the plausible one; sources are keys of "
            + "[references.bib](references.bib), where a note says how each was read. A number is changed for one run with "
            + "`--set path=value`, and some triggers of an attack change some (`capleak list triggers --json`).");
        foreach ((Evidence evidence, string title, string words) in Kinds)
        {
            ParameterRow[] own = [.. rows.Where(x => x.Evidence == evidence)];
            page.Heading(3, title);
            page.Paragraph($"{own.Length} of {rows.Count}. {words}");
            page.Table(["symbol", "path", "value", "unit", "range", "meaning", "evidence", "source"], own.Select(Cells));
        }
    }

    private static string[] Cells(ParameterRow x) =>
    [
        MarkdownPage.Code(x.Symbol), MarkdownPage.Code(x.Path), Number(x.Value), x.Unit, $"{Number(x.Low)} to {Number(x.High)}",
        x.Meaning, x.Evidence.ToString().ToLowerInvariant(), x.Source == "none" ? "" : x.Source,
    ];

    private static void Quantities(MarkdownPage page)
    {
        page.Heading(2, "States, inputs and recorded variables");
        page.Heading(3, $"States ({Symbol.States.Count})");
        page.Paragraph("What changes by itself and is integrated. The books of the ledger are states too.");
        page.Table(SymbolHeadings, Symbol.States.Select(Cells));
        page.Heading(3, $"Inputs ({Symbol.Inputs.Count})");
        page.Paragraph("What is done to the patient; constant over each stretch of time between two interventions.");
        page.Table(SymbolHeadings, Symbol.Inputs.Select(Cells));
        page.Heading(3, $"Recorded variables ({Variables.All.Count})");
        page.Paragraph("What a run writes down, in clinical units; `capleak list variables` lists the same.");
        page.Table(["name", "unit", "group", "meaning"],
            Variables.All.Select(x => new[] { MarkdownPage.Code(x.Name), x.Unit, x.Group, x.Meaning }));
    }

    private static void AtRest(MarkdownPage page)
    {
        page.Heading(2, "The body at rest");
        page.Paragraph("Of a person these are chosen; for the reference adult the relative sizes are 1.");
        page.Table(SymbolHeadings, Symbol.Person.Select(Cells));
        page.Paragraph("All else of the healthy body is solved from them and from the parameters, so that every flow balances and "
            + "nothing drifts: filtration is what lymph returns, albumin escapes as fast as it comes back, drinking replaces "
            + "urine and insensible loss.");
        Parts(page, ModelEquations.AtRest());
    }

    private static void AtAnyMoment(MarkdownPage page)
    {
        page.Heading(2, "Equations");
        page.Paragraph("For each part of the body: what is computed on the way, then the equations and the rates of its states. In "
            + "the code they start at [`Body.cs`](../src/CapillaryLeak.Sim/Physiology/Body.cs).");
        Parts(page, ModelEquations.AtAnyMoment());
    }

    private static void Parts(MarkdownPage page, IEnumerable<EquationPart> parts)
    {
        foreach (EquationPart part in parts)
        {
            page.Heading(3, part.Title);
            if (part.Quantities.Count > 0)
            {
                page.Table(SymbolHeadings, BedNames.Merge(part.Quantities).Select(Cells));
            }

            page.Block(part.Lines.SelectMany(Wrapped.Lines));
        }
    }

    private static string[] Cells(Symbol x) => [MarkdownPage.Code(x.Text), x.Unit, x.Meaning];

    private static string Number(double value) =>
        value.ToString("G6", CultureInfo.InvariantCulture).Replace("E-0", "e-", StringComparison.Ordinal);

    private static string Resource(string name)
    {
        using Stream stream = typeof(ModelDocument).Assembly.GetManifestResourceStream($"CapillaryLeak.Sim.Reports.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
