using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Content;

/// <summary>In: records on their own. Out: the portal, each reference checked and each back-reference in place. A reference to an entry that could not be
/// read is no finding of its own: the entry has one already.</summary>
internal sealed class Linker(ContentTypes types, ImmutableArray<Record> all, EntryFiles files, DiagnosticBag bag)
{
    private readonly FrozenSet<(string, string)> known = files.Entries.Select(e => (e.Type.Id, e.Id)).ToFrozenSet();

    public Portal Link(DateOnly today, bool drafts)
    {
        var assets = files.Assets.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        var shown = all.Where(r => drafts || (r.Status != RecordStatus.Draft && !IsHeld(r, today))).ToImmutableArray();
        for (var i = 0; i < shown.Length; i++) shown[i].Index = i;
        var back = new List<Record>?[shown.Length][];
        var portal = new Portal(types, shown, Lists(shown, back), today, assets)
        {
            Hidden = known.Except(shown.Select(r => (r.Type.Id, r.Id))).ToFrozenSet(),
        };
        foreach (var record in all) Walk(portal, record, back);
        Fill(portal, back);
        CheckParents(portal);
        CheckPreviousIds(portal);
        return portal;
    }

    // Under embargo: until its day nothing of the entry may be seen, its page included.
    private static bool IsHeld(Record record, DateOnly today) => record["embargo"] is DateValue embargo && embargo.Date > today;

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

    private void Walk(Portal portal, Record record, List<Record>?[][] back)
    {
        foreach (var field in record.Type.Fields.Fields)
            if (record[field] is { } value) Walk(portal, record, value, back);
    }

    private void Walk(Portal portal, Record record, FieldValue value, List<Record>?[][] back)
    {
        switch (value)
        {
            case ReferenceValue reference:
                Resolve(portal, record, reference, back);
                break;
            case ListValue list:
                foreach (var item in list.Items) Walk(portal, record, item, back);
                break;
            case GroupValue group:
                foreach (var field in group.Group.Fields)
                    if (group[field.Slot] is { } inner) Walk(portal, record, inner, back);
                break;
            case FileValue file when !portal.Assets.ContainsKey(file.Path):
                ReportFile(portal, file);
                break;
            default:
                break;
        }
    }

    private void Resolve(Portal portal, Record record, ReferenceValue reference, List<Record>?[][] back)
    {
        if (portal.Find(reference) is not { } target)
        {
            if (!reference.Field.To.Any(type => known.Contains((type, reference.Id)))) ReportUnknown(portal, reference);
            else if (reference.Field.Required && all.Any(r => r.Status == RecordStatus.Draft && r.Id == reference.Id) && record.Status != RecordStatus.Draft)
                bag.Report(ReferenceRules.Draft, reference.Span, $"'{reference.Id}' is still a draft, so it is not shown here", "publish it first, or build with --drafts");
            return;
        }

        if (record.Index < 0 || !portal.IsLive(record) || reference.Field.Inverse is not { } name) return;
        foreach (var inverse in target.Type.Inverses)
        {
            if (inverse.Name != name || inverse.From != record.Type.Id) continue;
            var list = back[target.Index][inverse.Slot] ??= [];
            if (list.Count == 0 || list[^1] != record) list.Add(record);
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
            near is null ? null : new Fix($"Write '{near}'", reference.Span, near));
    }

    private void ReportFile(Portal portal, FileValue file)
    {
        var folder = file.Path[..file.Path.LastIndexOf('/')];
        var near = Suggestion.Nearest(file.Path, portal.Assets.Keys.Where(p => p.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        bag.Report(ReferenceRules.NoFile, file.Span, $"the file '{file.Path}' is not there", near is null ? "add the file, or leave the line out" : $"did you mean {near[(folder.Length + 1)..]}?");
    }

    // A term that is its own ancestor would make every walk up the tree endless.
    private void CheckParents(Portal portal)
    {
        foreach (var type in types.All)
        {
            if (type.Fields.Find("parent") is not { Kind: FieldKind.Reference } field || !field.To.Contains(type.Id)) continue;
            foreach (var record in portal.Of(type))
            {
                var above = record;
                for (var steps = 0; above is not null && steps <= 100; steps++)
                {
                    above = above[field] is ReferenceValue parent ? portal.Find(parent) : null;
                    if (above != record && steps < 100) continue;
                    if (above is not null) bag.Report(ReferenceRules.Circle, record[field]!.Span, $"'{record.Id}' is above itself by way of its parents", "choose another parent");
                    break;
                }
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
