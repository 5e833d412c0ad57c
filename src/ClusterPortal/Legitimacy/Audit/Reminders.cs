using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Domain;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>Letters to organisations whose entry nobody has looked at for long, in the first language of theirs, then of the site's, for which there are words
/// (<c>reminders.yml</c>).</summary>
internal static class Reminders
{
    public const string Resource = "legitimacy/reminders.yml";

    private static readonly LanguageTag English = new("en");

    public static FrozenDictionary<string, FrozenDictionary<string, string>> Read()
    {
        using var stream = typeof(Reminders).Assembly.GetManifestResourceStream(Resource)!;
        using var text = new StreamReader(stream);
        var languages = (YamlMapping)YamlReader.Read(new SourceText(Resource, text.ReadToEnd()), YamlLimits.Default, new DiagnosticBag())!;
        return languages.Entries.ToFrozenDictionary(
            l => l.Key.Value,
            l => ((YamlMapping)l.Value).Entries.ToFrozenDictionary(e => e.Key.Value, e => ((YamlScalar)e.Value).Value.TrimEnd('\n'), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    public static StaleEntry Write(FrozenDictionary<string, FrozenDictionary<string, string>> words, SiteConfig site, Candidate candidate, DateOnly? last, ImmutableArray<Gap> gaps)
    {
        var record = candidate.Record;
        var own = record["languages"].Items().Select(l => l.Word()).OfType<string>().Where(w => site.Languages.Any(s => s.Tag == w));
        var language = own.Concat(site.Languages.Select(l => l.Tag)).FirstOrDefault(words.ContainsKey) ?? English.Tag;
        var tag = new LanguageTag(language);
        var w = words[language];
        var path = record.Source.Path;
        string[] lines =
        [
            w["subject"],
            "",
            candidate.Contact?.Name is { } name ? w["hello"].Replace("{name}", In(name, tag), StringComparison.Ordinal) : w["hello_all"],
            "",
            last is { } day ? w["since"].Replace("{day}", IsoText.Date(day), StringComparison.Ordinal) : w["never"],
            "",
            .. Points(candidate, gaps, w, tag).Select(p => $"- {p}"),
            "",
            site.Repository is { } repository ? w["edit"].Replace("{link}", repository.EditUrl(path), StringComparison.Ordinal) : w["answer"].Replace("{file}", path, StringComparison.Ordinal),
            w["unchanged"],
            "",
            w["thanks"],
            In(candidate.Cluster?.Title ?? site.Title, tag),
        ];
        var text = string.Join('\n', lines).Replace("{firm}", In(record.Title, tag), StringComparison.Ordinal).Replace("{portal}", In(site.Title, tag), StringComparison.Ordinal);
        return new StaleEntry(record, last, language, candidate.Contact?.Email, text);
    }

    // What changes in a firm from year to year, as the entry has it; then what it lacks.
    private static IEnumerable<string> Points(Candidate candidate, ImmutableArray<Gap> gaps, FrozenDictionary<string, string> words, LanguageTag language)
    {
        var record = candidate.Record;
        if (candidate.Contact is { } contact)
            yield return $"{Label(record, "contact")}: {string.Join(", ", new[] { contact.Name is { } name ? In(name, language) : null, contact.Email, contact.Phone }.OfType<string>())}";
        if (record["employees"] is QuantityValue employees && (employees.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? (employees.Band is { } band ? In(band.Label, language) : null)) is { } number)
            yield return $"{Label(record, "employees")}: {number}{(employees.AsOf is { } day ? $" ({IsoText.Date(day)})" : "")}";
        foreach (var certificate in Candidate.Groups(record, "certifications"))
            if (Candidate.Word(certificate["standard"]) is { } standard && Candidate.Date(certificate, "valid_to") is { } end)
                yield return words["until"].Replace("{what}", $"{Label(record, "certifications")}: {standard}", StringComparison.Ordinal).Replace("{day}", IsoText.Date(end), StringComparison.Ordinal);
        if (record["website"].Word() is { } website) yield return $"{Label(record, "website")}: {website}";
        var lacking = gaps.Where(g => !g.ByStaff).Take(3).Select(g => In(g.Signal.Label, language)).ToArray();
        if (lacking.Length > 0) yield return words["lacking"].Replace("{what}", string.Join("; ", lacking), StringComparison.Ordinal);

        string Label(Content.Record entry, string field) => entry.Type.Fields.Find(field)?.Label is { } label ? In(label, language) : field;
    }

    private static string In(LocalizedText text, LanguageTag language) => text.In(language, English).Text;
}
