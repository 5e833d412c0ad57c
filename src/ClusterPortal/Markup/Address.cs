using System.Buffers;
using System.Globalization;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Markup;

/// <summary>An address from content, judged by an allow-list of forms: http, https, mailto, tel, a fragment, or relative. Everything else is refused with a reason.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Url">The address to write, percent-encoded, host in ASCII; for fragments without the number sign, decoded. Empty when refused.</param>
internal readonly record struct Address(AddressKind Kind, string Url)
{
    private static readonly SearchValues<char> Clean = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=");

    private static readonly SearchValues<char> NotInMail = SearchValues.Create(",;<>\"%:/()");

    /// <summary>The rule that refuses it.</summary>
    public DiagnosticRule? Rule { get; private init; }

    /// <summary>Why it is refused, as a sentence that follows "the address …".</summary>
    public string Problem { get; private init; } = "";

    /// <summary>What to write instead.</summary>
    public string Advice { get; private init; } = "";

    public static Address Read(string written, int most)
    {
        var text = written.Trim(' ');
        if (text.Length == 0) return Refuse(ReferenceRules.BrokenAddress, "is empty", "write the address between the parentheses");
        if (text.Length > most) return Refuse(ReferenceRules.BrokenAddress, $"is longer than {most} characters", "use a shorter address");
        foreach (var c in text)
        {
            if (c <= ' ' || c == '\u007F' || char.IsWhiteSpace(c))
                return Refuse(ReferenceRules.BrokenAddress, "has a space or a control character in it", "write %20 for a space");
            if (c == '\\') return Refuse(ReferenceRules.BrokenAddress, "has a backslash in it", "write / instead of \\");
            if (IsInvisible(c)) return Refuse(ReferenceRules.BrokenAddress, $"has an invisible character (U+{(int)c:X4}) in it", "type the address anew");
        }

        if (text.StartsWith("//", StringComparison.Ordinal))
            return Refuse(ReferenceRules.NoScheme, "has no https: before its slashes", "write https:" + text);
        if (text[0] == '#') return new Address(AddressKind.Fragment, Uri.UnescapeDataString(text[1..]));
        var colon = text.AsSpan().IndexOfAny(':', '/', '?');
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (colon < 0 || text[colon] != ':' || (hash >= 0 && hash < colon)) return new Address(AddressKind.Relative, text);
        return text[..colon].ToLowerInvariant() switch
        {
            "http" or "https" => Web(text, colon),
            "mailto" => Mail(text[(colon + 1)..]),
            "tel" => Phone(text[(colon + 1)..]),
            var scheme => Refuse(ReferenceRules.SchemeNotAllowed, $"begins with '{Shown(scheme)}:', which links may not use", "use https:, http:, mailto: or tel:"),
        };
    }

    private static Address Web(string text, int colon)
    {
        var rest = text.AsSpan(colon + 1);
        if (!rest.StartsWith("//"))
            return Refuse(ReferenceRules.BrokenAddress, "has no // after its colon", "write https://example.org");
        rest = rest[2..];
        var end = rest.IndexOfAny('/', '?', '#');
        var authority = end < 0 ? rest : rest[..end];
        if (authority.Contains('@'))
            return Refuse(ReferenceRules.UserInAddress, "has a user name before its host, which can hide where it leads", "leave out what stands before the @");
        var port = authority.LastIndexOf(':');
        if (port >= 0 && authority[(port + 1)..].ContainsAnyExceptInRange('0', '9'))
            return Refuse(ReferenceRules.BrokenAddress, "has a port that is not a number", "leave the port out");
        var host = Host(port < 0 ? authority : authority[..port]);
        if (host is null)
            return Refuse(ReferenceRules.BrokenAddress, "has no valid host name", "write https://example.org");
        var scheme = text[..colon].ToLowerInvariant();
        return new Address(AddressKind.External, scheme + "://" + host + (port < 0 ? "" : authority[port..].ToString()) + (end < 0 ? "" : Encoded(rest[end..])));
    }

    // Written in ASCII, so that a host of look-alike letters shows for what it is ("xn--…").
    private static string? Host(ReadOnlySpan<char> host)
    {
        if (host.Length is 0 or > 253 || !host.Contains('.') || host[0] == '.' || host.Contains("..", StringComparison.Ordinal)) return null;
        var ascii = host.ToString().ToLowerInvariant();
        try
        {
            if (!Ascii.IsValid(ascii)) ascii = new IdnMapping { AllowUnassigned = false, UseStd3AsciiRules = false }.GetAscii(ascii);
        }
        catch (ArgumentException)
        {
            return null;
        }

        foreach (var c in ascii)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_')) return null;
        return ascii;
    }

    private static Address Mail(string rest)
    {
        var query = rest.IndexOf('?', StringComparison.Ordinal);
        var mailbox = query < 0 ? rest : rest[..query];
        var at = mailbox.IndexOf('@', StringComparison.Ordinal);
        var valid = at > 0 && at < mailbox.Length - 1 && !mailbox.AsSpan(at + 1).Contains('@') && !mailbox.AsSpan().ContainsAny(NotInMail);
        var host = valid ? Host(mailbox.AsSpan(at + 1)) : null;
        if (host is null) return Refuse(ReferenceRules.BrokenAddress, "is not one e-mail address", "write mailto:name@example.org");
        if (query >= 0)
        {
            // Further recipients or headers would be sent unseen.
            foreach (var part in rest[(query + 1)..].Split('&'))
            {
                if (!part.StartsWith("subject=", StringComparison.OrdinalIgnoreCase) && !part.StartsWith("body=", StringComparison.OrdinalIgnoreCase))
                    return Refuse(ReferenceRules.BrokenAddress, "sets more than a subject and a text", "write mailto:name@example.org?subject=Hello");
            }
        }

        return new Address(AddressKind.Mail, "mailto:" + Encoded(mailbox.AsSpan(0, at)) + "@" + host + (query < 0 ? "" : Encoded(rest.AsSpan(query))));
    }

    private static Address Phone(string rest)
    {
        var digits = new StringBuilder(rest.Length);
        foreach (var c in rest)
        {
            if (char.IsAsciiDigit(c) || (c == '+' && digits.Length == 0)) digits.Append(c);
            else if (c is not ('-' or '.' or '(' or ')')) return BadPhone();
        }

        return digits.Length is > 2 and <= 20 ? new Address(AddressKind.Phone, "tel:" + digits) : BadPhone();

        static Address BadPhone() => Refuse(ReferenceRules.BrokenAddress, "is not a telephone number", "write tel:+4533112233");
    }

    /// <summary>Characters that an address may not hold as they are, in percent form; what is encoded already stays.</summary>
    public static string Encoded(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExcept(Clean)) return text.ToString();
        var result = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var coded = c == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]);
            if (coded || Clean.Contains(c))
            {
                result.Append(c);
                continue;
            }

            if (Rune.DecodeFromUtf16(text[i..], out var rune, out var used) != OperationStatus.Done) rune = Rune.ReplacementChar;
            i += used - 1;
            foreach (var b in utf8[..rune.EncodeToUtf8(utf8)]) result.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    // Zero-width and direction-changing characters make an address read as another one.
    private static bool IsInvisible(char c) =>
        c >= '\u00AD' && c is '\u00AD' or '\u061C' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069');

    private static string Shown(string scheme) => scheme.Length > 30 ? scheme[..30] + "…" : scheme;

    private static Address Refuse(DiagnosticRule rule, string problem, string advice) =>
        new(AddressKind.Refused, "") { Rule = rule, Problem = problem, Advice = advice };
}
