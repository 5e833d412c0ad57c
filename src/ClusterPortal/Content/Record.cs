using System.Collections.Immutable;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Content;

/// <summary>One entry: its type, its id, and a value (or none) for each field of the type.</summary>
internal sealed class Record
{
    private readonly FieldValue?[] values;
    private readonly Field[] notable;

    public Record(ContentType type, string id, SourceText source, FieldValue?[] values, RecordStatus status)
        : this(type, id, source, values, status, [.. type.Fields.Fields.Where(f => values[f.Slot] is { Contents: not Contents.None })])
    {
    }

    private Record(ContentType type, string id, SourceText source, FieldValue?[] values, RecordStatus status, Field[] notable) =>
        (Type, Id, Source, Status, this.values, this.notable) = (type, id, source, status, values, notable);

    public ContentType Type { get; }

    public string Id { get; }

    public SourceText Source { get; }

    public RecordStatus Status { get; }

    /// <summary>Ids that this entry had before; their URLs redirect here.</summary>
    public ImmutableArray<WordValue> PreviousIds { get; init; } = [];

    /// <summary>Where it stands among the portal's records; set by the portal.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>The fields in whose values there is Markdown, or something by its name, in the order of the type's. What is derived has neither.</summary>
    public ReadOnlySpan<Field> Notable => notable;

    public FieldValue? this[Field field] => values[field.Slot];

    public FieldValue? this[int slot] => values[slot];

    public FieldValue? this[string field] => Type.Fields.Find(field) is { } known ? values[known.Slot] : null;

    /// <summary>The same entry for another plan.</summary>
    public Record Fresh()
    {
        var fresh = values.AsSpan().ToArray();
        foreach (var field in notable) fresh[field.Slot] = values[field.Slot]?.Fresh();
        return new Record(Type, Id, Source, fresh, Status, notable) { PreviousIds = PreviousIds };
    }

    /// <summary>The same entry, but for one value.</summary>
    public Record Without(string field)
    {
        var others = values.AsSpan().ToArray();
        if (Type.Fields.Find(field) is { } known) others[known.Slot] = null;
        return new Record(Type, Id, Source, others, Status) { PreviousIds = PreviousIds };
    }

    /// <summary>Takes a value that follows from others, unless the entry gives its own. Only while the portal is put together: entries do not change after that.</summary>
    /// <param name="field">The field that takes it.</param>
    /// <param name="value">What it is.</param>
    /// <param name="ofItself">Whether it follows from this entry alone.</param>
    public void Derive(string field, FieldValue value, bool ofItself = false)
    {
        if (Type.Fields.Find(field) is not { } known || values[known.Slot] is not null) return;
        values[known.Slot] = value;
        IsDerived |= !ofItself;
    }

    /// <summary>Whether some of its values follow from other entries.</summary>
    public bool IsDerived { get; private set; }

    /// <summary>What the entry is called: its title field, or its id where the type has no such field.</summary>
    public LocalizedText Title => Type.Title is { } title ? ((TextValue)values[title.Slot]!).Text : LocalizedText.Of(new LanguageTag("en"), Id);

    public LocalizedText? Summary => Type.Summary is { } summary && values[summary.Slot] is TextValue text ? text.Text : null;

    /// <summary>The file as a whole, for findings without a better place.</summary>
    public Span Span => Span.Of(Source);

    public override string ToString() => $"{Type.Folder}/{Id}";
}
