using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Diagnostics;
using ClusterPortal.Media;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Content;

/// <summary>In: records on their own. Out: the portal, each reference checked and each back-reference in place. A reference to an entry that could not be
/// read is no finding of its own: the entry has one already.</summary>
internal sealed class Linker(ContentTypes types, ImmutableArray<Record> all, EntryFiles files, DiagnosticBag bag)
{
    private readonly Lazy<HashSet<(string, string)>> known = new(() => [.. files.Entries.Select(e => (e.Type.Id, e.Id))]);

    public Portal Link(DateOnly today, bool drafts)
    {
        var assets = files.Assets.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        var shown = drafts ? all : WithoutDrafts(today);
        for (var i = 0; i < shown.Length; i++) shown[i].Index = i;
        var back = new List<Record>?[shown.Length][];
        var portal = new Portal(types, shown, Lists(shown, back), today, assets)
        {
            Hidden = Unseen(shown),
        };
        foreach (var record in all) Walk(portal, record, (target, slot) => Add(back[target.Index][slot] ??= [], record));
        Fill(portal, back);
        CheckParents(portal);
        CheckPreviousIds(portal);
        return portal;
    }

    private FrozenSet<(string, string)> Unseen(ImmutableArray<Record> shown)
    {
        if (shown.Length == files.Entries.Length) return [];
        var unseen = new HashSet<(string, string)>(known.Value);
        foreach (var record in shown) unseen.Remove((record.Type.Id, record.Id));
        return unseen.ToFrozenSet();
    }

    // Under embargo: until its day nothing of the entry may be seen, its page included.
    public static bool IsHeld(Record record, DateOnly today) => record["embargo"] is DateValue embargo && embargo.Date > today;

    private static bool IsReady(Record record, DateOnly today) => record.Status != RecordStatus.Draft && !IsHeld(record, today);

    // An entry that needs a draft waits with it: its page and its card would have a gap where every template may count on an entry.
    private ImmutableArray<Record> WithoutDrafts(DateOnly today)
    {
        if (all.All(r => IsReady(r, today))) return all;
        var shown = all.Where(r => IsReady(r, today)).ToDictionary(r => (r.Type.Id, r.Id));
        for (var before = shown.Count + 1; before > shown.Count;)
        {
            before = shown.Count;
            foreach (var record in all)
            {
                if (!shown.ContainsKey((record.Type.Id, record.Id))) continue;
                if (record.Type.Fields.Fields.Select(f => f.Required ? record[f] as ReferenceValue : null).FirstOrDefault(r => r is not null && Waits(r)) is not { } needed) continue;
                bag.Report(ReferenceRules.Draft, needed.Span, $"'{needed.Id}' is not published yet, so this entry waits with it", "publish it first, or build with --drafts");
                shown.Remove((record.Type.Id, record.Id));
            }
        }

        return [.. all.Where(r => shown.ContainsKey((r.Type.Id, r.Id)))];

        bool Waits(ReferenceValue reference) =>
            reference.Field.To.All(type => !shown.ContainsKey((type, reference.Id))) && all.Any(r => r.Id == reference.Id && reference.Field.To.Contains(r.Type.Id));
    }

    // The portal is made before its back-references are known, as references are resolved through it; the lists are filled in place.
    private ImmutableArray<Record>[][] Lists(ImmutableArray<Record> shown, List<Record>?[][] back)
    {
        lists = new ImmutableArray<Record>[shown.Length][];
        for (var i = 0; i < shown.Length; i++)
        {
            back[i] = new List<Record>?[shown[i].Type.Inverses.Length];
            lists[i] = new ImmutableArray<Record>[shown[i].Type.Inverses.Length];
        }

        return lists;
    }

    private ImmutableArray<Record>[][] lists = [];

    private void Fill(Portal portal, List<Record>?[][] back)
    {
        foreach (var record in portal.Records)
        {
            for (var slot = 0; slot < record.Type.Inverses.Length; slot++)
                lists[record.Index][slot] = back[record.Index][slot] is { } found ? BackReferenceOrder.Sort(found) : [];
        }
    }

    /// <summary>Checks what an entry names, and tells in which back-references it stands.</summary>
    /// <param name="stands">Told of each entry that names it back, and of the slot of the inverse; of some more than once.</param>
    public void Walk(Portal portal, Record record, Action<Record, int> stands)
    {
        foreach (var field in record.Notable)
            if (record[field] is { } value) Walk(portal, record, value, stands, holds: true);
    }

    private static void Add(List<Record> list, Record record)
    {
        if (list.Count == 0 || list[^1] != record) list.Add(record);
    }

    /// <param name="holds">False in a membership, a seat or the like that does not hold on the day: who it names is checked, but does not list the entry.</param>
    private void Walk(Portal portal, Record record, FieldValue value, Action<Record, int> stands, bool holds)
    {
        if ((value.Contents & Contents.Links) == 0) return;
        switch (value)
        {
            case ReferenceValue reference:
                Resolve(portal, record, reference, stands, holds);
                break;
            case ListValue list:
                foreach (var item in list.Items) Walk(portal, record, item, stands, holds);
                break;
            case GroupValue group:
                foreach (var field in group.Group.Fields)
                    if (group[field.Slot] is { } inner) Walk(portal, record, inner, stands, holds && group.Holds(portal.Today));
                break;
            case FileValue file when !portal.Assets.ContainsKey(file.Path):
                ReportFile(portal, file);
                break;
            default:
                break;
        }
    }

