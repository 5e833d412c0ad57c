using System.Collections.Immutable;
using ClusterPortal.Markup;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Content.Values;

/// <summary>The value of a field, checked against the field's kind, with its place in the file. One class per kind (several kinds share one); a field that is
/// absent has no value (null).</summary>
internal abstract class FieldValue(Span span)
{
    public Span Span { get; } = span;

    /// <summary>What stages that walk all entries look for, in the value or below it.</summary>
    public virtual Contents Contents => Contents.None;

    /// <summary>The same value for another plan: what planning writes into it is not shared.</summary>
    public virtual FieldValue Fresh() => this;
}

/// <summary>Text in one or more languages.</summary>
internal class TextValue(Span span, LocalizedText text) : FieldValue(span)
{
    public LocalizedText Text { get; private protected set; } = text;
}

/// <summary>Markdown in one or more languages; its HTML is made once all entries are known, as links lead to them.</summary>
internal sealed class MarkdownValue(Span span, LocalizedText text) : TextValue(span, text)
{
    public override Contents Contents => Contents.Markdown;

    /// <summary>The safe HTML of each of the text's parts, in their order.</summary>
    public ImmutableArray<MarkdownDocument> Documents { get; private set; } = [];

    /// <summary>What was made of the text in earlier plans; null where nobody plans twice.</summary>
    public MarkdownMemo? Memo { get; private set; }

    public override FieldValue Fresh() => new MarkdownValue(Span, Text) { Memo = Memo ??= new MarkdownMemo() };

    /// <summary>Takes the HTML in the place of the Markdown, which nobody needs any more: it is most of what an entry holds.</summary>
    public void Take(ImmutableArray<MarkdownDocument> documents)
    {
        Documents = documents;
        Text = new LocalizedText([.. Text.Parts.Select(p => new LocalizedText.Part(p.Language, "", p.Span))]);
    }

    /// <summary>The document in the wanted language, else as <see cref="LocalizedText.In"/> falls back.</summary>
    public MarkdownDocument In(LanguageTag wanted, LanguageTag otherwise)
    {
        var part = Text.In(wanted, otherwise);
        for (var i = 0; i < Documents.Length; i++)
            if (Text.Parts[i].Language == part.Language) return Documents[i];
        return MarkdownDocument.Empty;
    }
}

/// <summary>A plain string that means the same in every language: a link, an e-mail address, a file's path.</summary>
internal sealed class WordValue(Span span, string text) : FieldValue(span)
{
    public string Text { get; } = text;
}

internal sealed class NumberValue(Span span, decimal number) : FieldValue(span)
{
    public decimal Number { get; } = number;
}

internal sealed class BooleanValue(Span span, bool isTrue) : FieldValue(span)
{
    public bool IsTrue { get; } = isTrue;
}

internal sealed class DateValue(Span span, DateOnly date) : FieldValue(span)
{
    public DateOnly Date { get; } = date;
}

/// <summary>A local date and time; without a time it means the whole day.</summary>
internal sealed class TimeValue(Span span, DateOnly date, TimeOnly? time) : FieldValue(span)
{
    public DateOnly Date { get; } = date;

    public TimeOnly? Time { get; } = time;
}

internal sealed class ChoiceValue(Span span, Choice choice) : FieldValue(span)
{
    public Choice Choice { get; } = choice;
}

/// <summary>An id of another entry; <see cref="Portal.Find(ReferenceValue)"/> gives the entry.</summary>
internal sealed class ReferenceValue(Span span, Field field, string id) : FieldValue(span)
{
    public override Contents Contents => Contents.Links;

    public Field Field { get; } = field;

    public string Id { get; } = id;

    /// <summary>The entry that <see cref="Portal.Find(ReferenceValue)"/> found for it the last time. Two threads may both set it, to the same entry.</summary>
    internal Record? Target { get; set; }
}

internal sealed class ListValue(Span span, ImmutableArray<FieldValue> items) : FieldValue(span)
{
    public ImmutableArray<FieldValue> Items { get; } = items;

    public override Contents Contents { get; } = Of(items.AsSpan());

    public override FieldValue Fresh() => Contents.HasFlag(Contents.Markdown) ? new ListValue(Span, [.. Items.Select(item => item.Fresh())]) : this;

    internal static Contents Of(ReadOnlySpan<FieldValue?> values)
    {
        var all = Contents.None;
        foreach (var value in values)
            if (value is not null) all |= value.Contents;
        return all;
    }
}

/// <summary>Values by slot of the group's fields.</summary>
internal sealed class GroupValue(Span span, FieldGroup group, FieldValue?[] values) : FieldValue(span)
{
    public FieldGroup Group { get; } = group;

    public FieldValue? this[int slot] => values[slot];

    public override Contents Contents { get; } = ListValue.Of(values);

    public override FieldValue Fresh() => Contents.HasFlag(Contents.Markdown) ? new GroupValue(Span, Group, [.. values.Select(v => v?.Fresh())]) : this;

    public FieldValue? this[string name] => Group.Find(name) is { } field ? values[field.Slot] : null;

    /// <summary>The last day on which what it says holds: of a membership, a certificate, a seat.</summary>
    public DateValue? LastDay => Group.HoldsTo is { } to ? values[to.Slot] as DateValue : null;

    public DateValue? FirstDay => Group.HoldsFrom is { } from ? values[from.Slot] as DateValue : null;

    /// <summary>Whether it is over on that day; the last day itself still counts.</summary>
    public bool HasEnded(DateOnly today) => LastDay is { } last && last.Date < today;

    /// <summary>Whether it has begun and is not over.</summary>
    public bool Holds(DateOnly today) => !HasEnded(today) && !(FirstDay is { } first && first.Date > today);
}

internal sealed class PlaceValue(Span span, decimal latitude, decimal longitude) : FieldValue(span)
{
    /// <summary>Degrees north, WGS 84.</summary>
    public decimal Latitude { get; } = latitude;

    /// <summary>Degrees east, WGS 84.</summary>
    public decimal Longitude { get; } = longitude;
}

/// <summary>An image or a document beside the entries.</summary>
internal sealed class FileValue(Span span, string path) : FieldValue(span)
{
    public override Contents Contents => Contents.Links;

    /// <summary>Path from the site's folder, such as <c>content/organizations/acme.svg</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Alternative text of an image, title of a document.</summary>
    public LocalizedText? Caption { get; init; }

    public string? Credit { get; init; }

    /// <summary>The background an image is made for: light, dark or both.</summary>
    public string? On { get; init; }

    /// <summary>What it shows (premises, team, product), or the language of a document.</summary>
    public string? About { get; init; }
}
