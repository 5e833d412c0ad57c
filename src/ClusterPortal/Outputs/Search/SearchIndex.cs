using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using ClusterPortal.Domain;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;
using ClusterPortal.Search;

namespace ClusterPortal.Outputs.Search;

/// <summary>In: the portal in one language. Out: the files by which a browser searches it: words with their documents, words backwards for typing errors in their
/// beginnings, what results show, and the file that leads to them. See docs/search.md.</summary>
internal sealed class SearchIndex(OutputContext context, LanguageView view, ImmutableArray<LanguageView> languages, ImmutableArray<Page> pages)
{
    // Results come from anywhere among the documents: small parts waste little of what is fetched for ten of them.
    private const int InPart = 8;

    public IEnumerable<PlannedFile> Files()
    {
        var documents = SearchDocuments.Of(view, pages);
        var index = Read(documents);
        var sorted = index.Sorted();
        var words = Shards.OfWords(index, sorted);
        var backwards = Shards.OfBackwards(index.Backwards(sorted));
        ImmutableArray<(string Name, ReadOnlyMemory<byte> Bytes)> parts =
        [
            .. words.Select((s, i) => ($"w{i}", s.Bytes.AsMemory())),
            .. backwards.Select((s, i) => ($"b{i}", s.Bytes.AsMemory())),
            .. Results(documents).Select((b, i) => ($"d{i}", b)),
        ];
        var fingerprint = Fingerprint(parts);
        var manifest = new SearchManifest(view, documents).Bytes(fingerprint, InPart, words, backwards);
        yield return new MadeFile(Routes.File(SearchRoutes.Index(view.Language)), output => output.Write(manifest.Span));
        foreach (var (name, bytes) in parts)
            yield return new MadeFile(Routes.File(SearchRoutes.Part(view.Language, fingerprint, name)), output => output.Write(bytes.Span));
    }

    private WordIndex Read(ImmutableArray<SearchDocument> documents)
    {
        const double Over = 0.6;
        var index = new IndexBuilder(LanguageWords.StopWords(view.Language));
        var words = new EntryWords(context, view, languages, index);
        foreach (var document in documents)
        {
            if (document.Record is { } record)
            {
                words.Add(record);
                index.End(Events.IsPast(record, view.Portal.Today, view.Zone) ? Over : 1);
                continue;
            }

            index.Add(SearchField.Title, document.Title);
            index.Add(SearchField.Summary, document.Summary ?? "");
            index.End();
        }

        return index.Build(LanguageWords.HasCompounds(view.Language));
    }

    private IEnumerable<ReadOnlyMemory<byte>> Results(ImmutableArray<SearchDocument> documents)
    {
        var output = new ArrayBufferWriter<byte>(1 << 13);
        for (var start = 0; start < documents.Length; start += InPart)
        {
            output.ResetWrittenCount();
            using (var json = JsonOutput.ForFile(output))
            {
                json.WriteStartArray();
                foreach (var document in documents.AsSpan()[start..Math.Min(documents.Length, start + InPart)]) Result(json, document);
                json.WriteEndArray();
            }

            yield return output.WrittenSpan.ToArray();
        }
    }

    // What is empty at the end is left out: title, address, text, line, names, language.
    private void Result(Utf8JsonWriter json, SearchDocument document)
    {
        json.WriteStartArray();
        json.WriteStringValue(document.Title);
        json.WriteStringValue(document.Route[1..]);
        if (document.Record is { } record)
        {
            json.WriteStringValue(ResultTexts.Text(context, view, record));
            json.WriteStringValue(ResultTexts.Line(view, record));
            json.WriteStartArray();
            foreach (var name in ResultTexts.Names(view, record)) json.WriteStringValue(name);
            json.WriteEndArray();
            var shown = context.Routes.ShownIn(record, view.Language);
            if (!view.Language.Reads(shown)) json.WriteStringValue(shown.Tag);
        }
        else
        {
            json.WriteStringValue(document.Summary ?? "");
        }

        json.WriteEndArray();
    }

    private static string Fingerprint(ImmutableArray<(string Name, ReadOnlyMemory<byte> Bytes)> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, bytes) in parts) hash.AppendData(bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 5));
    }
}
