namespace ClusterPortal.Media;

/// <summary>The rules of a drawing's style elements, applied to its elements as attributes: drawing programs write colours so, and a portal's security policy
/// allows no styles inside files. Plain selectors only (name, .class, #id, and lists of them); other rules are left out.</summary>
internal sealed class SvgStyles
{
    private const int MostRules = 2000;

    private readonly Dictionary<string, List<(string Name, string Value)>> rules = new(StringComparer.Ordinal);

    /// <summary>True when some rule could not be understood.</summary>
    public bool Incomplete { get; private set; }

    /// <summary>Takes in the text of one style element.</summary>
    public void Add(string css)
    {
        var rest = WithoutComments(css);
        while (true)
        {
            var open = rest.IndexOf('{', StringComparison.Ordinal);
            if (open < 0) break;
            var close = rest.IndexOf('}', open);
            if (close < 0) break;
            var selectors = rest[..open];
            var body = rest[(open + 1)..close];
            rest = rest[(close + 1)..];
            if (selectors.Contains('@', StringComparison.Ordinal) || body.Contains('{', StringComparison.Ordinal))
            {
                Incomplete = true;
                continue;
            }

            foreach (var selector in selectors.Split(','))
            {
                var name = selector.Trim();
                if (IsPlain(name) && rules.Count < MostRules) Declarations(name, body);
                else Incomplete = true;
            }
        }

        if (rest.Trim().Length > 0) Incomplete = true;
    }

    /// <summary>The attributes that rules give an element, weakest first.</summary>
    public IEnumerable<(string Name, string Value)> For(string element, string? classes, string? id)
    {
        if (rules.Count == 0) yield break;
        foreach (var pair in Of(element)) yield return pair;
        if (classes is not null)
        {
            foreach (var name in classes.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
                foreach (var pair in Of("." + name)) yield return pair;
        }

        if (id is not null)
            foreach (var pair in Of("#" + id)) yield return pair;
    }

    /// <summary>The declarations of a style attribute or of a rule.</summary>
    public static IEnumerable<(string Name, string Value)> Parse(string body)
    {
        foreach (var declaration in body.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var value = declaration[(colon + 1)..].Trim();
            if (value.EndsWith("!important", StringComparison.OrdinalIgnoreCase)) value = value[..^10].TrimEnd();
            if (value.Length > 0) yield return (declaration[..colon].Trim().ToLowerInvariant(), value);
        }
    }

    private List<(string Name, string Value)> Of(string selector) => rules.GetValueOrDefault(selector) ?? [];

    private void Declarations(string selector, string body)
    {
        if (!rules.TryGetValue(selector, out var known)) rules.Add(selector, known = []);
        known.AddRange(Parse(body));
        if (known.Count > MostRules) known.RemoveRange(MostRules, known.Count - MostRules);
    }

    private static bool IsPlain(string selector)
    {
        if (selector.Length == 0) return false;
        var name = selector[0] is '.' or '#' ? selector.AsSpan(1) : selector;
        foreach (var c in name)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        return name.Length > 0;
    }

    private static string WithoutComments(string css)
    {
        while (css.IndexOf("/*", StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = css.IndexOf("*/", start + 2, StringComparison.Ordinal);
            css = css[..start] + (end < 0 ? "" : css[(end + 2)..]);
        }

        return css;
    }
}