    private void Resolve(Portal portal, Record record, ReferenceValue reference, Action<Record, int> stands, bool holds)
    {
        if (portal.Find(reference) is not { } target)
        {
            if (!reference.Field.To.Any(type => known.Value.Contains((type, reference.Id)))) ReportUnknown(portal, reference);
            return;
        }

        if (record.Index < 0 || !holds || !portal.IsListed(record) || reference.Field.Inverse is not { } name) return;
        foreach (var inverse in target.Type.Inverses)
        {
            if (inverse.Name == name && inverse.From == record.Type.Id) stands(target, inverse.Slot);
        }
    }

    private void ReportUnknown(Portal portal, ReferenceValue reference)
    {
        var candidates = reference.Field.To.SelectMany(type => portal.Of(type)).Select(r => r.Id).ToArray();
        var byName = reference.Field.To.SelectMany(type => portal.Of(type))
            .FirstOrDefault(r => r.Title.Parts.Any(p => RecordId.From(p.Text) == reference.Id))?.Id;
        var near = byName ?? Suggestion.Nearest(reference.Id, candidates);
        var type = reference.Field.To[0];
        bag.Report(
            ReferenceRules.Unknown,
            reference.Span,
            $"there is no {type} '{reference.Id}'",
            near is null ? $"add content/{types.Find(type)!.Folder}/{reference.Id}.yml, or name one that exists" : $"did you mean {near}?",
            near is null ? null : new Fix($"Write '{near}'", reference.Span, near) { IsSafe = byName is not null });
    }

    private void ReportFile(Portal portal, FileValue file)
    {
        if (MediaReader.ByExtension(file.Path) == MediaFormat.Unknown)
        {
            bag.Report(LimitRules.MediaKindNotAllowed, file.Span, $"files such as '{file.Path[(file.Path.LastIndexOf('/') + 1)..]}' cannot be published", "use svg, png, jpg, webp, gif, pdf, docx, xlsx, pptx, odt or ods");
            return;
        }

        var folder = file.Path[..file.Path.LastIndexOf('/')];
        var near = Suggestion.Nearest(file.Path, portal.Assets.Keys.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        bag.Report(ReferenceRules.NoFile, file.Span, $"the file '{file.Path}' is not there", near is null ? "add the file, or leave the line out" : $"did you mean {near[(folder.Length + 1)..]}?");
    }

    /// <summary>The fields by which an entry names what is above it among its own kind.</summary>
    public static readonly string[] Upwards = ["parent", "part_of"];

    // A term that is its own ancestor would make every walk up the tree endless.
    private void CheckParents(Portal portal)
    {
        foreach (var (type, name) in types.All.SelectMany(t => Upwards.Select(n => (t, n))))
        {
            if (type.Fields.Find(name) is not { Kind: FieldKind.Reference } field || !field.To.Contains(type.Id)) continue;
            var seen = new HashSet<Record>();
            foreach (var record in portal.Of(type))
            {
                // A way up that meets itself is a circle; it is reported once, at the first of its members.
                var way = new List<Record>();
                for (var above = record; above is not null; above = above[field] is ReferenceValue parent ? portal.Find(parent) : null)
                {
                    if (!seen.Add(above))
                    {
                        if (way.IndexOf(above) is var from and >= 0) Report(way[from..]);
                        break;
                    }

                    way.Add(above);
                }
            }

            void Report(List<Record> circle)
            {
                var first = circle.MinBy(r => r.Index)!;
                var from = circle.IndexOf(first);
                var names = circle[from..].Concat(circle[..from]).Append(first).Select(r => r.Id);
                bag.Report(ReferenceRules.Circle, first[field]!.Span, $"{(name == "parent" ? "the parents lead" : $"'{name}' leads")} in a circle: {string.Join(" → ", names)}", name == "parent" ? "one of them needs another parent, or none" : "leave the line out in one of them");
            }
        }
    }

    private void CheckPreviousIds(Portal portal)
    {
        var claimed = new Dictionary<(string, string), Record>();
        foreach (var record in portal.Records)
        {
            foreach (var previous in record.PreviousIds)
            {
                if (portal.Find(record.Type.Id, previous.Text) is { } living)
                    bag.Report(ReferenceRules.PreviousId, previous.Span, $"'{previous.Text}' is the id of an entry that exists, so it cannot lead here", "an id is never used again", null, new Note($"that entry is {living.Source.Path}", living.Span));
                else if (!claimed.TryAdd((record.Type.Id, previous.Text), record))
                    bag.Report(ReferenceRules.PreviousId, previous.Span, $"'{previous.Text}' leads to two entries", "leave it at one of them", null, new Note($"the other is {claimed[(record.Type.Id, previous.Text)].Source.Path}", claimed[(record.Type.Id, previous.Text)].Span));
            }
        }
    }
}
