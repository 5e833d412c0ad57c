using System.Collections.Immutable;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>An entry as it lies in the portal's folder.</summary>
/// <param name="Fields">Null when the file cannot be read: its id is taken all the same.</param>
/// <param name="Body">The text below the fields of a Markdown file.</param>
/// <param name="Siblings">The same entry's Markdown files in further languages.</param>
internal sealed record StoredEntry(ContentType Type, string Id, InputFile File, string Text, Draft.Map? Fields, string? Body, ImmutableArray<(LanguageTag Language, StoredEntry File)> Siblings)
{
    public bool IsMarkdown => File.Path.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>The value at a path, by the names that type files give.</summary>
    public Draft? Find(string path) => Fields is null ? null : FieldPlaces.Find(Fields, Type.Fields, path);

    public string? Name => Type.Title is { } title ? FieldPlaces.Words(Find(title.Name)) : null;
}
