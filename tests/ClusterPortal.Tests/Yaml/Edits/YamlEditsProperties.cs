using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;
using ClusterPortal.Yaml;
using ClusterPortal.Yaml.Edits;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace ClusterPortal.Tests.Yaml.Edits;

/// <summary>Law: whatever is changed in an entry, all other lines stay, all remarks outside it stay, and what is read again is what was meant.</summary>
public sealed class YamlEditsProperties
{
    private static readonly string[] Values = ["Acme", "with: colon", "# no remark", "2026", "null", "a, b", "it's", "say \"x\" \\ y", "two\nlines", "two\nlines\n", "\n", " led", "trailing ", "é 北", "- x", "[", "{a: b}", "true", "*x", "tab\tx", "%"];

    [Fact]
    public void Thousands_of_changes_keep_every_other_line_and_every_remark()
    {
        var random = new Random(20260510);
        var files = Directory.EnumerateFiles(Checkout.At("content"), "*.*", SearchOption.AllDirectories)
            .Where(f => (f.EndsWith(".yml", StringComparison.Ordinal) || f.EndsWith(".md", StringComparison.Ordinal)) && !f.Contains("/types/")).Order(StringComparer.Ordinal).ToArray();
        int done = 0, refused = 0;
        for (var round = 0; round < 400; round++)
        {
            var path = files[random.Next(files.Length)];
            var text = Disturbed(File.ReadAllText(path), path, random);
            for (var step = 0; step < 8; step++)
            {
                if (Root(path, text) is not { } root) break;
                var (edit, touched) = Draw(root, random);
                var before = (Draft.Map)Draft.Of(root);
                var outcome = YamlEdits.Apply(path, text, [edit]);
                if (outcome.Text is not { } after)
                {
                    refused++;
                    continue;
                }

                done++;
                var meant = DraftChange.Apply(before, edit, out _);
                Assert.True(Draft.IsSame(meant!, Draft.Of(Root(path, after)!)), $"{path}: {edit}");
                AssertKept(path, text, after, touched, edit);
                text = after;
            }
        }

        Assert.True(done > 2500, $"{done} done, {refused} refused");
        Assert.True(refused * 20 < done, $"{done} done, {refused} refused");
    }

    // Every line that holds no part of the touched value is there, in order; and of remarks only those among the touched lines may go.
    private static void AssertKept(string path, string before, string after, Span touched, YamlEdit edit)
    {
        var (first, last) = (touched.Position.Line, touched.Source!.PositionAt(touched.End).Line);
        var old = before.Split('\n');
        var now = after.Split('\n');
        var at = 0;
        // Remarks indented below a removed value are its own.
        var column = touched.Position.Column;
        while (edit is not YamlEdit.Append && last < old.Length && (string.IsNullOrWhiteSpace(old[last]) || (old[last].TrimStart().StartsWith('#') && old[last].Length - old[last].TrimStart().Length >= column - 1))) last++;
        for (var line = 1; line <= old.Length; line++)
        {
            if (line >= first && line <= last) continue;
            // The key after a removed first one moves up behind the dash.
            while (at < now.Length && now[at].TrimEnd('\r') != old[line - 1].TrimEnd('\r') && (edit is not YamlEdit.Remove || now[at].Replace("- ", "  ") != old[line - 1])) at++;
            Assert.True(at < now.Length, $"{path}: line {line} '{old[line - 1]}' is gone after {edit}\n{before}\n=====\n{after}");
            at++;
        }

        Assert.Equal(before.Contains("\r\n"), after.Contains("\r\n") && !after.Replace("\r\n", "").Contains('\n'));
        var lost = Remarks(path, before).ToList();
        foreach (var remark in Remarks(path, after)) Assert.True(lost.Remove(remark), $"a remark came from nowhere: {remark}\n{after}");
        if (lost.Count == 0) return;
        Assert.True(edit is YamlEdit.Remove or YamlEdit.Set { Value: Draft.List }, $"{path}: lost {string.Join("; ", lost)} by {edit}\n{before}\n=====\n{after}");
        var removed = string.Join('\n', old[(first - 1)..Math.Min(last, old.Length)]);
        Assert.All(lost, remark => Assert.Contains(remark.Trim(), removed));
    }

    // The scanner of another parser tells remarks from signs in texts.
    private static string[] Remarks(string path, string text)
    {
        if (path.EndsWith(".md", StringComparison.Ordinal)) text = text[..text.IndexOf("\n---", 3, StringComparison.Ordinal)];
        var scanner = new Scanner(new StringReader(text), skipComments: false);
        var found = new List<string>();
        while (scanner.MoveNext())
            if (scanner.Current is Comment comment) found.Add(comment.Value);
        return [.. found];
    }

