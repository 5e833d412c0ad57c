using System.Collections.Immutable;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Content;

/// <summary>Turns a YAML node into the value of a field: what the text means is decided by the field's kind alone. A value that is wrong is reported
/// and left out; the rest of the entry is read on.</summary>
internal sealed class ValueReader(ContentContext context, string folder, DiagnosticBag bag)
{
    private readonly ScalarReader scalars = new(bag);
    private readonly AmountReader amounts = new(folder, bag);

    /// <summary>Reads the keys of a mapping into values by slot.</summary>
    public FieldValue?[] ReadGroup(YamlMapping map, FieldGroup group, string what)
    {
        var values = new FieldValue?[group.Fields.Length];
        var wrong = 0UL;
        foreach (var entry in map.Entries)
        {
            if (FindField(map, group, entry.Key, what, values, ref wrong) is not { } field) continue;
            values[field.Slot] = Read(entry.Value, field);
            if (values[field.Slot] is null) Mark(ref wrong, field);
        }

        foreach (var field in group.Fields)
        {
            if (values[field.Slot] is not null) continue;
            if (field.Default is not null) values[field.Slot] = Read(field.Default, field);
            else if (field.Required && !(field.RequiredUnless is { } other && map[other] is not null) && (field.Slot >= 64 || (wrong & (1UL << field.Slot)) == 0)) ReportMissing(map, field, what);
        }

        return values;
    }

    public FieldValue? Read(YamlNode node, Field field)
    {
        if (node is YamlScalar { IsNull: true } nothing)
        {
            // Who writes null or ~ for a figure says that there are no data; in a list the place must stay, as the next figure belongs to the next column.
            var said = nothing.Value.Length > 0 && field.Kind is FieldKind.Quantity or FieldKind.Number;
            if (said) return field.Kind == FieldKind.Quantity ? new QuantityValue(node.Span, null, null) : null;
            bag.Report(FieldRules.Empty, node.Span, $"'{field.Name}' is empty", field.Required ? "write its value" : "write a value, or leave the line out");
            return null;
        }

        return field.Kind switch
        {
            FieldKind.Text or FieldKind.Markdown => ReadText(node, field),
            FieldKind.List => ReadList(node, field),
            FieldKind.Group => node is YamlMapping map
                ? new GroupValue(node.Span, field.Fields!, ReadGroup(map, field.Fields!, $"'{field.Name}'"))
                : Wrong(node, field, $"a group of {string.Join(", ", field.Fields!.Names.Take(4))}…"),
            FieldKind.Reference => ReadReference(node, field),
            FieldKind.Quantity or FieldKind.Money or FieldKind.Place or FieldKind.Image or FieldKind.File => amounts.Read(node, field, this),
            _ => node is YamlScalar scalar ? scalars.Read(scalar, field) : Wrong(node, field, "a single value"),
        };
    }

    public LocalizedText? ReadLocalized(YamlNode node, Field field)
    {
        if (node is YamlScalar plain) return Checked(plain, field, context.DefaultLanguage) is { } only ? new LocalizedText(only) : null;
        if (node is not YamlMapping map)
        {
            Wrong(node, field, "text");
            return null;
        }

        if (!field.Localized)
        {
            bag.Report(FieldRules.NotLocalized, node.Span, $"'{field.Name}' is the same in every language", "write the text itself");
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<LocalizedText.Part>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (Language(entry.Key, field) is not { } language) continue;
            if (entry.Value is YamlScalar { IsNull: false } scalar)
            {
                if (Checked(scalar, field, language) is { } part) parts.Add(part);
            }
            else
            {
                bag.Report(FieldRules.Empty, entry.Value.Span, $"the text of '{field.Name}' in '{language}' is missing", "write it, or leave the line out");
            }
        }

        return parts.Count == 0 ? null : new LocalizedText(parts.ToImmutable());
    }

