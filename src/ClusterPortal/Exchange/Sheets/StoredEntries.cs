using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>All entries of a portal as they lie in its folder, found by id and by name.</summary>
internal sealed class StoredEntries
{
    private readonly ILookup<string, StoredEntry> byType;
    private readonly Dictionary<(string Type, string Key), string?> byName = [];

    public StoredEntries(Inputs inputs, ContentTypes types)
    {
        All = [.. EntryFiles.Sort(inputs, types, new DiagnosticBag()).Entries.Select(e => Read(e.Type, e.Id, e.File, [.. e.Siblings.Select(s => (s.Language, Read(e.Type, e.Id, s.File, [])))]))];
        byType = All.ToLookup(e => e.Type.Id, StringComparer.Ordinal);
        foreach (var entry in All)
        {
            var names = entry.Type.Title is { } title ? entry.Find(title.Name) is Draft.Map map ? map.Entries.Select(e => e.Value.Scalar) : [entry.Name] : [];
            foreach (var key in names.OfType<string>().Select(EntryMatcher.Name).Distinct(StringComparer.Ordinal))
                byName[(entry.Type.Id, key)] = byName.TryGetValue((entry.Type.Id, key), out var other) && other != entry.Id ? null : entry.Id;
        }
    }

    public ImmutableArray<StoredEntry> All { get; }

    public IEnumerable<StoredEntry> Of(ContentType type) => byType[type.Id];

    /// <summary>The id of the entry that one of the types has by this id or name; null when there is none, or several of the name.</summary>
    public string? Find(IReadOnlyList<string> types, string words)
    {
        foreach (var type in types)
            if (byType[type].Any(e => e.Id == words)) return words;
        foreach (var type in types)
            if (byName.GetValueOrDefault((type, EntryMatcher.Name(words))) is { } id) return id;
        return null;
    }

    private static StoredEntry Read(ContentType type, string id, InputFile file, ImmutableArray<(Text.LanguageTag, StoredEntry)> siblings)
    {
        if (TextDecoder.Decode(file, new DiagnosticBag()) is not { } source || EntryText.Read(file.Path, source.Text, out _) is not { } entry) return new StoredEntry(type, id, file, "", null, null, siblings);
        var body = entry.Body is { } span ? source.Text.Substring(span.Start, span.Length) : null;
        return new StoredEntry(type, id, file, source.Text, entry.Root is null ? new Draft.Map([]) : (Draft.Map)Draft.Of(entry.Root), body, siblings);
    }
}
