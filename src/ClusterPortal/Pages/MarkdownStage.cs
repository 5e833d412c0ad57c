using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Markup;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Themes;

namespace ClusterPortal.Pages;

/// <summary>Renders the Markdown of all entries, once per language they are written in. It runs when every entry's address is known, as links lead to them.</summary>
internal static class MarkdownStage
{
    /// <summary>The words of a theme that rendered Markdown has in it.</summary>
    public static FrozenDictionary<LanguageTag, MarkdownLabels> LabelsOf(Theme theme) => theme.Strings.ToFrozenDictionary(s => s.Key, s => Labels(s.Value));

    /// <param name="records">Whose Markdown to render.</param>
    /// <param name="found">Takes for each entry of the portal what was found in its Markdown; null: nothing.</param>
    public static void Run(IReadOnlyList<Record> records, Portal portal, FrozenDictionary<LanguageTag, MarkdownLabels> labels, Routes routes, AssetUrls assets, DiagnosticBag?[] found, int threads)
    {
        Ordered.ForEach(records.Count, threads, i =>
        {
            var record = records[i];
            var own = DiagnosticBag.OfOneFile();
            var fields = 0;
            foreach (var field in record.Notable)
                if (record[field] is { } value) Walk(record, value, field.Name, ref fields, portal, labels, routes, assets, own);
            found[record.Index] = own.Count > 0 ? own : null;
        });
    }

    private static void Walk(Record record, FieldValue value, string name, ref int fields, Portal portal, FrozenDictionary<LanguageTag, MarkdownLabels> labels, Routes routes, AssetUrls assets, DiagnosticBag bag)
    {
        if ((value.Contents & Contents.Markdown) == 0) return;
        switch (value)
        {
            case MarkdownValue markdown:
                var prefix = fields++ == 0 ? "" : $"{RecordId.From(name)}-{fields}-";
                markdown.Take(Documents(record, markdown, prefix, portal, labels, routes, assets, bag));
                break;
            case ListValue list:
                foreach (var item in list.Items) Walk(record, item, name, ref fields, portal, labels, routes, assets, bag);
                break;
            case GroupValue group:
                foreach (var field in group.Group.Fields)
                    if (group[field.Slot] is { } inner) Walk(record, inner, field.Name, ref fields, portal, labels, routes, assets, bag);
                break;
            default:
                break;
        }
    }

    private static ImmutableArray<MarkdownDocument> Documents(Record record, MarkdownValue markdown, string prefix, Portal portal, FrozenDictionary<LanguageTag, MarkdownLabels> labels, Routes routes, AssetUrls assets, DiagnosticBag bag)
    {
        var parts = markdown.Text.Parts;
        ImmutableArray<MarkdownLabels> words = [.. parts.Select(p => labels.GetValueOrDefault(p.Language, MarkdownLabels.English))];
        ILinkResolver[] links = [.. parts.Select(p => new ContentLinks(record.Type.Folder, p.Language, portal, routes, assets))];
        if (markdown.Memo is not { } memo) return [.. parts.Select((part, i) => Render(part, prefix, links[i], words[i], bag))];
        if (!memo.Holds(prefix, words, links))
        {
            var own = DiagnosticBag.OfOneFile();
            memo.Begin(prefix, words);
            memo.End([.. parts.Select((part, i) => Render(part, prefix, memo.Listening(i, links[i]), words[i], own))], own.ToImmutable());
        }

        bag.AddRange(memo.Findings);
        return memo.Documents;
    }

    private static MarkdownDocument Render(LocalizedText.Part part, string prefix, ILinkResolver links, MarkdownLabels words, DiagnosticBag bag) =>
        MarkdownRenderer.Render(
            new MarkdownInput(part.Text) { At = part.Place, Links = links, IdPrefix = prefix, Labels = words },
            bag);

    private static MarkdownLabels Labels(LanguageStrings strings)
    {
        var english = MarkdownLabels.English;
        string Text(string key, string otherwise) => strings.Texts.GetValueOrDefault(key, otherwise);
        return new MarkdownLabels
        {
            BackToText = Text("back_to_text", english.BackToText),
            Table = Text("table", english.Table),
            Done = Text("done", english.Done),
            NotDone = Text("not_done", english.NotDone),
            Details = Text("details", english.Details),
        };
    }
}
