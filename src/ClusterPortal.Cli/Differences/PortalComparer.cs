using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Domain;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Cli.Differences;

/// <summary>Two states of a portal, built for the same day. In: the files of both. Out: what became of entries, settings, other files, pages and findings.</summary>
internal static class PortalComparer
{
    private const int SoonDays = 14;

    public static PortalChange Of(Inputs old, Inputs now, BuildOptions options, CancellationToken cancel)
    {
        var after = Build.Plan(now, options);
        var before = Build.Plan(old, options with { Date = after.Portal?.Today ?? options.Date, Progress = null });
        var entries = Entries(before.Portal, after.Portal, ChangedPaths(old, now).Select(Stem).ToHashSet(StringComparer.Ordinal));
        var (oldPages, newPages) = (new PageHashes(), new PageHashes());
        ImmutableArray<Diagnostic> oldFindings = [.. before.Diagnostics, .. Build.Run(before, oldPages, cancel)];
        ImmutableArray<Diagnostic> newFindings = [.. after.Diagnostics, .. Build.Run(after, newPages, cancel)];
        return new PortalChange(
            entries, Settings(old.Find("site.yml"), now.Find("site.yml")), Files(old, now, entries, before.Portal, after.Portal), Pages(oldPages.ByPath, newPages.ByPath, after),
            Others(newFindings, oldFindings), Others(oldFindings, newFindings));
    }

