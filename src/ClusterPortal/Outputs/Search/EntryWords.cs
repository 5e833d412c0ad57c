using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Outputs.OpenData;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Search;

namespace ClusterPortal.Outputs.Search;

/// <summary>In: an entry. Out: its words, each with where it stands. Goes by the kinds of fields and the parts that the type gives them, so entries of a site's own types
/// are found like others. What is private, what is not published as open data either, and people who are contacts only are left out.</summary>
internal sealed class EntryWords(OutputContext context, LanguageView view, ImmutableArray<LanguageView> languages, IndexBuilder index)
{
    private const int MostAbove = 8;
    private readonly List<string> texts = [];
    private readonly Dictionary<Record, (int[] Own, int[] Wider)> terms = [];

    public void Add(Record record)
    {
        var type = record.Type;
        index.Add(SearchField.Title, view.Title(record));
        foreach (var field in type.Fields.Fields)
        {
            if (record[field] is not { } value || !OpenFields.IsPublished(field)) continue;
            if (field == type.Title) OtherTitles(record, value);
            else if (field == type.Names || field.Name == "legal_name") Texts(value, SearchField.OtherNames, everyLanguage: true);
            else if (field == type.Summary) Texts(value, SearchField.Summary);
            else if (field.Name == "synonyms") Texts(value, SearchField.Words, everyLanguage: true);
            else if (field.Shown) Value(field, value, SearchField.Details);
            else if ((field.Of ?? field).Kind == FieldKind.Text && field.Name != "previous_ids") Texts(value, SearchField.Words, everyLanguage: true);
        }
    }

    // People search for a thing by the name that it has in their own language, on whichever pages they are.
    private void OtherTitles(Record record, FieldValue value)
    {
        if (value is not TextValue { Text.Parts: var parts }) return;
        var title = view.Title(record);
        foreach (var part in parts)
            if (part.Text != title) index.Add(SearchField.OtherNames, part.Text);
    }

    private void Value(Field field, FieldValue value, SearchField where)
    {
        if (!context.IsShown(value)) return;
        switch (value)
        {
            case MarkdownValue markdown:
                index.AddHtml(markdown.In(view.Language, view.Site.Language).Html);
                break;
            case TextValue text:
                index.Add(where, view.Text(text.Text));
                if (field.PlaceName) Towns(view.Text(text.Text));
                break;
            case WordValue word when field.Kind == FieldKind.Country:
                index.Add(SearchField.Details, view.Formats.Strings.CountryName(word.Text));
                break;
            case WordValue word when field is { Kind: FieldKind.Link, Name: "website" }:
                index.Add(SearchField.Details, HostOf(word.Text));
                break;
            case ChoiceValue choice:
                index.Add(SearchField.Details, view.Text(choice.Choice.Label));
                break;
            case ReferenceValue reference:
                if (view.Portal.Shown(reference) is { } target && Portal.IsPublic(target)) Related(target);
                break;
            case ListValue list:
                foreach (var item in list.Items) Value(field.Of!, item, where);
                break;
            case GroupValue group when !OpenFields.IsPerson(field):
                Group(group, field.Kind == FieldKind.Reference ? SearchField.Related : SearchField.Words);
                break;
            default:
                break;
        }
    }

    // Whoever knows a town by the name that it has at home looks for that one.
    private void Towns(string written)
    {
        foreach (var name in languages.Select(l => l.PlaceName(written)).Distinct())
            if (name != written) index.Add(SearchField.Details, name);
    }

    // Of a product or a certificate its name says most.
    private void Group(GroupValue group, SearchField ofNames)
    {
        foreach (var field in group.Group.Fields)
            if (OpenFields.IsPublished(field) && group[field.Slot] is { } value)
                Value(field, value, field.Name is "name" or "title" or "label" ? ofNames : SearchField.Details);
    }

    private void Related(Record target)
    {
        if (!target.Type.Has(Traits.Terms))
        {
            index.Add(SearchField.Related, view.Title(target));
            return;
        }

        if (!terms.TryGetValue(target, out var known)) terms[target] = known = (WordsOf(target), [.. Above(target).SelectMany(WordsOf)]);
        index.Add(SearchField.Terms, known.Own);
        index.Add(SearchField.Wider, known.Wider);
    }

    private IEnumerable<Record> Above(Record term)
    {
        for (var depth = 0; depth < MostAbove; depth++)
        {
            if (term["parent"] is not ReferenceValue reference || view.Portal.Shown(reference) is not { } parent || parent == term) yield break;
            yield return term = parent;
        }
    }

    // Whoever has a competence is found by all the words that people have for it.
    private int[] WordsOf(Record term)
    {
        var words = new List<string>(term.Title.Parts.Select(p => p.Text));
        if (term.Type.Fields.Find("synonyms") is { Private: false } field) Collect(term[field], words, everyLanguage: true);
        return [.. words.SelectMany(index.Read).Distinct()];
    }

    private void Texts(FieldValue value, SearchField where, bool everyLanguage = false)
    {
        texts.Clear();
        Collect(value, texts, everyLanguage);
        foreach (var text in texts) index.Add(where, text);
    }

    private void Collect(FieldValue? value, List<string> words, bool everyLanguage)
    {
        switch (value)
        {
            case TextValue text when everyLanguage:
                foreach (var part in text.Text.Parts) words.Add(part.Text);
                break;
            case TextValue text:
                words.Add(view.Text(text.Text));
                break;
            case ListValue list:
                foreach (var item in list.Items) Collect(item, words, everyLanguage);
                break;
            case GroupValue group:
                foreach (var field in group.Group.Fields)
                    if (OpenFields.IsPublished(field)) Collect(group[field.Slot], words, everyLanguage);
                break;
            default:
                break;
        }
    }

    private static string HostOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return "";
        var host = uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost;
        return host.LastIndexOf('.') is > 0 and var end ? host[..end] : host;
    }
}