    private static (YamlEdit Edit, Span Touched) Draw(YamlMapping root, Random random)
    {
        var places = new List<(YamlPath Path, YamlNode Node, Span Span)>();
        Collect(root, YamlPath.Root, places);
        var (path, node, span) = places[random.Next(places.Count)];
        switch (random.Next(6))
        {
            case 0 when places.Count > 4:
                return (new YamlEdit.Remove(path), Pruned(root, path, span));
            case 1 when node is YamlSequence:
                return (new YamlEdit.Append(path, Value(random, 1)), span with { Start = span.End, Length = 0 });
            case 2 when node is YamlMapping:
                return (new YamlEdit.Set(path.Then($"new_{random.Next(1_000_000)}"), Value(random, 2)), span with { Start = span.End, Length = 0 });
            case 3:
                return (new YamlEdit.Set(YamlPath.Of($"new_{random.Next(1_000_000)}"), Value(random, 2)), root.Span with { Start = root.Span.End, Length = 0 });
            case 4 when node is YamlSequence { Items.Length: > 1 } list:
                var kept = list.Items.Where(_ => random.Next(3) > 0).Select(Draft.Of).ToList();
                kept.Insert(random.Next(kept.Count + 1), Value(random, 1));
                return (new YamlEdit.Set(path, new Draft.List([.. kept])), span);
            default:
                return (new YamlEdit.Set(path, Value(random, 2)), span);
        }
    }

    private static Span Pruned(YamlMapping root, YamlPath path, Span span)
    {
        var places = new List<(YamlPath Path, YamlNode Node, Span Span)>();
        Collect(root, YamlPath.Root, places);
        while (path.Steps.Length > 1 && places.Find(p => p.Path.ToString() == path.Parent.ToString()) is { Node: YamlMapping { Entries.Length: 1 } or YamlSequence { Items.Length: 1 } } parent) (path, span) = (path.Parent, parent.Span);
        return span;
    }

    private static void Collect(YamlNode node, YamlPath path, List<(YamlPath Path, YamlNode Node, Span Span)> places)
    {
        if (node is YamlMapping map)
        {
            foreach (var entry in map.Entries)
            {
                places.Add((path.Then(entry.Key.Value), entry.Value, entry.Key.Span.To(entry.Value.Span)));
                Collect(entry.Value, path.Then(entry.Key.Value), places);
            }
        }
        else if (node is YamlSequence list)
        {
            for (var i = 0; i < list.Items.Length; i++)
            {
                // A block's mark stands on the line of its dash, above its text.
                var span = list.Items[i].Span;
                var mark = list.Items[i] is YamlScalar { IsBlock: true } ? span.Source!.Text.LastIndexOfAny(['|', '>'], span.Start) : span.Start;
                places.Add((path.Then(i), list.Items[i], span with { Start = mark, Length = span.End - mark }));
                Collect(list.Items[i], path.Then(i), places);
            }
        }
    }

    private static Draft Value(Random random, int depth) => random.Next(depth > 0 ? 6 : 3) switch
    {
        0 => new Draft.Word(random.Next(2) == 0 ? "2026-05-01" : $"{random.Next(1000)}"),
        1 or 2 => new Draft.Text(Values[random.Next(Values.Length)]),
        3 => new Draft.List([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Value(random, depth - 1))]),
        4 => new Draft.Map([.. Enumerable.Range(0, random.Next(1, 4)).Select(i => KeyValuePair.Create($"k{i}", Value(random, depth - 1)))]),
        _ => new Draft.Text(string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => Values[random.Next(Values.Length)].Trim() + " ")).TrimEnd()),
    };

    private static YamlMapping? Root(string path, string text)
    {
        var bag = new DiagnosticBag();
        var source = new SourceText(path, text);
        return path.EndsWith(".md", StringComparison.Ordinal) ? YamlReader.ReadFrontMatter(source, YamlLimits.Default, bag).Fields : YamlReader.Read(source, YamlLimits.Default, bag) as YamlMapping;
    }

    // Remarks above keys and behind values, blank lines, other line ends: what people leave in files.
    private static string Disturbed(string text, string path, Random random)
    {
        if (Root(path, text) is not { } root) return text;
        var places = new List<(YamlPath Path, YamlNode Node, Span Span)>();
        Collect(root, YamlPath.Root, places);
        var additions = new SortedDictionary<int, string>();
        foreach (var (_, node, span) in places)
        {
            var line = text.LastIndexOf('\n', span.Start) + 1;
            var words = text[line..span.Start];
            if (string.IsNullOrWhiteSpace(words) && random.Next(5) == 0) additions[line] = $"{(random.Next(3) == 0 ? "\n" : "")}{words}# remark {random.Next(1000)}\n";
            var end = text.IndexOf('\n', span.End);
            if (node is YamlScalar { IsBlock: false, Span.Length: > 0 } && end == span.End && random.Next(6) == 0) additions[end] = $" # behind {random.Next(1000)}";
        }

        var changed = new StringBuilder(text);
        foreach (var (at, words) in additions.Reverse()) changed.Insert(at, words);
        return random.Next(3) == 0 ? changed.ToString().ReplaceLineEndings("\r\n") : changed.ToString();
    }
}
