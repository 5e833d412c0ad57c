using System.Globalization;

namespace ClusterPortal.Text;

/// <summary>Judges web addresses from content: http and https only, a real host, no user names, no look-alike tricks.</summary>
internal static class WebAddress
{
    /// <summary>What is wrong with an address: null when nothing is, empty when it is simply none. <paramref name="better"/> is what was probably meant.</summary>
    public static string? Problem(string text, out string? better)
    {
        better = null;
        if (text.Length > 2048) return "it is longer than 2048 characters";
        if (text.Any(c => c <= ' ' || c == '\\' || c is '<' or '>' or '"' or '`' or '{' or '}' or '|' or '^')) return Spaced(text, out better);
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            var bare = text.TrimStart('/');
            if (IsHost(HostOf(bare)) && !text.Contains('@', StringComparison.Ordinal)) better = $"https://{bare}";
            return "";
        }

        var name = text[..scheme];
        if (name is not ("http" or "https"))
        {
            if (IsHost(HostOf(text[(scheme + 3)..]))) better = $"https{text[scheme..]}";
            return name.ToLowerInvariant() is "http" or "https" ? "write the beginning in small letters" : "";
        }

        var rest = text[(scheme + 3)..];
        var authority = rest[..Math.Min(rest.Length, AuthorityEnd(rest))];
        if (authority.Contains('@', StringComparison.Ordinal)) return "it must not contain a user name";
        return IsHost(HostOf(rest)) && Uri.TryCreate(text, UriKind.Absolute, out _) ? null : "the host name is not complete";
    }

    /// <summary>A host name with at least one dot, of letters (of any script), digits and hyphens.</summary>
    public static bool IsHost(string host)
    {
        if (host.Length is 0 or > 253 || !host.Contains('.', StringComparison.Ordinal)) return false;
        foreach (var label in host.Split('.'))
        {
            if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-') return false;
            if (!label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-' || (c > 127 && char.IsLetterOrDigit(c)))) return false;
        }

        return true;
    }

    /// <summary>The host as it is shown to readers: without www, in punycode where it holds other letters than a to z, so that look-alikes are seen.</summary>
    public static string Shown(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal);
        var host = HostOf(start < 0 ? url : url[(start + 3)..]);
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        if (host.All(char.IsAscii)) return host;
        try
        {
            return new IdnMapping().GetAscii(host);
        }
        catch (ArgumentException)
        {
            return host;
        }
    }

    private static string HostOf(string rest)
    {
        var authority = rest[..AuthorityEnd(rest)];
        var port = authority.LastIndexOf(':');
        return port > 0 && authority[(port + 1)..].All(char.IsAsciiDigit) ? authority[..port] : authority;
    }

    private static int AuthorityEnd(string rest) => rest.IndexOfAny(['/', '?', '#']) is var end and >= 0 ? end : rest.Length;

    private static string Spaced(string text, out string? better)
    {
        var tight = text.Trim();
        better = tight != text && Problem(tight, out _) is null ? tight : null;
        return "it has a space or another character that addresses do not have";
    }
}
