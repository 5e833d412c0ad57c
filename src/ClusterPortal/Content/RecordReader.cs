using System.Collections.Immutable;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Content;

/// <summary>In: the files of one entry. Out: its record, or null when it says too little to have a page (no name, unreadable); findings go to the bag.</summary>
internal sealed class RecordReader(ContentContext context)
{
    public Record? Read(EntryFiles.Entry entry, DiagnosticBag bag)
    {
        if (TextDecoder.Decode(entry.File, bag) is not { } source) return null;
        var type = entry.Type;
        var reader = new ValueReader(context, $"content/{type.Folder}", bag);
        var (map, body) = ReadFile(source, type, bag);
        if (map is null) return null;
        var values = reader.ReadGroup(map, type.Fields, $"'{type.Id}'");
        if (body is { } text) AddBody(values, type, text, context.DefaultLanguage, map, bag);
        foreach (var (language, file) in entry.Siblings) ReadSibling(values, type, language, file, bag);
        source.Release();
        if (type.Title is { } title && values[title.Slot] is not TextValue) return null;
        return new Record(type, entry.Id, source, values, StatusOf(type, values))
        {
            PreviousIds = PreviousIds(type, values),
        };
    }

    private (YamlMapping? Map, Span? Body) ReadFile(SourceText source, ContentType type, DiagnosticBag bag)
    {
        if (source.Path.EndsWith(".md", StringComparison.Ordinal))
        {
            var front = YamlReader.ReadFrontMatter(source, context.Limits, context.Words, bag);
            if (!front.Readable) return default;
            if (front.Fields is not null) return (front.Fields, front.Body);
            bag.Report(FieldRules.NoFields, Span.Of(source), $"the file must begin with the fields of the {type.Id} between two lines of ---", $"---⏎{FirstField(type)}: …⏎---");
            return default;
        }

        var before = bag.Count;
        switch (YamlReader.Read(source, context.Limits, context.Words, bag))
        {
            case YamlMapping map:
                return (map, null);
            case { } other:
                bag.Report(FieldRules.NoFields, other.Span, $"an entry is a list of fields, one on each line, not {MappingReader.Kind(other)}", $"{FirstField(type)}: …");
                return default;
            default:
                if (bag.Count == before) bag.Report(FieldRules.NoFields, Span.Of(source), "the file is empty", $"write at least {string.Join(", ", type.Fields.Fields.Where(f => f.Required).Select(f => f.Name))}");
                return default;
        }
    }

    private static string FirstField(ContentType type) => (type.Title ?? type.Fields.Fields[0]).Name;

    private void ReadSibling(FieldValue?[] values, ContentType type, LanguageTag language, InputFile file, DiagnosticBag bag)
    {
        if (TextDecoder.Decode(file, bag) is not { } source) return;
        if (!context.Languages.Any(l => l.Reads(language)))
            bag.Report(FieldRules.UnusedLanguage, Span.Of(source), $"the portal has no pages in '{language}', so this file is never shown", $"the site's languages are {string.Join(", ", context.Languages)}");
        var front = YamlReader.ReadFrontMatter(source, context.Limits, context.Words, bag);
        if (!front.Readable) return;
        var reader = new ValueReader(context with { DefaultLanguage = language }, $"content/{type.Folder}", bag);
        foreach (var entry in front.Fields?.Entries ?? [])
        {
            if (type.Fields.Find(entry.Key.Value) is not { Localized: true } field)
            {
                bag.Report(FieldRules.NotLocalized, entry.Key.Span, $"a translation holds only what differs by language; '{entry.Key.Value}' does not", "leave it to the main file");
                continue;
            }

            if (reader.Read(entry.Value, field) is TextValue text) values[field.Slot] = Merge(field, values[field.Slot], text.Text);
        }

        if (front.Body.Length > 0) AddBody(values, type, front.Body, language, front.Fields, bag);
    }

    private static void AddBody(FieldValue?[] values, ContentType type, Span body, LanguageTag language, YamlMapping? map, DiagnosticBag bag)
    {
        var text = body.Source!.Text.Substring(body.Start, body.Length);
        if (string.IsNullOrWhiteSpace(text)) return;
        if (type.Body is not { } field)
        {
            bag.Report(FieldRules.NoBody, body with { Length = Math.Min(body.Length, 1) }, $"an entry of type '{type.Id}' has no text below its fields", "move it into a field, or delete it");
            return;
        }

        if (map?[field.Name] is { } twice)
        {
            bag.Report(FieldRules.NoBody, twice.Span, $"'{field.Name}' is the text below the fields; it is given twice", "leave one of them out");
            return;
        }

        if (text.Length > (field.Max ?? int.MaxValue))
            bag.Report(FieldRules.Length, body with { Length = 1 }, $"the text has {text.Length} characters; at most {field.Max} fit");
        values[field.Slot] = Merge(field, values[field.Slot], new LocalizedText(new LocalizedText.Part(language, text, body)));
    }

    private static TextValue Merge(Field field, FieldValue? known, LocalizedText addition)
    {
        var all = known is TextValue text ? addition.Parts.Aggregate(text.Text, (sum, part) => sum.With(part)) : addition;
        var span = known?.Span ?? addition.Parts[0].Span;
        return field.Kind == FieldKind.Markdown ? new MarkdownValue(span, all) : new TextValue(span, all);
    }

    private static RecordStatus StatusOf(ContentType type, FieldValue?[] values) =>
        type.Fields.Find("status") is { } field && values[field.Slot] is ChoiceValue choice
            ? choice.Choice.Id switch { "draft" => RecordStatus.Draft, "archived" => RecordStatus.Archived, _ => RecordStatus.Published }
            : RecordStatus.Published;

    private static ImmutableArray<WordValue> PreviousIds(ContentType type, FieldValue?[] values) =>
        type.Fields.Find("previous_ids") is { } field && values[field.Slot] is ListValue list
            ? [.. list.Items.OfType<TextValue>().Select(t => new WordValue(t.Span, t.Text.Parts[0].Text))]
            : [];
}
