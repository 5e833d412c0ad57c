namespace ClusterPortal.Templates.Escaping;

/// <summary>Which piece of markup the text has led into.</summary>
internal enum Spot
{
    Text,
    TagName,
    EndTag,
    InTag,
    AttributeName,
    AfterAttributeName,

    /// <summary>Two branches left off at different points between attributes: a space, / or > must come next.</summary>
    BetweenAttributes,
    BeforeValue,
    Unquoted,
    SingleQuoted,
    DoubleQuoted,
    Comment,
    Declaration,
    RawText,
}

/// <summary>How far an address in an attribute has come.</summary>
internal enum UrlPart
{
    Start,
    Unsure,
    Rest,
    BadScheme,
}

/// <summary>Where a CSS declaration stands.</summary>
internal enum CssPart
{
    Name,
    Value,
    Quoted,
    Url,
}

/// <summary>All that is remembered of the markup written so far. Two branches of an if must leave the same state.</summary>
internal readonly record struct MarkupState(Spot Spot)
{
    public string Element { get; init; } = "";

    public string Attribute { get; init; } = "";

    /// <summary>A scheme with a value in it, or one that differs by branch.</summary>
    public const string AnyPrefix = "?";

    /// <summary>The scheme of an address, as far as it has been written.</summary>
    public string Prefix { get; init; } = "";

    public UrlPart Url { get; init; }

    public CssPart Css { get; init; }

    /// <summary>The type of a script, once seen; "json" for data blocks.</summary>
    public bool JsonScript { get; init; }

    public bool InJsonString { get; init; }

    /// <summary>The tag has an http-equiv attribute, so its content attribute can act.</summary>
    public bool HttpEquiv { get; init; }

    /// <summary>The tag has a value in its content attribute, so no http-equiv may follow.</summary>
    public bool ValueInContent { get; init; }

    public static MarkupState Start => new(Spot.Text);

    /// <summary>The state after either of two branches, or null if what follows could mean two things.</summary>
    public static MarkupState? Join(MarkupState a, MarkupState b)
    {
        if (a == b)
        {
            return a;
        }

        if (IsBetween(a.Spot) && IsBetween(b.Spot) && a.Element == b.Element)
        {
            return a with
            {
                Spot = Spot.BetweenAttributes,
                Attribute = "",
                Prefix = "",
                Url = default,
                Css = default,
                JsonScript = a.JsonScript && b.JsonScript,
                HttpEquiv = a.HttpEquiv || b.HttpEquiv,
                ValueInContent = a.ValueInContent || b.ValueInContent,
            };
        }

        var joined = a with { Url = a.Url == UrlPart.Rest ? b.Url : b.Url == UrlPart.Rest ? a.Url : Worse(a.Url, b.Url), Prefix = a.Prefix == b.Prefix ? a.Prefix : AnyPrefix, ValueInContent = a.ValueInContent || b.ValueInContent };
        return joined == b with { Url = joined.Url, Prefix = joined.Prefix, ValueInContent = joined.ValueInContent } ? joined : null;
    }

    private static UrlPart Worse(UrlPart a, UrlPart b) => a > b ? a : b;

    private static bool IsBetween(Spot spot) => spot is Spot.TagName or Spot.InTag or Spot.AttributeName or Spot.AfterAttributeName or Spot.BetweenAttributes;
}
