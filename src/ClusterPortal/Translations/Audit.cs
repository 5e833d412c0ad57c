using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Text;
using ClusterPortal.Themes;

namespace ClusterPortal.Translations;

/// <summary>In: a portal with its settings, types and theme. Out: for each of its languages which texts there are, and those that are missing, what most
/// readers see first. The languages themselves decide what counts: a text in <c>sv</c> is one for <c>sv-FI</c>.</summary>
internal static class Audit
{
    /// <param name="site">The settings, whose languages are looked at.</param>
    /// <param name="portal">The entries that the build shows.</param>
    /// <param name="theme">The interface texts.</param>
    public static ImmutableArray<LanguageAudit> Of(SiteConfig site, Portal portal, Theme theme)
    {
        ImmutableArray<Wanted> texts = [.. SiteTexts.Of(site), .. LabelTexts(portal), .. portal.Records.Where(r => r.Status != RecordStatus.Archived).SelectMany(r => EntryTexts.Of(r, site))];
        return [.. site.Languages.Where(l => site.Languages.Length > 1 || l != site.Language).Select(l => Of(l, texts, theme.Strings[l]))];
    }

    private static LanguageAudit Of(LanguageTag language, ImmutableArray<Wanted> texts, LanguageStrings strings)
    {
        var missing = texts.Where(t => !t.Text.Has(language) && IsLanguage(t.Text)).Select(t => new MissingText(t.Area, t.Weight, t.What, t.Span, t.Instead?.Invoke(language))).ToList();
        var needed = Plurals.FormsOf(language);
        foreach (var key in strings.Texts.Keys.Concat(strings.Plurals.Keys))
        {
            if (strings.Borrowed.Contains(key)) missing.Add(new MissingText(Area.Interface, 1, key, default, $"strings/{language}.yml of the theme"));
            else if (strings.Plurals.TryGetValue(key, out var forms) && needed.Where(f => !forms.ContainsKey(f)).ToArray() is { Length: > 0 } lacking)
                missing.Add(new MissingText(Area.Interface, 1, $"{key}: {string.Join(", ", lacking)}", default, $"strings/{language}.yml of the theme"));
        }

        var totals = Enum.GetValues<Area>().Select(area => new AreaCount(
            area,
            area == Area.Interface ? strings.Texts.Count + strings.Plurals.Count : texts.Count(t => t.Area == area),
            missing.Count(m => m.Area == area)));
        return new LanguageAudit(
            language,
            [.. totals],
            [.. missing.OrderBy(m => m.Weight).ThenBy(m => m.Span.Source?.Path ?? m.Instead, StringComparer.Ordinal).ThenBy(m => m.Span.Start).ThenBy(m => m.What, StringComparer.Ordinal)]);
    }

    // A percent sign or a number is the same in every language. Markdown has been let go of once it is HTML, so its text is empty here.
    private static bool IsLanguage(LocalizedText text) => text.Parts[0].Text is var written && (written.Length == 0 || written.Any(char.IsLetter));

    // Labels of types that have no entries are seen by nobody.
    private static IEnumerable<Wanted> LabelTexts(Portal portal) =>
        from type in portal.Types.All
        where portal.Of(type).Length > 0
        from label in TypeLabels.Of(type)
        select new Wanted(Area.Labels, 2, label.Path, label.Label, label.Label.Parts[0].Span, l => $"content/types/labels/{l}.yml");
}
