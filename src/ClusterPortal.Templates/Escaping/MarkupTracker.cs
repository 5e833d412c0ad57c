using ClusterPortal.Templates.Runtime;

namespace ClusterPortal.Templates.Escaping;

/// <summary>
/// Follows the markup of a template while it is compiled, to know where each value will stand. In: the literal
/// text, piece by piece. Out: the place of a value, or an error where no escaping could make it safe.
/// </summary>
internal sealed partial class MarkupTracker(List<TemplateDiagnostic> diagnostics)
{
    public MarkupState State { get; set; } = MarkupState.Start;

    /// <summary>Follows a piece of literal text.</summary>
    public void Feed(string text, TemplateSpan span)
    {
        var state = State;
        for (var at = 0; at < text.Length;)
        {
            at = Advance(ref state, text, at, span);
        }

        State = state;
    }

    private int Advance(ref MarkupState state, string text, int at, TemplateSpan span)
    {
        var c = text[at];
        switch (state.Spot)
        {
            case Spot.Text:
                return AdvanceText(ref state, text, at);
            case Spot.TagName:
                if (char.IsWhiteSpace(c) || c is '/' or '>')
                {
                    state = state with { Spot = Spot.InTag };
                    return at;
                }

                state = state with { Element = state.Element + char.ToLowerInvariant(c) };
                return at + 1;
            case Spot.EndTag:
                var close = text.IndexOf('>', at);
                state = close < 0 ? state : MarkupState.Start;
                return close < 0 ? text.Length : close + 1;
            case Spot.InTag:
                return AdvanceTag(ref state, c, at);
            case Spot.BetweenAttributes:
                if (!char.IsWhiteSpace(c) && c is not ('/' or '>'))
                {
                    Error(TemplateCodes.Ambiguous, span with { Start = span.Start + at, Length = 1 }, "A space is needed here: it is not certain what comes before.");
                }

                state = state with { Spot = Spot.InTag };
                return at;
            case Spot.AttributeName or Spot.AfterAttributeName:
                if (c == '=' && state is { ValueInContent: true, Attribute: "http-equiv" })
                {
                    Error(TemplateCodes.EventHandler, span with { Start = span.Start + at, Length = 1 }, "A value cannot stand in the content of a meta with http-equiv, which browsers act on.");
                }

                return AdvanceName(ref state, c, at);
            case Spot.BeforeValue:
                return AdvanceBeforeValue(ref state, c, at);
            case Spot.Unquoted:
                if (char.IsWhiteSpace(c) || c == '>')
                {
                    EndAttribute(ref state);
                    return at;
                }

                FeedValue(ref state, c);
                return at + 1;
            case Spot.SingleQuoted or Spot.DoubleQuoted:
                if (c == (state.Spot == Spot.SingleQuoted ? '\'' : '"'))
                {
                    EndAttribute(ref state);
                }
                else
                {
                    var before = state.Url;
                    FeedValue(ref state, c);
                    if (state.Url == UrlPart.BadScheme && before != UrlPart.BadScheme && state.Prefix == MarkupState.AnyPrefix)
                    {
                        Error(TemplateCodes.BadScheme, span with { Start = span.Start + at, Length = 1 },
                            "With the value before it, this colon could make any scheme, such as javascript: too. Write the scheme out, or a / before the value.");
                    }
                }

                return at + 1;
            case Spot.Comment:
                var end = text.IndexOf("-->", at, StringComparison.Ordinal);
                state = end < 0 ? state : MarkupState.Start;
                return end < 0 ? text.Length : end + 3;
            case Spot.Declaration:
                var stop = text.IndexOf('>', at);
                state = stop < 0 ? state : MarkupState.Start;
                return stop < 0 ? text.Length : stop + 1;
            default:
                return AdvanceRaw(ref state, text, at);
        }
    }

    private static int AdvanceText(ref MarkupState state, string text, int at)
    {
        var open = text.IndexOf('<', at);
        if (open < 0 || open + 1 >= text.Length)
        {
            state = open < 0 ? state : state with { Spot = Spot.TagName, Element = "" };
            return text.Length;
        }

        var next = text[open + 1];
        if (char.IsAsciiLetter(next))
        {
            state = new MarkupState(Spot.TagName);
            return open + 1;
        }

        if (next == '/')
        {
            state = new MarkupState(Spot.EndTag);
            return open + 2;
        }

        if (string.CompareOrdinal(text, open, "<!--", 0, 4) == 0)
        {
            state = new MarkupState(Spot.Comment);
            return open + 4;
        }

        if (next is '!' or '?')
        {
            state = new MarkupState(Spot.Declaration);
        }

        return open + 2;
    }

    private static int AdvanceTag(ref MarkupState state, char c, int at)
    {
        if (c == '>')
        {
            state = state.Element is "script" or "style" or "title" or "textarea" or "noscript" or "xmp" or "iframe" or "noembed" or "noframes" && state.Element is not "noscript"
                ? state with { Spot = Spot.RawText, Attribute = "", Css = CssPart.Name }
                : MarkupState.Start;
        }
        else if (!char.IsWhiteSpace(c) && c != '/')
        {
            state = state with { Spot = Spot.AttributeName, Attribute = char.ToLowerInvariant(c).ToString() };
        }

        return at + 1;
    }

    private static int AdvanceName(ref MarkupState state, char c, int at)
    {
        if (c == '=')
        {
            state = state with { Spot = Spot.BeforeValue };
            return at + 1;
        }

        if (c is '>' or '/' || (state.Spot == Spot.AfterAttributeName && !char.IsWhiteSpace(c)))
        {
            state = state with { Spot = Spot.InTag, Attribute = "" };
            return at;
        }

        state = char.IsWhiteSpace(c) ? state with { Spot = Spot.AfterAttributeName } : state with { Attribute = state.Attribute + char.ToLowerInvariant(c) };
        return at + 1;
    }

    private static int AdvanceBeforeValue(ref MarkupState state, char c, int at)
    {
        if (char.IsWhiteSpace(c))
        {
            return at + 1;
        }

        if (c == '>')
        {
            state = state with { Spot = Spot.InTag, Attribute = "" };
            return at;
        }

        var spot = c == '"' ? Spot.DoubleQuoted : c == '\'' ? Spot.SingleQuoted : Spot.Unquoted;
        state = state with { Spot = spot, Prefix = "", Url = UrlPart.Start, Css = CssPart.Name };
        return spot == Spot.Unquoted ? at : at + 1;
    }

    private static void EndAttribute(ref MarkupState state)
    {
        var json = state.JsonScript || (state.Element == "script" && state.Attribute == "type" && IsJsonType(state.Prefix));
        state = new MarkupState(Spot.InTag)
        {
            Element = state.Element,
            JsonScript = json,
            HttpEquiv = state.HttpEquiv || state.Attribute == "http-equiv",
            ValueInContent = state.ValueInContent,
        };
    }

    private static bool IsJsonType(string type) =>
        type.EndsWith("+json", StringComparison.OrdinalIgnoreCase) || type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        || type.Equals("importmap", StringComparison.OrdinalIgnoreCase) || type.Equals("speculationrules", StringComparison.OrdinalIgnoreCase);

    private void Error(TemplateCode code, TemplateSpan span, string message) =>
        diagnostics.Add(new TemplateDiagnostic(code.Code, TemplateSeverity.Error, span, message));
}
