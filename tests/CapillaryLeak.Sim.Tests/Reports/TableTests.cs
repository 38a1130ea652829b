using System.Globalization;
using CapillaryLeak.Sim.Physiology;
using CapillaryLeak.Sim.Reports;
using CapillaryLeak.Sim.Trajectories;
using CsvHelper;

namespace CapillaryLeak.Sim.Tests.Reports;

public class TableTests
{
    [Fact]
    public void Every_variable_has_a_column_with_its_unit()
    {
        string[] header = Rows(s => TrajectoryCsv.Write(SyntheticAttack.Survived(), s))[0];
        Assert.Equal("Time(min)", header[0]);
        Assert.Equal(Variables.All.Select(v => v.Unit.Length == 0 ? v.Name : $"{v.Name}({v.Unit})"), header.Skip(1));
    }

    [Fact]
    public void Every_number_reads_back_to_the_same_bits()
    {
        Trajectory run = SyntheticAttack.WithHoles();
        string[][] rows = Rows(s => TrajectoryCsv.Write(run, s));
        Assert.Equal(run.TimesMinutes.Length + 1, rows.Length);
        for (int i = 0; i < run.TimesMinutes.Length; i++)
            for (int v = 0; v < run.Variables.Count; v++)
                Assert.Equal(
                    BitConverter.DoubleToInt64Bits(run[run.Variables[v].Name][i]),
                    BitConverter.DoubleToInt64Bits(double.Parse(rows[i + 1][v + 1], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Only_what_the_scenario_records_is_written() =>
        Assert.Equal(["Time(min)", "map(mmHg)", "albumin(g/L)"],
            Rows(s => TrajectoryCsv.Write(SyntheticAttack.Recording("albumin", "map"), s))[0]);

    [Fact]
    public void The_books_have_a_column_for_every_place_and_border()
    {
        Trajectory run = SyntheticAttack.Survived();
        string[][] rows = Rows(s => LedgerCsv.Write(run, s));
        Assert.Equal(1 + run.Accounts.Count + run.Ledger.Count, rows[0].Length);
        Assert.Contains("water in plasma(mL)", rows[0]);
        Assert.Contains("water from plasma to limbs(mL)", rows[0]);
    }

    [Fact]
    public void An_event_with_commas_quotes_and_line_breaks_reads_back()
    {
        const string text = "a \"bolus\", 1 L\nthen more";
        Trajectory run = SyntheticAttack.Survived() with { Events = [new(12.5, EventKind.Started, text)] };
        Assert.Equal(["12.5", "Started", text], Rows(s => EventsCsv.Write(run, s))[1]);
    }

    [Fact]
    public void An_event_cannot_run_a_formula_in_a_spreadsheet()
    {
        Trajectory run = SyntheticAttack.Survived() with { Events = [new(0, EventKind.Started, "=HYPERLINK(1)")] };
        Assert.Equal("'=HYPERLINK(1)", Rows(s => EventsCsv.Write(run, s))[1][2]);
    }

    [Fact]
    public void Another_culture_changes_nothing()
    {
        Action<Stream>[] tables =
        [
            s => TrajectoryCsv.Write(SyntheticAttack.Survived(), s), s =>
                LedgerCsv.Write(SyntheticAttack.Survived(), s),
            s => EventsCsv.Write(SyntheticAttack.Survived(), s),
        ];
        byte[][] here = [.. tables.Select(Bytes)];
        using CommaCulture german = new();
        Assert.Equal(here, tables.Select(Bytes));
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using MemoryStream stream = new();
        write(stream);
        return stream.ToArray();
    }

    private static string[][] Rows(Action<Stream> write)
    {
        using CsvReader reader = CsvReader.Create(Bytes(write), CsvReaderOptions.Default with { HasHeader = false });
        List<string[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))]);
        return [.. rows];
    }
}
