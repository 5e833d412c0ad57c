namespace ClusterPortal.Tests.Outputs;

/// <summary>A reader of iCalendar of the tests' own: checks line ends and lengths, unfolds, splits, unescapes.</summary>
internal sealed class IcsFile
{
    private readonly List<(string Path, string Name, string Parameters, string Value)> lines = [];

    public static IcsFile Read(string text)
    {
        var file = new IcsFile();
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?<!\r)\n|\r(?!\n)", text);
        Assert.All(text.Split("\r\n"), l => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(l), 0, 75));
        Assert.All(text.Split("\r\n")[..^1], l => Assert.NotEqual("", l));
        Assert.DoesNotContain('\uFFFD', text);
        var open = new List<string>();
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1])
        {
            var quoted = false;
            var colon = -1;
            for (var i = 0; i < line.Length && colon < 0; i++)
            {
                if (line[i] == '"') quoted = !quoted;
                else if (line[i] == ':' && !quoted) colon = i;
            }

            Assert.True(colon > 0, "no colon: " + line);
            var head = line[..colon];
            var name = head.Split(';')[0];
            var value = line[(colon + 1)..];
            Assert.Matches("^[A-Z0-9-]+$", name);
            Assert.DoesNotMatch("[\u0000-\u0008\u000A-\u001F\u007F]", line);
            if (name == "BEGIN")
            {
                open.Add(value);
            }
            else if (name == "END")
            {
                Assert.Equal(open[^1], value);
                open.RemoveAt(open.Count - 1);
            }
            else
            {
                file.lines.Add((string.Join('/', open), name, head[name.Length..], value));
            }
        }

        Assert.Empty(open);
        return file;
    }

    public IEnumerable<string> All(string path, string name) => lines.Where(l => l.Path == path && l.Name == name).Select(l => l.Value);

    public string Value(string path, string name) => Assert.Single(All(path, name));

    public string Text(string path, string name) => Unescape(Value(path, name));

    public string Parameters(string path, string name) => Assert.Single(lines, l => l.Path == path && l.Name == name).Parameters;

    private static string Unescape(string value)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is ';' or ',') Assert.Fail("not escaped: " + value);
            if (value[i] == '\\') text.Append(value[++i] is 'n' ? '\n' : value[i]);
            else text.Append(value[i]);
        }

        return text.ToString();
    }
}
