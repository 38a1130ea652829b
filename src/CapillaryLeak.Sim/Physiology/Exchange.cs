using System.Runtime.CompilerServices;
using CapillaryLeak.Numerics.Reals;

namespace CapillaryLeak.Sim.Physiology;

/// <summary>Water and protein across the capillary wall, and back by lymph.</summary>
/// <remarks>
/// Starling's balance for water, Patlak's solution of convection with diffusion for protein (valid at any flow, where
/// the arithmetic mean of Kedem and Katchalsky fails once a wall leaks), Landis and Pappenheimer's pressures for a
/// mixture of proteins.
/// </remarks>
internal static class Exchange
{
    // Below |x| = 1e-3 the series' next term, x⁴/720, is below a rounding error.
    private const double NearZeroSquared = 1e-6;

    // π = κ·[c_A·(a₁ + a₂·c + a₃·c²) + c_G·(b₁ + b₂·c + b₃·c²)] + c_D·(d₁ + d₂·c),  c = c_A + c_G + c_D:
    // molecules of one kind take room from those of the others, so starch and protein together press more than apart.
    public static T OncoticPressure<T>(in ExchangeParameters<T> p, T albumin, T globulin, T colloid)
        where T : struct, IReal<T>
    {
        T total = albumin + globulin + colloid;
        T byAlbumin = albumin * (p.AlbuminOncotic1 + total * (p.AlbuminOncotic2 + total * p.AlbuminOncotic3));
        T byGlobulin = globulin * (p.GlobulinOncotic1 + total * (p.GlobulinOncotic2 + total * p.GlobulinOncotic3));
        T byColloid = colloid * (p.ColloidOncotic1 + total * p.ColloidOncotic2);
        return p.OncoticMixture * (byAlbumin + byGlobulin) + byColloid;
    }

    // P_i = P_i0 + E·x − (E − E₂)·[sp(x) − sp(0)] + P·(e^(k·x) − 1),  x = V/V₀ − 1,  sp(x) = w·ln(1 + e^((x − h)/w)),
    // with E = E₁ less the sleeve's own slope at rest, P·k: stiff while dry, yielding once edema collects, stiff again
    // when
    // the sleeve of fascia or skin is filled.
    public static T TissuePressure<T>(in ExchangeParameters<T> p, T hydration, T sleeveSlope, T sleevePressure)
        where T : struct, IReal<T>
    {
        T elastance = p.InterstitialElastance - sleeveSlope;
        T dry = Real.SoftPlus(-p.KneeHydration / p.KneeWidth);
        T wet = Real.SoftPlus((hydration - p.KneeHydration) / p.KneeWidth);
        T beyond = p.KneeWidth * (wet - dry);
        return p.InterstitialPressure + elastance * hydration - (elastance - p.EdemaElastance) * beyond
            + sleevePressure;
    }

    // P·(e^(k·x) − 1): what a sleeve adds as it fills.
    public static T SleevePressure<T>(T scale, T exponent, T hydration) where T : struct, IReal<T> =>
        scale * (T.Exp(exponent * hydration) - T.Number(1));

    // J_L = J₀·f_max / [1 + (f_max − 1)·e^(−s·(P_i − P_i0))]: rises with tissue pressure, saturates, never reverses.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Lymph<T>(in ExchangeParameters<T> p, in Bed<T> bed, T pressure)
        where T : struct, IReal<T> =>
        bed.Flow * p.LymphCapacity / (T.Number(1) + (p.LymphCapacity - T.Number(1))
            * T.Exp(-p.LymphSteepness * (pressure - p.InterstitialPressure)));

    // J_v = K_f·[(P_c − P_i) − σ·(π_p − π_i)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Filtration<T>(T conductance, T reflection, T hydrostatic, T oncotic)
        where T : struct, IReal<T> => conductance * (hydrostatic - reflection * oncotic);

    // x / (1 − e^(−x)), which is 1 + x/2 + x²/12 near 0 where the quotient would be 0/0.
    public static T PecletFactor<T>(T peclet) where T : struct, IReal<T>
    {
        T near = peclet * peclet - T.Number(NearZeroSquared);
        T safe = T.Choose(near, peclet, T.Number(1));
        T exact = safe / (T.Number(1) - T.Exp(-safe));
        T series = T.Number(1) + peclet / T.Number(2) + peclet * peclet / T.Number(12);
        return T.Choose(near, exact, series);
    }

