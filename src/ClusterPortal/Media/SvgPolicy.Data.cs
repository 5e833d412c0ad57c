using System.Collections.Frozen;

namespace ClusterPortal.Media;

/// <summary>What a drawing may consist of (SVG 2 names). Nothing here can run, load, link or move.</summary>
internal static class SvgPolicy
{
    public static readonly FrozenSet<string> Elements = FrozenSet.Create(StringComparer.Ordinal,
        "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath",
        "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker",
        "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR",
        "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset");

    /// <summary>Left out with everything in them, and reported, because the drawing may look or act otherwise without them.</summary>
    public static readonly FrozenSet<string> Reported = FrozenSet.Create(StringComparer.Ordinal,
        "script", "foreignObject", "image", "feImage", "animate", "animateMotion", "animateTransform", "set", "handler", "iframe", "audio", "video", "canvas");

    /// <summary>Their tags go, what they hold stays.</summary>
    public static readonly FrozenSet<string> Unwrapped = FrozenSet.Create(StringComparer.Ordinal, "a", "switch");

    /// <summary>Attributes that say how things look; they may also stand in a style.</summary>
    public static readonly FrozenSet<string> Presentation = FrozenSet.Create(StringComparer.Ordinal,
        "alignment-baseline", "baseline-shift", "clip-path", "clip-rule", "color", "color-interpolation", "color-interpolation-filters", "display", "dominant-baseline",
        "fill", "fill-opacity", "fill-rule", "filter", "flood-color", "flood-opacity", "font-family", "font-size", "font-stretch", "font-style", "font-variant",
        "font-weight", "letter-spacing", "marker-end", "marker-mid", "marker-start", "mask", "opacity", "overflow", "paint-order", "shape-rendering",
        "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity",
        "stroke-width", "text-anchor", "text-decoration", "text-rendering", "vector-effect", "visibility", "word-spacing", "writing-mode");

    /// <summary>Attributes that say where things are.</summary>
    public static readonly FrozenSet<string> Geometry = FrozenSet.Create(StringComparer.Ordinal,
        "amplitude", "clipPathUnits", "cx", "cy", "d", "dx", "dy", "exponent", "filterUnits", "fr", "fx", "fy", "gradientTransform", "gradientUnits", "height",
        "id", "in", "in2", "intercept", "k1", "k2", "k3", "k4", "lengthAdjust", "markerHeight", "markerUnits", "markerWidth", "maskContentUnits", "maskUnits", "mode",
        "offset", "operator", "orient", "pathLength", "patternContentUnits", "patternTransform", "patternUnits", "points", "preserveAspectRatio", "primitiveUnits",
        "r", "radius", "refX", "refY", "result", "rotate", "rx", "ry", "slope", "spreadMethod", "startOffset", "stdDeviation", "tableValues", "textLength",
        "transform", "type", "values", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2");
}