    public FieldValue? Wrong(YamlNode node, Field field, string wanted)
    {
        bag.Report(FieldRules.WrongKind, node.Span, $"'{field.Name}' must be {wanted}, not {MappingReader.Kind(node)}", Example(field));
        return null;
    }

    public void ReportLengths(YamlScalar scalar, Field field, int length)
    {
        if (length > field.Max) bag.Report(FieldRules.Length, scalar.Span, $"'{field.Name}' has {length} characters; at most {field.Max} fit", $"shorten it by {length - field.Max}");
        else if (length < field.Min) bag.Report(FieldRules.Length, scalar.Span, $"'{field.Name}' has {length} characters; at least {field.Min} are needed");
    }

    /// <summary>"such as …" with the field's example when it is a single value.</summary>
    public static string? Example(Field field) =>
        field.Example is YamlScalar scalar ? $"such as {scalar.Value}" : null;

    private TextValue? ReadText(YamlNode node, Field field)
    {
        if (ReadLocalized(node, field) is not { } text) return null;
        return field.Kind == FieldKind.Markdown ? new MarkdownValue(node.Span, text) : new TextValue(node.Span, text);
    }

    private LocalizedText.Part? Checked(YamlScalar scalar, Field field, LanguageTag language)
    {
        var text = scalar.Value;
        if (field.Kind == FieldKind.Text && !scalar.IsBlock) text = text.Trim();
        if (string.IsNullOrWhiteSpace(text))
        {
            bag.Report(FieldRules.Empty, scalar.Span, $"'{field.Name}' is empty", "write the text, or leave the line out");
            return null;
        }

        ReportLengths(scalar, field, text.Length);
        if (field.Pattern is { } pattern && !pattern.Value.IsMatch(text))
        {
            bag.Report(FieldRules.Pattern, scalar.Span, $"'{text}' is not a value for '{field.Name}'", field.PatternDoc is { } doc ? $"write {doc}" : Example(field));
            return null;
        }

        return new LocalizedText.Part(language, text, scalar.Span, scalar.IsBlock ? LocalizedText.Form.Block : LocalizedText.Form.Value);
    }

    private LanguageTag? Language(YamlScalar key, Field field)
    {
        if (LanguageTag.Parse(key.Value) is not { } tag)
        {
            bag.Report(FieldRules.NotALanguage, key.Span, $"'{key.Value}' is not a language tag; '{field.Name}' is given per language", "such as en, da or zh-Hans");
            return null;
        }

        if (!context.Languages.Any(l => l.Reads(tag)))
            bag.Report(FieldRules.UnusedLanguage, key.Span, $"the portal has no pages in '{tag}', so this text is never shown", $"the site's languages are {string.Join(", ", context.Languages)}");
        return tag;
    }

    private ListValue? ReadList(YamlNode node, Field field)
    {
        var of = field.Of!;
        var nodes = node switch
        {
            YamlSequence list => list.Items,
            YamlScalar => [node],
            _ when of.Kind == FieldKind.Group => [node],
            _ => default,
        };
        if (nodes.IsDefault)
        {
            Wrong(node, field, "a list");
            return null;
        }

        if (node is YamlScalar { IsPlain: true } joined && IsWord(of.Kind) && joined.Value.Contains(',', StringComparison.Ordinal))
        {
            // "a, b" in one line is what people write who have never seen a list.
            var list = $"[{joined.Value}]";
            bag.Report(FieldRules.CommaList, node.Span, $"'{field.Name}' is a list", $"write {list}", new Fix("Write a list", node.Span, list) { IsSafe = true });
            return null;
        }

        if (nodes.Length > field.Max)
            bag.Report(FieldRules.ListLength, node.Span, $"'{field.Name}' has {nodes.Length} items; at most {field.Max} fit");
        if (nodes.Length < field.Min)
            bag.Report(FieldRules.ListLength, node.Span, $"'{field.Name}' has {nodes.Length} items; at least {field.Min} are needed");
        var items = ImmutableArray.CreateBuilder<FieldValue>(nodes.Length);
        HashSet<string>? seen = nodes.Length > 1 ? new(StringComparer.Ordinal) : null;
        foreach (var item in nodes)
        {
            if (Read(item, of) is not { } value) continue;
            if (seen is not null && !field.Repeats && of.Kind is not (FieldKind.Number or FieldKind.Quantity) && item is YamlScalar one && !seen.Add(one.Value))
                bag.Report(FieldRules.DuplicateItem, item.Span, $"'{one.Value}' stands twice in '{field.Name}'", "leave one out");
            else
                items.Add(value);
        }

        return new ListValue(node.Span, items.ToImmutable());
    }

