using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Schema;

/// <summary>Reads the fields of a type file: names to kinds and their attributes, groups within groups.</summary>
internal sealed class FieldReader(DiagnosticBag bag, MappingRules rules, Labels labels, IReadOnlyDictionary<string, ImmutableArray<Choice>> vocabularies)
{
    private const int MostDepth = 4;
    private static readonly string[] KindNames = [.. Enum.GetNames<FieldKind>().Select(n => n.ToLowerInvariant())];

    public FieldGroup ReadGroup(string name, IReadOnlyList<YamlEntry> entries, int depth = 0, MappingReader? holds = null)
    {
        var fields = ImmutableArray.CreateBuilder<Field>();
        foreach (var entry in entries)
        {
            if (!IsName(entry.Key.Value))
                bag.Report(rules.WrongValue, entry.Key.Span, $"'{entry.Key.Value}' cannot be the name of a field", "lower-case letters, digits and _, starting with a letter");
            else if (depth == 0 && ReservedNames.All.Contains(entry.Key.Value))
                bag.Report(rules.WrongValue, entry.Key.Span, $"'{entry.Key.Value}' cannot be the name of a field: every entry has something of that name", "such as website for an address, or languages");
            else if (ReadField(entry.Key.Value, entry.Value, fields.Count, $"{name}.{entry.Key.Value}", depth) is { } field)
                fields.Add(field);
        }

        var group = new FieldGroup(name, fields.ToImmutable());
        if (holds is null) return group;
        var span = new FieldGroup(name, group.Fields) { HoldsFrom = Day(holds, "from", group), HoldsTo = Day(holds, "to", group) };
        holds.Finish();
        return span;
    }

    private static Field? Day(MappingReader holds, string key, FieldGroup group)
    {
        if (holds.Scalar(key) is not { } named) return null;
        if (group.Find(named.Value) is { Kind: FieldKind.Date } day) return day;
        holds.Wrong(named.Span, $"'{key}' names '{named.Value}', which is not a date of this group", "name a field of the kind date");
        return null;
    }

    /// <summary>A label: text, or a map of languages.</summary>
    public static LocalizedText? ReadLabel(YamlNode? node, LanguageTag otherwise) =>
        node switch
        {
            YamlScalar { IsNull: false } scalar => new LocalizedText([new(otherwise, scalar.Value, scalar.Span)]),
            YamlMapping { Entries.Length: > 0 } map => new LocalizedText(
                [.. map.Entries.Where(e => e.Value is YamlScalar).Select(e =>
                    new LocalizedText.Part(LanguageTag.Parse(e.Key.Value) ?? otherwise, ((YamlScalar)e.Value).Value, e.Value.Span))]) is { Parts.Length: > 0 } text ? text : null,
            _ => null,
        };

