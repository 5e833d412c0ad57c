using System.Text;

namespace ClusterPortal.Tests.Spreadsheets;

/// <summary>One <c>.sheet</c> file: what is odd about it, settings, then sections that begin with <c>===</c>.</summary>
internal sealed class SheetCase
{
    private const string Sign = "=== ";

    private readonly List<(string Name, string Text)> sections;
    private readonly string head;

    private SheetCase(string head, List<(string Name, string Text)> sections) => (this.head, this.sections) = (head, sections);

    public static SheetCase Read(string text)
    {
        var parts = ("\n" + text).Split("\n" + Sign);
        return new SheetCase(parts[0][1..], [.. parts[1..].Select(p => (p[..p.IndexOf('\n')], p[(p.IndexOf('\n') + 1)..] is { Length: > 0 } body && !body.EndsWith('\n') ? body + "\n" : p[(p.IndexOf('\n') + 1)..]))]);
    }

    public IEnumerable<(string Name, string Text)> Files => sections.Where(s => s.Name.StartsWith("content/", StringComparison.Ordinal));

    public string? Setting(string key) => head.Split('\n').FirstOrDefault(l => l.StartsWith(key + ": ", StringComparison.Ordinal))?[(key.Length + 2)..];

    public string? Section(string name) => sections.Find(s => s.Name == name).Text;

    public byte[] Bytes
    {
        get
        {
            if (sections.Exists(s => s.Name.StartsWith("workbook", StringComparison.Ordinal))) return Workbook.Of(sections.Where(s => s.Name.StartsWith("workbook", StringComparison.Ordinal)).Select(s => (s.Name.Length > 9 ? s.Name[9..] : "Sheet1", s.Text)));
            var text = Section("sheet")!;
            text = Setting("ends") switch { "crlf" => text.ReplaceLineEndings("\r\n"), "cr" => text.ReplaceLineEndings("\r"), _ => text };
            if (Setting("repeat") is { } times) text += string.Concat(Enumerable.Repeat(text[(text.IndexOf('\n') + 1)..], int.Parse(times)));
            return Setting("encoding") switch
            {
                "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
                "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
                "utf-16-be" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
                "utf-16-without-mark" => Encoding.Unicode.GetBytes(text),
                "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
                "binary" => [0x89, 0x50, 0, 1, 2, 0, .. Encoding.UTF8.GetBytes(text)],
                _ => Encoding.UTF8.GetBytes(text),
            };
        }
    }

    /// <summary>The file with one section's text put in place of what it had.</summary>
    public string With(string name, string text)
    {
        var all = sections.Where(s => s.Name != name).Append((name, text)).ToArray();
        return head + (head.EndsWith('\n') || head.Length == 0 ? "" : "\n") + string.Concat(all.Select(s => $"{Sign}{s.Item1}\n{s.Item2}"));
    }
}
