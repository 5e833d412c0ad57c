using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ClusterPortal.Sources;

namespace ClusterPortal.Tests.Sources;

/// <summary>The files of a small site written in one text, in the form that <see cref="Diagnostics.DiagnosticRule"/> describes.</summary>
internal static partial class ExampleFiles
{
    private const string UsualSite = "title: Test\nbase_url: https://test.example/\nlanguage: en\n";

    public static IReadOnlyList<InputFile> Parse(string text)
    {
        var files = new List<InputFile>();
        var hasSite = false;
        var heads = Head().Matches(text);
        for (var i = 0; i < heads.Count; i++)
        {
            var path = heads[i].Groups["path"].Value;
            var how = heads[i].Groups["how"].Value;
            var start = heads[i].Index + heads[i].Length;
            var body = text[start..(i + 1 < heads.Count ? heads[i + 1].Index : text.Length)];
            hasSite |= path == "site.yml";
            if (how != "missing") files.Add(File(path, how, body));
        }

        if (!hasSite) files.Add(File("site.yml", "", UsualSite));
        return files;
    }

    private static InputFile File(string path, string how, string body)
    {
        if (how.StartsWith("repeat ", StringComparison.Ordinal))
            body = new StringBuilder().Insert(0, body, int.Parse(how.AsSpan(7), CultureInfo.InvariantCulture)).ToString();
        var kind = how switch { "link" => FileKind.Link, "special" => FileKind.Special, "unreadable" => FileKind.Unreadable, _ => FileKind.File };
        return new InputFile(path, how == "bytes" ? Bytes(body) : Encoding.UTF8.GetBytes(body)) { Kind = kind };
    }

    private static byte[] Bytes(string body)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '\\' && i + 3 < body.Length && body[i + 1] == 'x')
            {
                bytes.Add(byte.Parse(body.AsSpan(i + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 3;
            }
            else
            {
                var rune = Rune.GetRuneAt(body, i);
                bytes.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
                i += rune.Utf16SequenceLength - 1;
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"^--- (?<path>[^\s(]+)(?: \((?<how>[^)\n]+)\))?\n", RegexOptions.Multiline)]
    private static partial Regex Head();
}
