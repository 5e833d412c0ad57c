using System.Text;
using System.Text.RegularExpressions;
using ClusterPortal.Sources;

namespace ClusterPortal.Tests.Cases;

/// <summary>A small site written in one text, as in case files and in the examples of the catalogue. In: lines <c>--- path (mark)</c>, each followed by a
/// file's text. Out: the files. Cases/README.md says what marks there are.</summary>
internal static partial class SiteText
{
    public const string UsualSite = "title: Test\nbase_url: https://test.example/\nlanguage: en\n";

    public static List<InputFile> Read(string text)
    {
        var files = new List<InputFile>();
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, mark, body) in Sections(text))
        {
            if (mark == "missing") missing.Add(path);
            else if (EachMark().Match(mark) is { Success: true } each) files.AddRange(Repeat(path, body, int.Parse(each.Groups[1].Value), int.Parse(each.Groups[2].Value)));
            else files.Add(new InputFile(path, Bytes(body, mark)) { Kind = KindOf(mark) });
        }

        if (!missing.Contains("site.yml") && files.TrueForAll(f => f.Path != "site.yml")) files.Add(new InputFile("site.yml", Encoding.UTF8.GetBytes(UsualSite)));
        return files;
    }

    private static IEnumerable<(string Path, string Mark, string Body)> Sections(string text)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            if (Header().Match(lines[i]) is not { Success: true } header)
            {
                if (lines[i].Trim().Length > 0) throw new InvalidDataException($"'{lines[i]}' belongs to no file: the first line must be '--- path'.");
                i++;
                continue;
            }

            var from = ++i;
            while (i < lines.Length && !Header().IsMatch(lines[i])) i++;
            yield return (header.Groups[1].Value, header.Groups[2].Value, string.Concat(lines[from..i].Select(l => l + "\n")));
        }
    }

    private static IEnumerable<InputFile> Repeat(string path, string body, int first, int last) =>
        from n in Enumerable.Range(first, last - first + 1)
        select new InputFile(Number(path, n), Encoding.UTF8.GetBytes(Number(body, n)));

    private static string Number(string text, int n) => text.Replace("{n}", n.ToString(), StringComparison.Ordinal).Replace("{nn}", n.ToString("00"), StringComparison.Ordinal);

    private static byte[] Bytes(string body, string mark)
    {
        if (RepeatMark().Match(mark) is { Success: true } repeat) return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(body, int.Parse(repeat.Groups[1].Value))));
        if (mark != "bytes") return Encoding.UTF8.GetBytes(body);
        var bytes = new List<byte>();
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '\\' && i + 3 < body.Length && body[i + 1] == 'x')
            {
                bytes.Add(Convert.ToByte(body.Substring(i + 2, 2), 16));
                i += 3;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(body.Substring(i, 1)));
            }
        }

        return [.. bytes];
    }

    private static FileKind KindOf(string mark) =>
        mark switch
        {
            "" or "bytes" => FileKind.File,
            "link" => FileKind.Link,
            "special" => FileKind.Special,
            "unreadable" => FileKind.Unreadable,
            _ when RepeatMark().IsMatch(mark) => FileKind.File,
            _ => throw new InvalidDataException($"A file cannot be marked ({mark})."),
        };

    [GeneratedRegex(@"^--- (\S.*?)(?: \(([a-z]+(?: [0-9.]+)?)\))?$")]
    private static partial Regex Header();

    [GeneratedRegex(@"^each ([0-9]+)\.\.([0-9]+)$")]
    private static partial Regex EachMark();

    [GeneratedRegex(@"^repeat ([0-9]+)$")]
    private static partial Regex RepeatMark();
}
