using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using ClusterPortal.Content;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Facets;
using ClusterPortal.Pages.Views;

namespace ClusterPortal.Outputs.Facets;

/// <summary>In: the directory in each language. Out: for each a file beside its list with which scripts narrow the list in place: names in the list's order, and for each
/// question a column of answers. Small, as a phone loads it when somebody first narrows the list; what cards say is on the list's own pages.</summary>
internal static class DirectoryData
{
    public static IEnumerable<PlannedFile> Files(PlanContext plan) =>
        plan.Views.Select(plan.DirectoryIn).OfType<DirectoryView>().Select(d => new MadeFile(
            Routes.File(plan.Routes.List(d.Directory.Type, d.View.Language)!).Replace("index.html", DirectoryGlobals.DataFile, StringComparison.Ordinal), output => Write(output, plan, d)));

    private static void Write(IBufferWriter<byte> output, PlanContext plan, DirectoryView directory)
    {
        var (view, all) = (directory.View, directory.Sorted);
        var places = all.Select(directory.Directory.PlaceOf).ToArray();
        var list = plan.Routes.Url(plan.Routes.List(directory.Directory.Type, view.Language)!);
        var entry = plan.Routes.Url(plan.Routes.In(view.Language, directory.Directory.Type.Url!)).Split("{id}");
        var names = all.Select(r => view.Title(r).ReplaceLineEndings(" ")).ToArray();
        using var json = JsonOutput.ForFile(output);
        json.WriteStartObject();
        json.WriteString("list"u8, list);
        json.WriteNumber("size"u8, plan.Site.PageSize);
        json.Optional("entry"u8, entry);
        json.WriteString("names"u8, string.Join('\n', names));
        json.WriteString("ids"u8, string.Join('\n', all.Select((r, i) => r.Id == Guess(names[i]) ? "" : r.Id)));
        json.WriteStartArray("facets"u8);
        foreach (var facet in directory.Directory.All) Write(json, directory, facet, places);
        json.WriteEndArray();
        json.WriteStartObject("since"u8);
        json.Optional("values"u8, [.. directory.Since.Months.Select(m => view.Formats.Date(m, "month"))]);
        json.WriteStartArray("of"u8);
        foreach (var place in places) json.WriteNumberValue(directory.Since.Answers[place]);
        json.WriteEndArray();
        json.WriteEndObject();
        Texts(json, view);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DirectoryView directory, Facet facet, int[] places)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, facet.Source.Id);
        json.WriteString("label"u8, facet.Source.Label(directory.View));
        if (facet.Source.AreFlags) json.WriteBoolean("all"u8, true);
        json.WriteStartArray("values"u8);
        foreach (var value in facet.Values)
        {
            json.WriteStartArray();
            json.WriteStringValue(value.Segment);
            json.WriteStringValue(directory.NameOf(facet, value));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("of"u8);
        foreach (var place in places)
        {
            var answers = facet.Answers[place];
            if (answers.Length == 1) json.WriteNumberValue(answers[0]);
            else if (answers.Length == 0) json.WriteNumberValue(-1);
            else
            {
                json.WriteStartArray();
                foreach (var answer in answers) json.WriteNumberValue(answer);
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, LanguageView view)
    {
        json.WriteStartObject("texts"u8);
        json.WriteStartObject("count"u8);
        foreach (var (form, text) in view.Formats.Strings.Plurals.TryGetValue("organizations_count", out var forms) ? forms.OrderBy(f => f.Key, StringComparer.Ordinal) : Enumerable.Empty<KeyValuePair<string, string>>())
            json.WriteString(form, text);
        json.WriteEndObject();
        foreach (var (name, key, otherwise) in Words) json.WriteString(name, view.Word(key, otherwise));
        json.WriteEndObject();
    }

    private static readonly ImmutableArray<(string Name, string Key, string Otherwise)> Words =
    [
        ("name", "name", "Name"), ("since", "facet_since", "Member since"), ("filters", "facet_filter", "Filter"), ("remove", "facet_remove", "Remove {name}"), ("clear", "facet_clear", "Remove all"),
        ("none", "facet_none", "Nothing found"), ("all", "facet_all", "All {n}"), ("page_of", "page_of", "page {page} of {pages}"), ("pages", "pages", "Pages"), ("previous", "previous", "Previous"), ("next", "next", "Next"),
    ];

    // Most ids follow from the names, by a rule so simple that the script has it too; those need not be sent.
    private static string Guess(string name)
    {
        var id = new System.Text.StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c)) id.Append(char.ToLowerInvariant(c));
            else if (id.Length == 0 || id[^1] != '-') id.Append('-');
        }

        return id.ToString().Trim('-');
    }
}
