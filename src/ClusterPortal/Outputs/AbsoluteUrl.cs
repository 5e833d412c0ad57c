namespace ClusterPortal.Outputs;

/// <summary>Resolves references against the address of the page they stand on (RFC 3986, section 5), on text, so that entities and letters stay as written.</summary>
internal static class AbsoluteUrl
{
    /// <param name="reference">As written: absolute, from the host, from the folder, or a fragment.</param>
    /// <param name="page">Absolute <c>http</c> or <c>https</c> address.</param>
    public static string Of(string reference, string page)
    {
        if (HasScheme(reference)) return reference;
        var host = HostEnd(page);
        if (reference.StartsWith("//", StringComparison.Ordinal)) return string.Concat(page.AsSpan(0, page.IndexOf(':', StringComparison.Ordinal) + 1), reference);
        var pathEnd = page.AsSpan(host).IndexOfAny('?', '#') is var mark and >= 0 ? host + mark : page.Length;
        if (reference.Length == 0 || reference[0] == '#')
            return string.Concat(page.AsSpan(0, page.IndexOf('#', StringComparison.Ordinal) is var f and >= 0 ? f : page.Length), reference);
        if (reference[0] == '?') return string.Concat(page.AsSpan(0, pathEnd), reference);
        var folder = reference[0] == '/' ? "" : page[host..(page.LastIndexOf('/', pathEnd - 1) is var slash && slash >= host ? slash + 1 : host)];
        if (reference[0] != '/' && folder.Length == 0) folder = "/";
        var tail = reference.AsSpan().IndexOfAny('?', '#') is var t and >= 0 ? t : reference.Length;
        return string.Concat(page.AsSpan(0, host), WithoutDots(folder + reference[..tail]), reference.AsSpan(tail));
    }

    /// <summary>Scheme and host of an address, without a slash at the end.</summary>
    public static string Origin(string url) => url[..HostEnd(url)];

    private static int HostEnd(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0;
        return url.AsSpan(start).IndexOfAny('/', '?', '#') is var end and >= 0 ? start + end : url.Length;
    }

    private static bool HasScheme(string reference)
    {
        for (var i = 0; i < reference.Length; i++)
        {
            if (reference[i] == ':') return i > 0;
            if (!char.IsAsciiLetter(reference[i]) && (i == 0 || !(char.IsAsciiDigit(reference[i]) || reference[i] is '+' or '-' or '.'))) return false;
        }

        return false;
    }

    private static string WithoutDots(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal)) return path;
        var kept = new List<string>();
        var parts = path.Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            var last = i == parts.Length - 1;
            if (parts[i] == "..")
            {
                if (kept.Count > 0) kept.RemoveAt(kept.Count - 1);
                if (last) kept.Add("");
            }
            else if (parts[i] == ".")
            {
                if (last) kept.Add("");
            }
            else
            {
                kept.Add(parts[i]);
            }
        }

        return "/" + string.Join('/', kept);
    }
}
