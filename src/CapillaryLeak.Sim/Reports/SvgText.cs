namespace CapillaryLeak.Sim.Reports;

/// <summary>Frame and texts of charts drawn as SVG: plain attributes in the light colors, and classes by which a page can recolor them.</summary>
internal static class SvgText
{
    public const string TextColor = "#1F2937";
    public const string SoftColor = "#4B5563";
    public const string GridColor = "#C9D1DB";
    private const string Font = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

    /// <summary>Opens a chart on its ground; read out, it is its title and its meaning.</summary>
    public static void Open(Markup markup, string title, string meaning, double width, double height)
    {
        markup.Open("svg",
            ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {Px(width)} {Px(height)}"),
            ("width", Px(width)), ("height", Px(height)), ("font-family", Font), ("role", "img"), ("aria-label", $"{title}. {meaning}"));
        markup.Leaf("title", title).Leaf("desc", meaning).Line();
        markup.Empty("rect", ("class", "page"), ("width", Px(width)), ("height", Px(height)), ("fill", "#FFFFFF")).Line();
    }

    /// <summary>Draws a text.</summary>
    public static void Draw(Markup markup, PlacedText text) =>
        markup.Leaf("text", text.Text,
            ("class", text.Class), ("x", Px(text.X)), ("y", Px(text.Baseline)), ("font-size", Px(text.Size)),
            ("text-anchor", text.Anchor == "start" ? null : text.Anchor), ("font-weight", text.Class == "title" ? "600" : null),
            ("fill", text.Class switch { "soft" => SoftColor, "page" => "#FFFFFF", _ => TextColor })).Line();

    /// <summary>Draws an upright line.</summary>
    public static void Upright(Markup markup, string name, double x, double top, double bottom, string color, double width) =>
        markup.Empty("line",
            ("class", name), ("x1", Px(x)), ("y1", Px(top)), ("x2", Px(x)), ("y2", Px(bottom)), ("stroke", color), ("stroke-width", Px(width))).Line();

    /// <summary>A coordinate.</summary>
    public static string Px(double value) => Markup.Number(value);
}