    private static bool IsWord(FieldKind kind) =>
        kind is FieldKind.Reference or FieldKind.Choice or FieldKind.Country or FieldKind.Language;

    private FieldValue? ReadReference(YamlNode node, Field field)
    {
        if (node is YamlMapping map && field.Fields is { } inline)
            return new GroupValue(node.Span, inline, ReadGroup(map, inline, $"'{field.Name}'"));
        if (node is not YamlScalar scalar) return Wrong(node, field, $"the id of {Article(field.To[0])}");
        var id = scalar.Value.Trim();
        if (RecordId.IsValid(id)) return new ReferenceValue(scalar.Span, field, id);
        var better = RecordId.From(id);
        bag.Report(FieldRules.BadReferenceId, scalar.Span, $"'{field.Name}' takes the id of {Article(field.To[0])}: its file name without the ending", better.Length == 0 ? null : $"perhaps {better}");
        return null;
    }

    // Fields that are there, if wrongly written: they are not missing too.
    private static void Mark(ref ulong wrong, Field field)
    {
        if (field.Slot < 64) wrong |= 1UL << field.Slot;
    }

    private Field? FindField(YamlMapping map, FieldGroup group, YamlScalar key, string what, FieldValue?[] values, ref ulong wrong)
    {
        if (group.Find(key.Value) is { } field) return field;
        if (group.FindByAlias(key.Value) is { } meant)
        {
            if (values[meant.Slot] is not null)
            {
                bag.Report(FieldRules.UnknownField, key.Span, $"'{key.Value}' means '{meant.Name}', which is given already", "leave one of them out");
                return null;
            }

            bag.Report(FieldRules.Alias, key.Span, $"'{key.Value}' is understood as '{meant.Name}'", $"write {meant.Name}", map.Entries.Any(e => e.Key.Value == meant.Name) ? null : new Fix($"Write '{meant.Name}'", key.Span, meant.Name) { IsSafe = true });
            return meant;
        }

        var near = Suggestion.Nearest(key.Value, group.Names);
        if (near is not null) Mark(ref wrong, group.Find(near)!);
        bag.Report(
            FieldRules.UnknownField,
            key.Span,
            $"{what} has no field '{key.Value}'",
            near is null ? null : $"did you mean {near}?",
            near is null || map.Entries.Any(e => e.Key.Value == near) ? null : new Fix($"Write '{near}'", key.Span, near) { IsSafe = Suggestion.IsSlip(key.Value, near, group.Names) });
        return null;
    }

    private void ReportMissing(YamlMapping map, Field field, string what)
    {
        var place = map.Entries.Length > 0 ? map.Entries[0].Key.Span : map.Span;
        var written = field.Example is YamlMapping { Entries.Length: > 0 } texts && field.Localized ? texts.Entries[0].Value : field.Example;
        var example = written is YamlScalar scalar ? $"add a line such as {field.Name}: {scalar.Value}" : $"add {field.Name}";
        bag.Report(FieldRules.Missing, place, $"{what} needs '{field.Name}'", example);
    }

    private static string Article(string type) => type[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? $"an {type}" : $"a {type}";
}
