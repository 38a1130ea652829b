namespace CapillaryLeak.Sim.Tests.Reports;

/// <summary>Smooth shapes for every variable, over hours.</summary>
internal static class SyntheticCurves
{
    /// <summary>Zero, rising to one around <paramref name="up"/>, falling back around
    /// <paramref name="down"/>.</summary>
    public static double Bump(double hours, double up, double down, double upWidth = 3, double downWidth = 6) =>
        1 / (1 + Math.Exp(-(hours - up) / upWidth)) - 1 / (1 + Math.Exp(-(hours - down) / downWidth));

    public static double Opening(double hours) => Bump(hours, 20, 58, 2.5, 4);

    public static double Value(string name, double hours, int sample, SyntheticBooks books)
    {
        double leak = Opening(hours);
        double shock = Bump(hours, 32, 54, 2, 3);
        double recruitment = Bump(hours, 70, 110, 5, 10);
        double wave = Math.Sin(hours * 1.7) * 0.6;
        double map = 93 - 46 * shock - 6 * leak + 6 * recruitment + wave;
        double pulse = 42 - 20 * shock - 8 * leak + 10 * recruitment;
        return name switch
        {
            "map" => map,
            "sbp" => map + 0.62 * pulse,
            "dbp" => map - 0.38 * pulse,
            "pulse_pressure" => pulse,
            "hr" => 70 + 30 * leak + 38 * shock + wave,
            "cvp" => 5 - 4 * leak + 6 * recruitment,
            "co" => 5.4 - 2.2 * shock - 0.6 * leak + 1.2 * recruitment,
            "hematocrit" => 45 + 19 * leak - 7 * recruitment - 3 * Bump(hours, 100, 400),
            "hemoglobin" => 150 + 62 * leak - 22 * recruitment,
            "albumin" => 42 - 27 * Bump(hours, 33, 110, 5, 14) - 2 * leak,
            "total_protein" => 69 - 36 * Bump(hours, 33, 115, 5, 15) - 3 * leak,
            "cop" => 25 - 16 * Bump(hours, 33, 110, 5, 14),
            "sodium" => 140 - 3 * leak,
            "lactate" => 0.9 + 6.2 * Bump(hours, 36, 56, 2.5, 4),
            "sao2" => 97.5 - 6 * recruitment,
            "urine" => Math.Max(0.06, 1 - 0.92 * Bump(hours, 14, 62, 3, 5) + 1.9 * recruitment),
            "creatinine" => 0.9 + 2.1 * Bump(hours, 40, 100, 6, 12),
            "plasma_volume" => books.PlasmaMl[sample],
            "limb_volume" => books.LimbsMl[sample],
            "trunk_volume" => books.TrunkMl[sample],
            "lung_water" => books.LungMl[sample],
            "cell_volume" => books.CellsMl[sample],
            "weight_gain" => books.GainMl[sample] / 1000,
            "fluid_in" => books.InMl[sample],
            "fluid_out" => books.OutMl[sample],
            "fluid_balance" => books.GainMl[sample],
            "filtration_limb" => 60 + 380 * leak * (1 - 0.5 * shock),
            "filtration_trunk" => 90 + 520 * leak * (1 - 0.5 * shock),
            "filtration_lung" => 12 + 30 * leak + 40 * recruitment,
            "lymph_flow" => 160 + 180 * leak + 260 * recruitment,
            "albumin_escape" => 6 + 22 * leak,
            "albumin_return" => 6 + 9 * recruitment,
            "opening" => 100 * leak,
            "mediator" => 100 * Bump(hours, 12, 40, 2, 5),
            "compartment_pressure" => 8 + 32 * Bump(hours, 38, 47, 2, 1),
            "delta_p" => 68 - 50 * Bump(hours, 34, 52, 2, 3),
            "limb_injury" => 34 / (1 + Math.Exp(-(hours - 44) / 1.5)),
            "norepinephrine" => 4 * Bump(hours, 26, 60, 0.1, 0.3) + 8 * Bump(hours, 32, 60, 0.1, 0.3),
            "glucocorticoid" => hours < 28 ? 0 : 3.2 * Math.Exp(-(hours - 28) / 4),
            "furosemide" => Pulse(hours, 86) + Pulse(hours, 98),
            "death_probability" => 23 / (1 + Math.Exp(-(hours - 40) / 4)),
            "stroke_probability" => 2.1 / (1 + Math.Exp(-(hours - 40) / 4)),
            "shock_index" => 0.55 + 0.9 * shock,
            _ when IsDrug(name) => 0,
            _ => 50 + 10 * leak,
        };
    }

    private static double Pulse(double hours, double at) => hours < at ? 0 : 1.6 * Math.Exp(-(hours - at) / 1.8);

    private static bool IsDrug(string name) =>
        name is "vasopressin" or "dobutamine" or "terbutaline" or "theophylline" or "montelukast" or "enalaprilat"
            or "mannitol" or "immunoglobulin";
}
