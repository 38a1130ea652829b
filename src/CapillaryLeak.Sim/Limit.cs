namespace CapillaryLeak.Sim;

/// <summary>What ends a stretch before its time; the values are the indices of the event functions.</summary>
internal enum Limit
{
    /// <summary>Too little blood to bleed or ultrafilter on.</summary>
    TooEmpty,

    /// <summary>Too much blood to infuse on.</summary>
    TooFull,

    /// <summary>Mean pressure passes the level of circulatory arrest, downward or back upward.</summary>
    Arrest,
}
