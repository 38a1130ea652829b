using CapillaryLeak.Sim.Scenarios;
using CapillaryLeak.Sim.Studies;
using FsCheck;
using FsCheck.Fluent;
using Random = CapillaryLeak.Sim.Tests.Units.Random;

namespace CapillaryLeak.Sim.Tests.Studies;

public class PublicationAgreementTests
{
    // Published, its spread in tenths of it (0 for none published), and ours: some values of one or two labels.
    private static readonly Gen<ValidationRow[]> Rows =
        Gen.Zip(Gen.Zip(Gen.Choose(10, 200), Gen.Choose(0, 5)), Gen.Zip(Gen.Choose(10, 200), Gen.Elements("output", "urine")))
            .ListOf().Select(list => list.Select((x, i) =>
                Row(i, x.Item2.Item2, x.Item1.Item1, x.Item1.Item2 == 0 ? null : x.Item1.Item1 * x.Item1.Item2 / 10.0, x.Item2.Item1)).ToArray());

    [Fact]
    public void Values_that_differ_by_the_models_own_ratio_all_meet() => Random.ForAll(Rows, rows =>
    {
        PublicationAgreement agreement =
            PublicationAgreement.Of(rows.Select(x => x with { Value = x.Value with { Published = 3 * x.Ours } }));

        Assert.Equal(agreement.Comparisons, agreement.Met);
        Assert.Equal(agreement.Values, agreement.MetByOneFactor);
        Assert.Equal(agreement.Predicted, agreement.PredictedMet);
    });

    [Fact]
    public void Values_that_differ_by_more_than_both_tolerances_never_meet() => Random.ForAll(Rows, rows =>
    {
        PublicationAgreement agreement = PublicationAgreement.Of(rows.Select((x, i) =>
            Row(i, x.Value.Like, Math.Pow(10, i), 0.5 * Math.Pow(10, i), 7)));

        Assert.Equal(0, agreement.Met);
        Assert.Equal(agreement.Labels.Count, agreement.MetByOneFactor);
        Assert.Equal(0, agreement.PredictedMet);
    });

    [Fact]
    public void The_order_of_files_does_not_matter() => Random.ForAll(
        Rows.SelectMany(rows => Gen.Shuffle(rows).Select(shuffled => (rows, shuffled))),
        x => Assert.Equal(Numbers(PublicationAgreement.Of(x.rows)), Numbers(PublicationAgreement.Of(x.shuffled))));

    [Fact]
    public void Every_value_is_compared_with_every_other_of_its_label() => Random.ForAll(Rows, rows =>
        Assert.Equal(rows.GroupBy(x => x.Value.Like).Sum(x => x.Count() * (x.Count() - 1)), PublicationAgreement.Of(rows).Comparisons));

    [Fact]
    public void One_factor_meets_at_least_what_the_model_meets_and_what_any_publication_meets() => Random.ForAll(Rows, rows =>
    {
        foreach (AlikeValues alike in PublicationAgreement.Of(rows).Labels)
        {
            Assert.InRange(alike.MetByOneFactor, alike.MetByModel, alike.Count);
            Assert.True(alike.MetByOneFactor * alike.Count >= alike.Met + alike.Count,
                $"{alike.MetByOneFactor} of {alike.Count} by one factor, {alike.Met} comparisons met");
        }
    });

    [Fact]
    public void A_value_that_all_others_meet_is_met_by_their_middle_and_two_values_have_none() => Random.ForAll(Rows, rows =>
    {
        foreach (AlikeValues alike in PublicationAgreement.Of(rows).Labels)
        {
            Assert.Equal(alike.Count > 2 ? alike.Count : 0, alike.Predicted);
            Assert.InRange(alike.PredictedMet, alike.Predicted > 0 ? alike.Shares.Count(x => x == 1) : 0, alike.Predicted);
            Assert.Equal(alike.Count > 2 ? alike.MetByModel : 0, alike.PredictedMetByModel);
        }
    });

    [Fact]
    public void A_label_of_one_forms_no_pair()
    {
        PublicationAgreement agreement = PublicationAgreement.Of([Row(0, "output", 5, 1, 5), Row(1, "urine", 5, 1, 5), Row(2, "", 5, 1, 5), Row(3, "", 5, 1, 5)]);

        Assert.Empty(agreement.Labels);
        Assert.Equal((0, 0), (agreement.Values, agreement.Comparisons));
        Assert.Equal("", ValidationText.Agreement(agreement));
    }

    [Fact]
    public void A_pair_that_gives_no_number_is_left_out()
    {
        PublicationAgreement agreement = PublicationAgreement.Of([Row(0, "output", 5, 1, 0), Row(1, "output", 5, 1, double.NaN), Row(2, "output", 5, 1, 5), Row(3, "output", 5, 1, 5)]);

        // From the two last ones to the first and to each other.
        Assert.Equal((4, 4, 2), (agreement.Values, agreement.Comparisons, agreement.Met));
    }

    // Ours doubles from the first to the others: 10 becomes 20, within 15 % of 22 and the spread of 30; of 22 and 30, which
    // become 11 and 15, only the first is near 10; 22 is within the spread of 30, and 30 not near 22. Their middle, 13, is not near 10;
    // that of 20 and 30 is near 22, that of 20 and 22 within the spread of 30.
    [Fact]
    public void A_small_example_is_told_in_words()
    {
        PublicationAgreement agreement = PublicationAgreement.Of([Row(0, "output", 10, null, 10), Row(1, "output", 22, null, 20), Row(2, "output", 30, 10, 20)]);

        Assert.Equal(
            "Publications of the same kind meet each other in 4 of 6 comparisons (67 %; averaged over values 67 %); the model meets 3 of these 3 values (100 %), "
            + "with one factor a kind at best 3 (100 %). Of 3 that two or more others measured, the middle of the others meets 2 (67 %), the model 3 (100 %).",
            ValidationText.Agreement(agreement));
    }

    private static string Numbers(PublicationAgreement x) =>
        string.Join(';', x.Labels.Select(y => $"{y.Label} {y.Count} {y.Comparisons} {y.Met} {y.MetByModel} {y.MetByOneFactor} {y.Predicted} {y.PredictedMet} {y.PredictedMetByModel}").Append($"{x.MeanShare:R}"));

    private static ValidationRow Row(int number, string label, double published, double? spread, double ours) =>
        new("experiment", number, Experiments.Value("co", ReadingKind.At, 60, 60) with { Published = published, Spread = spread, Like = label }, "", "", ours);
}