    private static IEnumerable<string> ChangedPaths(Inputs old, Inputs now) =>
        old.Files.Concat(now.Files).Select(f => f.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(p => !(old.Find(p) is { } was && now.Find(p) is { } becomes && was.Bytes.Span.SequenceEqual(becomes.Bytes.Span)));

    private static ImmutableArray<EntryChange> Entries(Portal? old, Portal? now, HashSet<string> touched)
    {
        var before = (old?.Records ?? []).ToDictionary(r => (r.Type.Id, r.Id));
        var after = (now?.Records ?? []).ToDictionary(r => (r.Type.Id, r.Id));
        var renamed = new Dictionary<(string, string), Record>();
        foreach (var record in after.Values.Where(r => !before.ContainsKey((r.Type.Id, r.Id))))
            foreach (var former in record.PreviousIds)
                if (before.ContainsKey((record.Type.Id, former.Text)) && !after.ContainsKey((record.Type.Id, former.Text))) renamed.TryAdd((record.Type.Id, former.Text), record);
        var continued = renamed.ToDictionary(r => (r.Value.Type.Id, r.Value.Id), r => r.Key);

        var changes = new List<EntryChange>();
        foreach (var (key, record) in after)
        {
            if (before.TryGetValue(key, out var same))
            {
                if (touched.Contains(Stem(record.Source.Path)) && FieldComparer.Of(same, record) is { IsEmpty: false } fields) changes.Add(Change(ChangeKind.Changed, now!, record) with { Fields = fields });
            }
            else if (continued.TryGetValue(key, out var former)) changes.Add(Change(ChangeKind.Renamed, now!, record) with { FormerId = former.Item2, Fields = [.. FieldComparer.Of(before[former], record).Where(f => f.Name != "previous_ids")] });
            else changes.Add(Change(ChangeKind.Added, now!, record));
        }

        foreach (var (key, record) in before)
            if (!after.ContainsKey(key) && !renamed.ContainsKey(key)) changes.Add(Change(ChangeKind.Removed, old!, record) with { Notes = now?.Hidden.Contains(key) == true ? ["its file is still there, but it is not shown"] : [] });
        return [.. changes.OrderBy(c => c.Kind).ThenBy(c => c.Type, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }

    private static EntryChange Change(ChangeKind kind, Portal portal, Record record)
    {
        var about = new[] { record["kind"].Choice()?.Id, record["organization"] is Content.Values.ReferenceValue employer ? employer.Id : null, (record["city"] ?? record["location"].Member("city") ?? record["place"].Member("city")).Word(), record["start"].Date() is { } start ? IsoText.Date(start) : null };
        return new EntryChange(kind, record.Type.Id, record.Id, record.Title.Parts[0].Text, record.Source.Path)
        {
            About = string.Join(", ", about.OfType<string>()),
            Notes = kind == ChangeKind.Removed ? [] : [.. Notes(portal, record)],
        };
    }

    private static IEnumerable<string> Notes(Portal portal, Record record)
    {
        if (record.Status == RecordStatus.Archived) yield return "is archived: it keeps its page and leaves the lists";
        if (record.Status == RecordStatus.Draft) yield return "is a draft";
        if (Portal.ExpiryOf(record) is { } last)
        {
            var days = last.DayNumber - portal.Today.DayNumber;
            if (days < 0) yield return $"expired on {IsoText.Date(last)}, so it is not listed";
            else if (days <= SoonDays) yield return days switch { 0 => "expires today", 1 => "expires tomorrow", _ => $"expires in {days} days" };
        }

        if (record.Type.Id == "event" && record["recurrence"] is null && (record["end"] ?? record["start"]).Date() < portal.Today) yield return "is over already";
    }

    private static ImmutableArray<string> Settings(InputFile? old, InputFile? now)
    {
        var (before, after) = (Keys(old), Keys(now));
        return [.. after.Keys.Union(before.Keys, StringComparer.Ordinal).Where(k => before.GetValueOrDefault(k) != after.GetValueOrDefault(k))];
    }

    private static Dictionary<string, string> Keys(InputFile? file)
    {
        var bag = new DiagnosticBag();
        if (file is null || TextDecoder.Decode(file, bag) is not { } source || YamlReader.Read(source, YamlLimits.Default, bag) is not YamlMapping site) return [];
        return site.Entries.ToDictionary(e => e.Key.Value, e => source.Text.Substring(e.Value.Span.Start, e.Value.Span.Length).Trim(), StringComparer.Ordinal);
    }

    // What no entry speaks for: else a picture that is exchanged, or a draft, would pass without a word.
    private static ImmutableArray<(string Path, string What)> Files(Inputs old, Inputs now, ImmutableArray<EntryChange> entries, Portal? before, Portal? after)
    {
        var told = entries.Select(e => Stem(e.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var change in entries.Where(e => e.Kind == ChangeKind.Renamed))
            if (before?.Find(change.Type, change.FormerId!) is { } former) told.Add(Stem(former.Source.Path));
        var shown = (before?.Records ?? []).Concat(after?.Records ?? []).Select(r => Stem(r.Source.Path)).ToHashSet(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var path in ChangedPaths(old, now))
        {
            if (path == "site.yml") continue;
            var (was, becomes) = (old.Find(path), now.Find(path));
            var isText = path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal);
            var isEntry = isText && path.StartsWith("content/", StringComparison.Ordinal) && !path.StartsWith(EntryFiles.TypesFolder + "/", StringComparison.Ordinal);
            if (isEntry && told.Contains(Stem(path))) continue;
            var what = was is null ? "new" : becomes is null ? "removed" : "changed";
            files.Add((path, !isEntry ? what : shown.Contains(Stem(path)) ? $"{what}, but nothing that is shown" : $"{what}; it is not shown: a draft, or something is wrong with it"));
        }

        return files.ToImmutable();
    }

    // content/pages/about of content/pages/about.da.md: the files of further languages are told with the entry.
    private static string Stem(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        var point = path.IndexOf('.', slash);
        return point < 0 ? path : path[..point];
    }

    private static PageChanges Pages(IReadOnlyDictionary<string, UInt128> old, IReadOnlyDictionary<string, UInt128> now, BuildPlan after)
    {
        var redirects = after.Pages.Where(p => p.Kind == "redirect").Select(p => p.OutputPath).ToHashSet(StringComparer.Ordinal);
        return new PageChanges(
            Sorted(now.Keys.Where(p => !old.ContainsKey(p) && !redirects.Contains(p))),
            Sorted(now.Where(p => old.TryGetValue(p.Key, out var hash) && hash != p.Value && !redirects.Contains(p.Key)).Select(p => p.Key)),
            Sorted(old.Keys.Where(p => !now.ContainsKey(p))),
            Sorted(redirects.Where(p => old.TryGetValue(p, out var hash) && now.GetValueOrDefault(p) != hash)),
            old.Count);
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string> paths) =>
        [.. paths.Select(p => "/" + (p.EndsWith("index.html", StringComparison.Ordinal) ? p[..^10] : p)).Order(StringComparer.Ordinal)];

    private static ImmutableArray<Diagnostic> Others(ImmutableArray<Diagnostic> all, ImmutableArray<Diagnostic> known)
    {
        var keys = known.Select(Commands.Touched.KeyOf).ToHashSet();
        return [.. all.Where(d => d.Severity != Severity.Hint && !keys.Contains(Commands.Touched.KeyOf(d)))];
    }
}
