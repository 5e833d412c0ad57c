using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Cli.Scaffold;

/// <summary>What somebody says for a field, judged by the rules that an entry is read by. In: plain words, commas between the items of a list. Out: YAML, or what is wrong.</summary>
internal static class FieldAnswer
{
    /// <param name="words">As typed; not empty.</param>
    /// <returns>The value as YAML, or null with what is wrong and what to write instead.</returns>
    public static (string? Yaml, string Problem) Read(Field field, string words, ContentTypes types, IReadOnlyList<string> languages)
    {
        var yaml = field.Kind == FieldKind.List
            ? $"[{string.Join(", ", words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => Scalar(field.Of!, w)))}]"
            : Scalar(field, words);
        return Judge(field, yaml, types, languages) is { } problem ? (null, problem) : (yaml, "");
    }

    /// <summary>The same for a group, part by part.</summary>
    public static (string? Yaml, string Problem) Read(Field field, IReadOnlyList<(string Part, string Words)> parts, ContentTypes types, IReadOnlyList<string> languages)
    {
        foreach (var (part, _) in parts)
            if (field.Fields?.Find(part) is null) return (null, $"'{field.Name}' has no '{part}'; it has {string.Join(", ", field.Fields?.Names ?? [])}");
        var yaml = $"{{{string.Join(", ", parts.Select(p => $"{p.Part}: {Scalar(field.Fields!.Find(p.Part)!, p.Words)}"))}}}";
        return Judge(field, yaml, types, languages) is { } problem ? (null, problem) : (yaml, "");
    }

    private static string? Judge(Field field, string yaml, ContentTypes types, IReadOnlyList<string> languages)
    {
        var bag = new DiagnosticBag();
        if (YamlReader.Read(new SourceText("answer.yml", $"{field.Name}: {yaml}\n"), YamlLimits.Default, bag) is YamlMapping { Entries: [var entry] })
        {
            ImmutableArray<LanguageTag> tags = [.. languages.Select(l => new LanguageTag(l))];
            _ = new ValueReader(new ContentContext(types, tags[0], tags), "content", bag).Read(entry.Value, field);
        }

        return bag.ToImmutable().FirstOrDefault(d => d.Severity == Severity.Error) is { } wrong ? wrong.Label is { } help ? $"{wrong.Message}: {help}" : wrong.Message : null;
    }

    // Words are always quoted, so that no sign in them means anything to YAML; what has a form of its own is told by its field.
    private static string Scalar(Field field, string words) =>
        field.Kind is FieldKind.Text or FieldKind.Markdown or FieldKind.Phone || !IsPlain(words) ? DraftScalar.Escaped(words) : words;

    private static bool IsPlain(string words) => words.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '@' or ':' or '+') && !words.EndsWith(':') && char.IsAsciiLetterOrDigit(words[0]);
}
