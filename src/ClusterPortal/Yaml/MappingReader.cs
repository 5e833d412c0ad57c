using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>Reads the configuration files (site.yml, type files, theme.yml, strings): asks a mapping for keys by name, reports wrong kinds at their
/// place, and at the end every key that nobody asked for. Entries are read by their content type instead.</summary>
internal sealed class MappingReader(YamlMapping mapping, MappingRules rules, DiagnosticBag bag)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public Span Span => mapping.Span;

    public YamlMapping Mapping => mapping;

    public DiagnosticBag Bag => bag;

    /// <summary>The value of a key, or null when it is absent or written empty.</summary>
    public YamlNode? Node(string key)
    {
        asked.Add(key);
        return mapping[key] is { } node and not YamlScalar { IsNull: true } ? node : null;
    }

    public YamlScalar? Scalar(string key, string wanted = "a single value") =>
        Node(key) switch
        {
            null => null,
            YamlScalar scalar => scalar,
            var other => Wrong<YamlScalar>(other, $"'{key}' must be {wanted}, not {Kind(other)}"),
        };

    public string? Text(string key) => Scalar(key, "text")?.Value;

    public string RequiredText(string key)
    {
        var text = Text(key);
        if (string.IsNullOrWhiteSpace(text)) Missing(key);
        return text ?? "";
    }

    public bool Boolean(string key, bool otherwise = false)
    {
        if (Scalar(key, "true or false") is not { } scalar) return otherwise;
        if (scalar.Value is "true" or "false") return scalar.Value == "true";
        bag.Report(rules.WrongValue, scalar.Span, $"'{key}' must be true or false", "write true or false");
        return otherwise;
    }

    public int Integer(string key, int otherwise, int least, int most)
    {
        if (Scalar(key, "a whole number") is not { } scalar) return otherwise;
        if (int.TryParse(scalar.Value, System.Globalization.NumberStyles.AllowLeadingSign, null, out var number) && number >= least && number <= most)
            return number;
        bag.Report(rules.WrongValue, scalar.Span, $"'{key}' must be a whole number from {least} to {most}");
        return otherwise;
    }

    public YamlMapping? Map(string key) =>
        Node(key) switch
        {
            null => null,
            YamlMapping map => map,
            var other => Wrong<YamlMapping>(other, $"'{key}' must be a group of keys and values, not {Kind(other)}"),
        };

    public MappingReader? Group(string key) => Map(key) is { } map ? new MappingReader(map, rules, bag) : null;

    public MappingReader? Group(YamlNode node, string what)
    {
        if (node is YamlMapping map) return new MappingReader(map, rules, bag);
        bag.Report(rules.WrongValue, node.Span, $"{what} must be a group of keys and values, not {Kind(node)}");
        return null;
    }

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public ImmutableArray<YamlNode> Items(string key) =>
        Node(key) switch
        {
            null => [],
            YamlSequence list => list.Items,
            YamlScalar scalar => [scalar],
            var other => Wrong<YamlSequence>(other, $"'{key}' must be a list, not {Kind(other)}")?.Items ?? [],
        };

    /// <summary>The items of a list of texts.</summary>
    public ImmutableArray<YamlScalar> Scalars(string key)
    {
        var found = ImmutableArray.CreateBuilder<YamlScalar>();
        foreach (var item in Items(key))
        {
            if (item is YamlScalar { IsNull: false } scalar) found.Add(scalar);
            else bag.Report(rules.WrongValue, item.Span, $"each item of '{key}' must be text, not {Kind(item)}");
        }

        return found.ToImmutable();
    }

    public ImmutableArray<string> Texts(string key) => [.. Scalars(key).Select(s => s.Value)];

    public void Missing(string key) =>
        bag.Report(rules.MissingKey, mapping.Span, $"'{key}' is missing");

    public void Wrong(Span span, string message, string? label = null) => bag.Report(rules.WrongValue, span, message, label);

    /// <summary>Reports keys that nobody asked for. Call it last.</summary>
    public void Finish()
    {
        foreach (var entry in mapping.Entries)
        {
            if (asked.Contains(entry.Key.Value)) continue;
            var near = Suggestion.Nearest(entry.Key.Value, asked);
            bag.Report(
                rules.UnknownKey,
                entry.Key.Span,
                $"'{entry.Key.Value}' is not a key that is known here",
                near is null ? null : $"did you mean '{near}'?",
                near is null || mapping.Entries.Any(e => e.Key.Value == near) ? null : new Fix($"Write '{near}'", entry.Key.Span, near) { IsSafe = Suggestion.IsSlip(entry.Key.Value, near, asked) });
        }
    }

    /// <summary>What a node is, in words for a message.</summary>
    public static string Kind(YamlNode node) =>
        node switch
        {
            YamlMapping => "a group of keys and values",
            YamlSequence => "a list",
            YamlScalar { IsNull: true } => "empty",
            _ => "a single value",
        };

    private T? Wrong<T>(YamlNode node, string message)
        where T : class
    {
        bag.Report(rules.WrongValue, node.Span, message);
        return null;
    }
}
