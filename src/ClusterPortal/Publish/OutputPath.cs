using System.Buffers;

namespace ClusterPortal.Publish;

/// <summary>The form that every path in the output has: parts joined by <c>/</c>, each a plain name. Nothing else may reach a disk.</summary>
internal static class OutputPath
{
    private const int LongestPart = 255;

    // Besides the separators of all systems: characters that Windows refuses, and all controls, so that a manifest line is one path.
    private static readonly SearchValues<char> Refused =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (char)i), '\\', ':', '*', '?', '"', '<', '>', '|', '\u007f']);

    public static bool IsValid(string path)
    {
        if (path.Length == 0 || path.AsSpan().ContainsAny(Refused)) return false;
        var rest = path.AsSpan();
        while (true)
        {
            var slash = rest.IndexOf('/');
            var part = slash < 0 ? rest : rest[..slash];
            if (!IsValidPart(part)) return false;
            if (slash < 0) return true;
            rest = rest[(slash + 1)..];
        }
    }

    // "." and ".." leave the folder; a name that ends in a dot or a space is another name on Windows.
    private static bool IsValidPart(ReadOnlySpan<char> part) =>
        part.Length is > 0 and <= LongestPart && part[^1] is not ('.' or ' ') && part[0] != ' ';
}
