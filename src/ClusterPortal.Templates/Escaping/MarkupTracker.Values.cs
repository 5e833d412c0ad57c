namespace ClusterPortal.Templates.Escaping;

internal sealed partial class MarkupTracker
{
    private static readonly HashSet<string> UrlAttributes = new(StringComparer.Ordinal)
    {
        "href", "src", "action", "formaction", "cite", "poster", "data", "background", "ping", "manifest", "longdesc", "usemap", "codebase", "classid", "profile",
        "xlink:href", "srcset", "imagesrcset", "icon", "dynsrc", "lowsrc",
    };

    private static readonly HashSet<string> CodeAttributes = new(StringComparer.Ordinal) { "srcdoc", "http-equiv", "attributename", "sandbox", "integrity", "nonce", "is" };

    /// <summary>The place of a value that is printed here, or null after an error. The state goes on past the value.</summary>
    public Place? PlaceOf(TemplateSpan span, bool trustedUrl)
    {
        var state = State;
        switch (state.Spot)
        {
            case Spot.Text:
                return Place.Text;
            case Spot.SingleQuoted or Spot.DoubleQuoted:
                return PlaceInAttribute(state, span, trustedUrl);
            case Spot.RawText:
                return PlaceInRawText(state, span);
            case Spot.Unquoted or Spot.BeforeValue:
                return Refuse(TemplateCodes.Unquoted, span, $"Put quotes around the value of {state.Attribute}: {state.Attribute}=\"{{{{ … }}}}\".");
            case Spot.Comment:
                return Refuse(TemplateCodes.InComment, span, "A value cannot stand in an HTML comment; use a template comment, {{ # … }}.");
            case Spot.TagName or Spot.EndTag:
                return Refuse(TemplateCodes.TagName, span, "A value cannot be the name of a tag; write the tag out, with an if where it differs.");
            case Spot.Declaration:
                return Refuse(TemplateCodes.TagName, span, "A value cannot stand in a declaration such as <!doctype>.");
            default:
                return Refuse(TemplateCodes.AttributeName, span, "A value cannot be an attribute's name; write the name out: name=\"{{ … }}\", with an if around it where it may be missing.");
        }
    }

    private Place? PlaceInAttribute(MarkupState state, TemplateSpan span, bool trustedUrl)
    {
        var name = state.Attribute;
        if (name.StartsWith("on", StringComparison.Ordinal))
        {
            return Refuse(TemplateCodes.EventHandler, span, $"A value cannot stand in {name}, which is code; put it in a data- attribute and read that from a script.");
        }

        if (state.Element == "meta" && name == "content")
        {
            State = state with { ValueInContent = true };
        }

        if (CodeAttributes.Contains(name) || (name == "content" && state.HttpEquiv) || (state.Element is "animate" or "set" && name is "to" or "from" or "by" or "values" && state.Element is "animate" or "set"))
        {
            return Refuse(TemplateCodes.EventHandler, span, $"A value cannot stand in {name}, which browsers act on.");
        }

        if (name == "style")
        {
            return PlaceInCss(state, span);
        }

        if (state.Element == "script" && name == "type")
        {
            return Refuse(TemplateCodes.EventHandler, span, "The type of a script must be written out.");
        }

        return UrlAttributes.Contains(name) ? PlaceInUrl(state, span, trustedUrl) : Place.Attribute;
    }

    private Place? PlaceInUrl(MarkupState state, TemplateSpan span, bool trustedUrl)
    {
        var runsCode = (state.Element is "script" or "iframe" or "embed" or "frame" && state.Attribute == "src") || (state.Element == "object" && state.Attribute == "data") || state.Element == "base";
        if (runsCode && !trustedUrl && state.Url != UrlPart.Rest)
        {
            return Refuse(TemplateCodes.CodeAddress, span, $"The {state.Attribute} of <{state.Element}> runs what it names, so only an address made by the program (of shape url) can stand here, not content.");
        }

        switch (state.Url)
        {
            case UrlPart.BadScheme:
                return Refuse(TemplateCodes.BadScheme, span, $"A value cannot follow {state.Prefix} because only https:, http:, mailto:, tel: and webcal: addresses can have values in them.");
            case UrlPart.Rest:
                return Place.UrlRest;
            default:
                State = state with { Url = UrlPart.Unsure, Prefix = MarkupState.AnyPrefix };
                return state.Url == UrlPart.Start ? Place.UrlStart : Place.UrlUnsure;
        }
    }