    private Field? ReadField(string name, YamlNode node, int slot, string path, int depth)
    {
        if (node is not YamlMapping map || depth > MostDepth)
        {
            bag.Report(rules.WrongValue, node.Span, depth > MostDepth ? $"field '{path}' is nested too deeply" : $"field '{path}' must be described by a group such as {{kind: text}}");
            return null;
        }

        var reader = new MappingReader(map, rules, bag);
        if (ReadKind(reader) is not { } kind) return null;
        var pattern = ReadPattern(reader);
        var inline = reader.Map("inline") ?? reader.Map("fields");
        if (reader.Node("inline") is not null) reader.Node("fields");
        var holds = reader.Group("holds");
        var field = new Field
        {
            Name = name,
            Kind = kind,
            Span = map.Span,
            Slot = slot,
            Required = reader.Boolean("required"),
            RequiredUnless = reader.Text("required_unless"),
            Recommended = reader.Boolean("recommended"),
            Localized = reader.Boolean("localized"),
            PlaceName = reader.Boolean("place_name"),
            Private = reader.Boolean("private"),
            Repeats = reader.Boolean("repeats"),
            Label = ReadLabel(reader.Node("label"), new LanguageTag("en")) is { } label ? labels.Complete(label, path) : null,
            Doc = reader.Text("doc") ?? "",
            Help = labels.Help((reader.Mapping["doc"] as YamlScalar)?.Value ?? "", path),
            Example = reader.Node("example"),
            Aliases = reader.Texts("aliases"),
            Min = ReadNumber(reader, "min"),
            Max = ReadNumber(reader, "max"),
            Pattern = pattern,
            PatternText = pattern is null ? null : (reader.Mapping["pattern"] as YamlScalar)?.Value,
            PatternDoc = reader.Text("pattern_doc"),
            Choices = ReadChoices(reader, path) is var written && reader.Text("vocabulary") is { } vocabulary && vocabularies.TryGetValue(vocabulary, out var own) ? own : written,
            To = reader.Texts("to"),
            Inverse = reader.Text("inverse"),
            Unit = reader.Text("unit"),
            Facet = reader.Boolean("facet"),
            Shown = reader.Boolean("shown", true),
            InverseLabel = ReadLabel(reader.Node("inverse_label"), new LanguageTag("en")) is { } back ? labels.Complete(back, $"{path}.inverse") : null,
            Default = reader.Scalar("default"),
            Of = reader.Node("of") is { } of ? ReadField(name, of, 0, path, depth + 1) : null,
            Fields = inline is null ? null : ReadGroup(path, inline.Entries, depth + 1, holds),
        };
        var missing = kind switch
        {
            FieldKind.Choice when field.Choices.Length == 0 => "values",
            FieldKind.Reference when field.To.Length == 0 => "to",
            FieldKind.List when field.Of is null => "of",
            FieldKind.Group when field.Fields is null => "fields",
            _ => null,
        };
        reader.Finish();
        if (missing is null) return field;
        bag.Report(rules.MissingKey, map.Span, $"field '{path}' is a {kind.ToString().ToLowerInvariant()} and needs '{missing}'");
        return null;
    }

    private static FieldKind? ReadKind(MappingReader reader)
    {
        if (reader.Scalar("kind") is not { } scalar)
        {
            reader.Missing("kind");
            return null;
        }

        var index = Array.IndexOf(KindNames, scalar.Value);
        if (index >= 0) return (FieldKind)index;
        var near = Suggestion.Nearest(scalar.Value, KindNames);
        reader.Wrong(scalar.Span, $"'{scalar.Value}' is not a kind of field", near is null ? $"one of {string.Join(", ", KindNames)}" : $"did you mean '{near}'?");
        return null;
    }

    private static decimal? ReadNumber(MappingReader reader, string key)
    {
        if (reader.Scalar(key, "a number") is not { } scalar) return null;
        if (decimal.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, null, out var number)) return number;
        reader.Wrong(scalar.Span, $"'{key}' must be a number");
        return null;
    }

    private static Lazy<Regex>? ReadPattern(MappingReader reader)
    {
        if (reader.Scalar("pattern") is not { } scalar) return null;

        // Those that come with the program are known to be right and to take little time: a test makes and tries them all.
        if (scalar.Span.Source?.Path.StartsWith(BuiltinTypes.Prefix, StringComparison.Ordinal) ?? false)
            return new Lazy<Regex>(() => new Regex($"^(?:{scalar.Value})$", RegexOptions.CultureInvariant));
        try
        {
            // Without backtracking a pattern takes time in proportion to the text, whoever wrote either.
            var pattern = new Regex($"^(?:{scalar.Value})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            return new Lazy<Regex>(pattern);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            reader.Wrong(scalar.Span, "'pattern' is not a pattern that can be used", "a regular expression without look-around or back-references");
            return null;
        }
    }

    private ImmutableArray<Choice> ReadChoices(MappingReader reader, string path)
    {
        if (reader.Node("values") is not { } node) return [];
        var english = new LanguageTag("en");
        switch (node)
        {
            case YamlMapping map:
                return [.. map.Entries.Select(e => new Choice(e.Key.Value, labels.Complete(ReadLabel(e.Value, english) ?? LocalizedText.Of(english, e.Key.Value), $"{path}.{e.Key.Value}")))];
            case YamlSequence list:
                return [.. list.Items.OfType<YamlScalar>().Select(s => new Choice(s.Value, labels.Complete(LocalizedText.Of(english, s.Value.Replace('_', ' ')), $"{path}.{s.Value}")))];
            default:
                bag.Report(rules.WrongValue, node.Span, "'values' must be a list of choices, or choices with their labels");
                return [];
        }
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 40 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
