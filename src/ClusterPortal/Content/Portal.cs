using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;
using ClusterPortal.Sources;

namespace ClusterPortal.Content;

/// <summary>All entries of a site, linked: by type and id, and each with the entries that refer to it. Immutable.</summary>
internal sealed class Portal
{
    private readonly Dictionary<string, Record>[] byId;
    private readonly ImmutableArray<Record>[][] back;

    public Portal(ContentTypes types, ImmutableArray<Record> records, ImmutableArray<Record>[][] back, DateOnly today, FrozenDictionary<string, InputFile> assets)
    {
        Types = types;
        Records = records;
        Today = today;
        Assets = assets;
        this.back = back;
        OfTypes = ByType(types, records);
        byId = [.. OfTypes.Select(o => o.ToDictionary(r => r.Id, StringComparer.Ordinal))];
    }

    private Portal(Portal before, ImmutableArray<Record> records, Dictionary<string, Record>[] byId, ImmutableArray<Record>[][] back)
    {
        (Types, Today, Assets, Hidden, Records, this.byId, this.back) = (before.Types, before.Today, before.Assets, before.Hidden, records, byId, back);
        OfTypes = ByType(Types, records);
    }

    /// <summary>The same portal with other readings of some of its entries. Who is in back-references stays as it was: <see cref="Relinker"/> sees to that.</summary>
    internal Portal With(IEnumerable<(Record Old, Record New)> others, out ImmutableArray<Record>[][] lists)
    {
        var records = Records.ToBuilder();
        var ids = byId.AsSpan().ToArray();
        foreach (var (old, other) in others)
        {
            other.Index = old.Index;
            records[old.Index] = other;
            ref var known = ref ids[old.Type.Index];
            if (known == byId[old.Type.Index]) known = new Dictionary<string, Record>(known, known.Comparer);
            known[old.Id] = other;
        }

        lists = back.AsSpan().ToArray();
        return new Portal(this, records.MoveToImmutable(), ids, lists);
    }

    // They are by type as they are, so each type's are a part of the whole.
    private static ImmutableArray<Record>[] ByType(ContentTypes types, ImmutableArray<Record> records)
    {
        var all = new ImmutableArray<Record>[types.All.Length];
        for (int type = 0, start = 0; type < all.Length; type++)
        {
            var end = start;
            while (end < records.Length && records[end].Type.Index == type) end++;
            all[type] = records[start..end];
            start = end;
        }

        return all;
    }

    public ContentTypes Types { get; }

    /// <summary>All entries that the build shows, by type and then id. <see cref="Record.Index"/> is the place in this list.</summary>
    public ImmutableArray<Record> Records { get; }

    /// <summary>Images and documents by path.</summary>
    public FrozenDictionary<string, InputFile> Assets { get; }

    /// <summary>The day for which the portal is built.</summary>
    public DateOnly Today { get; }

    private ImmutableArray<Record>[] OfTypes { get; }

    public ImmutableArray<Record> Of(ContentType type) => OfTypes[type.Index];

    public ImmutableArray<Record> Of(string type) => Types.Find(type) is { } known ? Of(known) : [];

    /// <summary>Whether anything is made of a type: it has entries, or its list stays without any.</summary>
    public bool IsUsed(ContentType type) => type.KeepsList || Of(type).Length > 0;

    /// <summary>Entries that have a file but are not shown: drafts, and those that could not be read. Who refers to them has done nothing wrong.</summary>
    public FrozenSet<(string Type, string Id)> Hidden { get; init; } = FrozenSet<(string, string)>.Empty;

    public Record? Find(string type, string id) => Types.Find(type) is { } known ? byId[known.Index].GetValueOrDefault(id) : null;

    /// <summary>The entry that a reference names, or null when it is not shown: a draft, or a person whose term is over.</summary>
    public Record? Find(ReferenceValue reference)
    {
        // Found once for each reference: pages, feeds and open data ask for the same ones again and again.
        var found = reference.Target is { Index: >= 0 } known && known.Index < Records.Length && Records[known.Index] == known ? known : reference.Target = Named(reference);
        return found is null || HasLeft(found) ? null : found;
    }

    private Record? Named(ReferenceValue reference)
    {
        foreach (var type in reference.Field.To)
            if (Find(type, reference.Id) is { } record) return record;
        return null;
    }

    /// <summary>The entry that a reference names, or null when it may not be shown there: entries that are not public are shown as a contact and nowhere else.</summary>
    public Record? Shown(ReferenceValue reference) =>
        Find(reference) is { } record && (IsPublic(record) || reference.Field.Name == ContactField) ? record : null;

    /// <summary>The field that names who answers for an entry.</summary>
    public const string ContactField = "contact";

    /// <summary>The entries that refer to this one under an inverse, in their type's order; only those that are live.</summary>
    public ImmutableArray<Record> Back(Record record, Inverse inverse) => back[record.Index] is { } lists ? lists[inverse.Slot] : [];

    internal ImmutableArray<Record>[] BackOf(int index) => back[index];

    /// <summary>Whether others than those whom it answers for may show it: an entry of a type with a yes-or-no field 'public' must say yes.</summary>
    public static bool IsPublic(Record record) =>
        record.Type.Public is not { } field || record[field] is BooleanValue { IsTrue: true };

    /// <summary>Whether an entry of a type with pages has one: it is not for contact use alone, and its term is not over.</summary>
    public bool HasPage(Record record) => IsPublic(record) && !HasLeft(record);

    /// <summary>In lists, feeds, counts and open data: live, and not for contact use alone.</summary>
    public bool IsListed(Record record) => HasPage(record) && IsLive(record);

    private bool HasLeft(Record record) => record.Type.Term is { } field && record[field] is GroupValue term && term.HasEnded(Today);

    /// <summary>Published, not archived, and not expired.</summary>
    public bool IsLive(Record record) => record.Status != RecordStatus.Archived && !IsExpired(record);

    /// <summary>Past its <c>expires</c> date, or past its <c>deadline</c> when that comes first. The last day counts as valid.</summary>
    public bool IsExpired(Record record) => ExpiryOf(record) is { } last && last < Today;

    /// <summary>The last day on which an entry with the trait is valid.</summary>
    public static DateOnly? ExpiryOf(Record record) =>
        record.Type.Has(Traits.Expires) && record["expires"] is DateValue expires ? expires.Date : null;
}
