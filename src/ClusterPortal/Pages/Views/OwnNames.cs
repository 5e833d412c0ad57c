using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Pages.Views;

/// <summary>The name that an entry has in a language of its own choice: an item of its <c>names</c> with that language, such as the Chinese name of a Danish firm.
/// Short and former names do not stand in the place of the name.</summary>
internal static class OwnNames
{
    public static string? In(Record record, LanguageTag language)
    {
        if (record.Type.Names is not { } field || record[field] is not ListValue names) return null;
        foreach (var item in names.Items)
        {
            if (item is not GroupValue name || name["language"] is not WordValue tag || name["name"] is not TextValue text) continue;
            if (name["kind"] is ChoiceValue { Choice.Id: not "name" }) continue;
            if (language.Reads(new LanguageTag(tag.Text))) return text.Text.Parts[0].Text;
        }

        return null;
    }
}
