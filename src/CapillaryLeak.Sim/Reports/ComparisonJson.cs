using System.Text.Json;
using CapillaryLeak.Sim.Studies;
using CapillaryLeak.Sim.Trajectories;

namespace CapillaryLeak.Sim.Reports;

/// <summary>A comparison for programs. A number that is not there is <c>null</c>.</summary>
public static class ComparisonJson
{
    /// <summary>Writes plans, outcomes, values at the chosen moments, and what the differences are made of.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(PlanComparison comparison, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        json.WriteString("disclaimer", Disclaimer.Text);
        json.WriteString("version", ProductVersion.Full);
        json.WriteStartArray("plans");
        foreach (ComparedPlan plan in comparison.Plans)
            WritePlan(json, plan);
        json.WriteEndArray();
        json.WriteStartArray("moments");
        foreach (ComparedMoment moment in comparison.Moments)
            WriteMoment(json, comparison, moment);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlan(Utf8JsonWriter json, ComparedPlan plan)
    {
        json.WriteStartObject();
        json.WriteString("letter", plan.Letter);
        json.WriteString("name", plan.Name);
        json.WriteString("title", plan.Run.Scenario.Title);
        json.WriteString("file", plan.Run.Scenario.File);
        json.WriteString("inputHash", plan.Run.Scenario.InputHash);
        json.WriteString("resultHash", plan.Run.ResultHash);
        json.WriteString("outcome", OutcomeText.Of(plan.Run));
        json.WriteStartObject("outcomes");
        foreach (SweepOutcome outcome in PlanComparison.Outcomes)
            Number(json, outcome.Name, outcome.Read(plan.Run));
        json.WriteEndObject();
        json.WriteStartArray("complications");
        foreach (Complication complication in Complication.Of(plan.Run))
        {
            json.WriteStartObject();
            json.WriteString("name", complication.Name);
            Number(json, "startMinutes", complication.StartMinutes);
            Number(json, "endMinutes", complication.EndMinutes ?? double.NaN);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMoment(Utf8JsonWriter json, PlanComparison comparison, ComparedMoment moment)
    {
        json.WriteStartObject();
        json.WriteNumber("timeMinutes", moment.TimeMinutes);
        json.WriteString("why", moment.Why);
        json.WriteStartArray("values");
        foreach (ComparedVariable variable in ComparedVariable.All)
        {
            json.WriteStartObject();
            json.WriteString("variable", variable.Variable.Name);
            json.WriteString("unit", variable.Variable.Unit);
            foreach (ComparedPlan plan in comparison.Plans)
                Number(json, plan.Letter, plan.Run.At(variable.Variable.Name, moment.TimeMinutes));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("differences");
        foreach (ComparedPlan plan in comparison.Others)
            foreach ((string substance, string place) in PlanComparison.Places)
                if (comparison.DifferenceOf(plan, substance, place, moment) is { } difference)
                    WriteDifference(json, plan, difference);
        json.WriteEndArray();
        json.WriteStartArray("pressure");
        foreach (ComparedPlan plan in comparison.Others)
            if (comparison.PressureOf(plan, moment) is { } pressure)
                WritePressure(json, plan, pressure);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePressure(Utf8JsonWriter json, ComparedPlan plan, PressureStretch pressure)
    {
        json.WriteStartObject();
        json.WriteString("plan", plan.Letter);
        Number(json, "differenceMmHg", pressure.ChangeMmHg);
        json.WriteStartObject("sharesMmHg");
        foreach (PressureShare share in pressure.Shares)
            Number(json, share.Cause.Name, share.MmHg);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, ComparedPlan plan, PlaceDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("plan", plan.Letter);
        json.WriteString("substance", difference.Substance);
        json.WriteString("place", difference.Place);
        json.WriteString("unit", difference.Unit);
        Number(json, "amount", difference.Amount);
        json.WriteStartObject("madeOf");
        foreach (LedgerTerm term in difference.Terms)
            Number(json, term.Name, term.Amount);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
