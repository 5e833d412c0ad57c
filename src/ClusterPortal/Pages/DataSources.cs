using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Text;

namespace ClusterPortal.Pages;

/// <summary>A source that entries of a type name, and how many do.</summary>
internal sealed record DataSources(string Title, string? Publisher, string? License, int Entries)
{
    /// <summary>Those named most often first. An entry's own <c>sources</c> and the <c>source</c> of a figure count alike; the exact page differs from entry to entry
    /// and stays with the entry.</summary>
    public static ImmutableArray<DataSources> Of(IEnumerable<Record> records, LanguageTag language)
    {
        var counts = new Dictionary<(string, string?, string?), int>();
        foreach (var record in records)
        {
            foreach (var source in record["sources"].Items().Append(record["source"]))
            {
                if (source.Member("title").Text() is not { } text) continue;
                var key = (text.In(language, language).Text, source.Member("publisher").Word(), source.Member("license").Word());
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return
        [
            .. counts.Select(c => new DataSources(c.Key.Item1, c.Key.Item2, c.Key.Item3, c.Value))
                .OrderByDescending(s => s.Entries).ThenBy(s => s.Title, StringComparer.Ordinal).ThenBy(s => s.Publisher, StringComparer.Ordinal).ThenBy(s => s.License, StringComparer.Ordinal),
        ];
    }
}
