using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace ClusterPortal.Rules.Changes;

/// <summary>A CODEOWNERS file as hosts of repositories read it: patterns, each with its owners; the last that fits a path decides.</summary>
internal sealed class CodeOwners
{
    private readonly List<(Regex Pattern, ImmutableArray<string> Owners)> lines = [];

    public CodeOwners(string? text)
    {
        foreach (var line in (text ?? "").Split('\n'))
        {
            var words = line.Split('#')[0].Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);

            // Sections of GitLab are headings in brackets.
            if (words.Length == 0 || words[0][0] is '[' or '^' or '!') continue;
            lines.Add((Compile(words[0]), [.. words[1..]]));
        }
    }

    public bool IsEmpty => lines.TrueForAll(l => l.Owners.IsEmpty);

    /// <summary>The owners of a file; none when no line fits or the line says so.</summary>
    /// <param name="path">From the top of the repository.</param>
    public ImmutableArray<string> Of(string path) => lines.FindLast(l => l.Pattern.IsMatch(path)).Owners is { IsDefault: false } owners ? owners : [];

    private static Regex Compile(string pattern)
    {
        var anchored = pattern[..^1].Contains('/', StringComparison.Ordinal);
        var regex = new StringBuilder(anchored ? "^" : "^(?:.*/)?");
        var body = pattern.Trim('/');
        for (var i = 0; i < body.Length; i++)
        {
            if (body.AsSpan(i).StartsWith("**/"))
            {
                regex.Append("(?:.*/)?");
                i += 2;
            }
            else if (body.AsSpan(i).StartsWith("**"))
            {
                regex.Append(".*");
                i++;
            }
            else regex.Append(body[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
        }

        // A folder means everything below it; files of one folder are meant by /*.
        regex.Append(pattern.EndsWith('/') ? "/" : body.EndsWith("/*", StringComparison.Ordinal) ? "$" : "(?:/|$)");
        return new Regex(regex.ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }
}
