using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using ClusterPortal.Pages.Views;
using ClusterPortal.Search;

namespace ClusterPortal.Outputs.Search;

/// <summary>What a browser must know of an index before it asks for a part of it: where the parts begin, which kinds and sectors there are and which documents belong to
/// them, and what the language's words are like.</summary>
internal sealed class SearchManifest(LanguageView view, ImmutableArray<SearchDocument> documents)
{
    // Above that, the list of who is in which sectors would take longer to fetch than anything else.
    private const int MostRuns = 2000;
    private const int MostSectors = 12;

    public ReadOnlyMemory<byte> Bytes(string fingerprint, int inPart, ImmutableArray<Shard> words, ImmutableArray<Shard> backwards)
    {
        var sectors = documents.SelectMany(d => d.Sectors).Distinct().Order(StringComparer.Ordinal).ToArray();
        var output = new ArrayBufferWriter<byte>(1 << 14);
        using (var json = JsonOutput.ForFile(output))
        {
            json.WriteStartObject();
            json.WriteString("parts"u8, $"data/{view.Language.Tag.ToLowerInvariant()}.{fingerprint}/");
            json.WriteNumber("documents"u8, documents.Length);
            json.WriteNumber("inPart"u8, inPart);
            json.WriteStartArray("kinds"u8);
            foreach (var group in documents.GroupBy(d => d.Kind))
            {
                json.WriteStartArray();
                json.WriteStringValue(group.Key.Id);
                json.WriteStringValue(group.Key.One);
                json.WriteStringValue(group.Key.Other);
                json.WriteNumberValue(group.Count());
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("sectors"u8);
            foreach (var id in sectors)
            {
                json.WriteStartArray();
                json.WriteStringValue(id);
                json.WriteStringValue(view.Portal.Find("sector", id) is { } sector ? view.Title(sector) : id);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            Texts("runs"u8, Runs(sectors));
            json.WriteStartArray("levels"u8);
            foreach (var level in IndexBuilder.Levels) json.WriteNumberValue(level);
            json.WriteEndArray();
            Texts("words"u8, words.Select(s => s.First));
            Texts("backwards"u8, backwards.Select(s => s.First));
            json.WriteString("stopWords"u8, LanguageWords.StopWords(view.Language));
            Texts("endings"u8, LanguageWords.Endings(view.Language));
            json.WriteBoolean("compounds"u8, LanguageWords.HasCompounds(view.Language));
            json.WriteEndObject();

            void Texts(ReadOnlySpan<byte> name, IEnumerable<string> texts)
            {
                json.WriteStartArray(name);
                foreach (var text in texts) json.WriteStringValue(text);
                json.WriteEndArray();
            }
        }

        return output.WrittenMemory;
    }

    /// <summary>How many documents in a row are in the same sectors, and in which, by their places in the list: <c>12 0 3</c>.</summary>
    private List<string> Runs(string[] sectors)
    {
        var places = sectors.Index().ToDictionary(s => s.Item, s => s.Index, StringComparer.Ordinal);
        for (var most = MostSectors; ; most = most > 3 ? 3 : most - 1)
        {
            var runs = Runs(places, most);
            if (runs.Count <= MostRuns || most == 1) return runs;
        }
    }

    private List<string> Runs(Dictionary<string, int> places, int most)
    {
        var runs = new List<string>();
        var last = "";
        var count = 0;
        foreach (var document in documents)
        {
            var now = string.Concat(document.Sectors.Take(most).Select(s => $" {places[s].ToString(CultureInfo.InvariantCulture)}"));
            if (count > 0 && now != last)
            {
                runs.Add($"{count}{last}");
                count = 0;
            }

            last = now;
            count++;
        }

        if (count > 0) runs.Add($"{count}{last}");
        return runs;
    }
}