    // One-way clearance from plasma to tissue: PS·x/(1 − e^(−x)), x = J·(1 − σ)/PS. The way back is that times e^(−x),
    // which is the same less J·(1 − σ).
    public static (T Forward, T Backward) Clearances<T>(T permeability, T reflection, T filtration)
        where T : struct, IReal<T>
    {
        T peclet = filtration * (T.Number(1) - reflection) / permeability;
        T forward = permeability * PecletFactor(peclet);
        return (forward, forward - filtration * (T.Number(1) - reflection));
    }

    /// <summary>Everything that one bed exchanges with the plasma at this moment.</summary>
    public static BedFlows<T> Evaluate<T>(
        in Model<T> m, in Bed<T> bed, in Flows<T> plasma, T volume, T albumin, T globulin, T colloid,
        T pressure, T opening, T excess, T outsideSuction)
        where T : struct, IReal<T>
    {
        ref readonly ExchangeParameters<T> p = ref m.Parameters.Exchange;
        ref readonly BarrierParameters<T> b = ref m.Parameters.Barrier;
        T one = T.Number(1);
        BedFlows<T> f = default;

        // The matrix that is set free to swell no longer keeps protein out as before.
        T accessible = volume - bed.Excluded * (one - b.ExclusionLoss * opening / (one + opening) * T.Number(2));
        f.Albumin = albumin / accessible;
        f.Globulin = globulin / accessible;
        f.Colloid = colloid / accessible;
        f.Oncotic = OncoticPressure(p, f.Albumin, f.Globulin, f.Colloid);
        f.Pressure = pressure;
        f.Lymph = Lymph(p, bed, pressure);

        ref readonly CirculationFlows<T> c = ref plasma.Circulation;
        // Veins collapse when the tissue around them is tighter than they are: blood backs up until it can pass,
        // and less of it passes.
        T venous = Real.Max(c.VenousFloor, pressure);
        T passing = Real.SmoothPositive((c.MeanPressure - venous) / (c.MeanPressure - c.VenousFloor), p.CollapseWidth)
            / Real.SmoothPositive(one, p.CollapseWidth);
        f.CapillaryPressure = venous + (c.MeanPressure - venous) * bed.PostcapillaryFraction * c.PostcapillaryShift;

        // The open wall: wider for water, wider for protein, less selective;
        // and the matrix behind it sucks until it has swollen.
        T conductance = bed.Conductance * (one + (b.FiltrationMultiplier - one) * opening);
        T widening = one + (b.PermeabilityMultiplier - one) * opening;
        T selectivity = one / (one + (one / b.ReflectionMultiplier - one) * opening);
        T suction = b.Suction * opening * T.Exp(-Real.Positive(excess) / b.SuctionRange);
        T sieve = bed.Reflection * selectivity;

        // Flows of the surface at rest first: where nothing is perfused, convection over diffusion would be 0/0.
        T hydrostatic = f.CapillaryPressure - pressure + suction + outsideSuction;
        T filtration = Filtration(conductance, sieve, hydrostatic, plasma.PlasmaOncotic - f.Oncotic);
        (T outA, T backA) = Clearances(bed.AlbuminPermeability * widening, sieve, filtration);
        (T outG, T backG) =
            Clearances(bed.GlobulinPermeability * widening, p.GlobulinReflection * selectivity, filtration);
        (T outD, T backD) =
            Clearances(bed.ColloidPermeability * widening, p.ColloidReflection * selectivity, filtration);

        T surface = plasma.Barrier.Surface * passing;
        (f.Opening, f.Accessible, f.Surface) = (opening, accessible, surface);
        (f.Widening, f.Selectivity) = (widening, selectivity);
        f.Filtration = surface * filtration;
        f.OneWayClearance = surface * outA;
        f.AlbuminBackflow = surface * backA;
        f.AlbuminEscape = surface * (outA * plasma.Albumin - backA * f.Albumin);
        f.GlobulinEscape = surface * (outG * plasma.Globulin - backG * f.Globulin);
        f.ColloidEscape = surface * (outD * plasma.Colloid - backD * f.Colloid);
        f.AlbuminReturn = f.Lymph * f.Albumin;
        f.GlobulinReturn = f.Lymph * f.Globulin;
        f.ColloidReturn = f.Lymph * f.Colloid;
        return f;
    }
}