    private Place? PlaceInRawText(MarkupState state, TemplateSpan span)
    {
        switch (state.Element)
        {
            case "title" or "textarea":
                return Place.RawText;
            case "style":
                return PlaceInCss(state, span);
            case "script" when state.JsonScript:
                return state.InJsonString ? Place.JsonString : Place.Json;
            case "script":
                return Refuse(TemplateCodes.InScript, span, "A value cannot stand in a script. Put it in <script type=\"application/json\"> or a data- attribute and read that from the script.");
            default:
                return Refuse(TemplateCodes.InScript, span, $"A value cannot stand in <{state.Element}>.");
        }
    }

    private Place? PlaceInCss(MarkupState state, TemplateSpan span) => state.Css == CssPart.Value
        ? Place.Css
        : Refuse(TemplateCodes.InStyle, span, state.Css == CssPart.Name
            ? "Of CSS only the value of a property can be a value, after its colon: width: {{ … }}."
            : "A value cannot stand inside a CSS string or url().");

    private Place? Refuse(TemplateCode code, TemplateSpan span, string message)
    {
        Error(code, span, message);
        return null;
    }

    private static void FeedValue(ref MarkupState state, char c)
    {
        if (state.Attribute == "style")
        {
            FeedCss(ref state, c);
        }
        else if (state.Attribute == "type" && state.Element == "script")
        {
            state = state with { Prefix = state.Prefix + c };
        }
        else if (UrlAttributes.Contains(state.Attribute))
        {
            FeedUrl(ref state, c);
        }
    }

    private static void FeedUrl(ref MarkupState state, char c)
    {
        if (state.Attribute is "srcset" or "imagesrcset" && c == ',')
        {
            state = state with { Url = UrlPart.Start, Prefix = "" };
            return;
        }

        switch (state.Url)
        {
            case UrlPart.Rest or UrlPart.BadScheme:
                return;
            case UrlPart.Start when char.IsWhiteSpace(c):
                return;
        }

        if (c is '/' or '?' or '#')
        {
            state = state with { Url = UrlPart.Rest, Prefix = "" };
        }
        else if (c == ':' && state.Prefix.StartsWith(MarkupState.AnyPrefix, StringComparison.Ordinal))
        {
            state = state with { Url = UrlPart.BadScheme, Prefix = MarkupState.AnyPrefix };
        }
        else if (c == ':')
        {
            state = state with { Url = UrlEscaper.IsAllowedScheme(state.Prefix) ? UrlPart.Rest : UrlPart.BadScheme, Prefix = state.Prefix.Length > 30 ? "?" : state.Prefix + ":" };
        }
        else
        {
            // Text after a value keeps the address unsure: together they could spell a scheme.
            state = state with { Url = UrlPart.Unsure, Prefix = state.Prefix.Length > 30 ? state.Prefix : state.Prefix + c };
        }
    }

    private static void FeedCss(ref MarkupState state, char c)
    {
        var part = state.Css;
        switch (c)
        {
            case ':' when part == CssPart.Name:
                part = CssPart.Value;
                break;
            case ';' or '{' or '}' when part is CssPart.Value or CssPart.Name:
                part = CssPart.Name;
                break;
            case '"' or '\'':
                part = part == CssPart.Quoted ? CssPart.Value : part == CssPart.Url ? CssPart.Url : CssPart.Quoted;
                break;
            case ')' when part == CssPart.Url:
                part = CssPart.Value;
                break;
            case '(' when part == CssPart.Value && state.Prefix.EndsWith("url", StringComparison.OrdinalIgnoreCase):
                part = CssPart.Url;
                break;
        }

        var word = char.IsAsciiLetter(c) ? (state.Prefix.Length > 3 ? state.Prefix[^3..] : state.Prefix) + c : "";
        state = state with { Css = part, Prefix = word };
    }

    private static int AdvanceRaw(ref MarkupState state, string text, int at)
    {
        var c = text[at];
        if (c == '<' && at + 1 < text.Length && text[at + 1] == '/'
            && string.Compare(text, at + 2, state.Element, 0, state.Element.Length, StringComparison.OrdinalIgnoreCase) == 0)
        {
            state = new MarkupState(Spot.EndTag);
            return at + 2;
        }

        if (state.Element == "style")
        {
            FeedCss(ref state, c);
        }
        else if (state.JsonScript)
        {
            if (c == '\\' && state.InJsonString)
            {
                return Math.Min(text.Length, at + 2);
            }

            state = c == '"' ? state with { InJsonString = !state.InJsonString } : state;
        }

        return at + 1;
    }
}
