using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Text;

namespace ClusterPortal.Translations;

/// <summary>The texts of an entry that may be given by language, each with its place.</summary>
internal static class EntryTexts
{
    public static IEnumerable<Wanted> Of(Record record, SiteConfig site)
    {
        var weight = WeightOf(record, site);
        return record.Type.Fields.Fields.SelectMany(f => record[f] is { } value ? Of(value, f, f.Name, record, weight) : []);
    }

    private static IEnumerable<Wanted> Of(FieldValue value, Field field, string path, Record record, int weight)
    {
        switch (value)
        {
            case TextValue text when field.Localized:
                return [Of(text.Text, path, record, weight, field == record.Type.Body)];
            case FileValue { Caption: { } caption }:
                return [Of(caption, $"{path}.{(field.Kind == FieldKind.Image ? "alt" : "title")}", record, weight, isBody: false)];
            case ListValue list:
                return list.Items.SelectMany((item, i) => Of(item, field.Of!, $"{path}[{i + 1}]", record, weight));
            case GroupValue group:
                return group.Group.Fields.SelectMany(f => group[f.Slot] is { } inner ? Of(inner, f, $"{path}.{f.Name}", record, weight) : []);
            default:
                return [];
        }
    }

    private static Wanted Of(LocalizedText text, string path, Record record, int weight, bool isBody) =>
        new(Area.Entries, weight, path, text, text.Parts[0].Span, isBody && record.Source.Path.EndsWith(".md", StringComparison.Ordinal) ? l => $"content/{record.Type.Folder}/{record.Id}.{l}.md" : null);

    // What stands on the home page and in the menus is seen by most; a single job or piece of news by few, and not for long.
    private static int WeightOf(Record record, SiteConfig site) =>
        record.Type.Id switch
        {
            "page" => 3,
            "cluster" => 4,
            "stat" => site.Facts.Any(f => f.Text == record.Id) ? 4 : 6,
            "organization" => site.Featured.Any(f => f.Text == record.Id) ? 5 : record["sample"] is BooleanValue { IsTrue: true } ? 7 : 9,
            "sector" or "competence" or "service" => 6,
            _ => 8,
        };
}
