using System.Collections.Immutable;
using ClusterPortal.Domain;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;
using ClusterPortal.Site;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;

namespace ClusterPortal.Outputs.Html;

/// <summary>What all pages of one language share: the <c>site</c> and <c>t</c> of templates. Only menus and the language switch depend on the page.</summary>
internal sealed class SiteModel
{
    private readonly PlanContext plan;
    private readonly LanguageView view;
    private readonly PageShapes shapes;
    private readonly Value[] values;
    private readonly int navigation;
    private readonly int footer;
    private readonly int languages;
    private readonly MenuModel menu;
    private readonly MenuModel foot;

    public SiteModel(PlanContext plan, LanguageView view, PageShapes shapes, ImmutableArray<MenuEntry> menu, ImmutableArray<MenuEntry> foot)
    {
        (this.plan, this.view, this.shapes, this.menu, this.foot) = (plan, view, shapes, new MenuModel(menu), new MenuModel(foot));
        values = Values();
        navigation = shapes.Site.SlotOf("navigation");
        footer = shapes.Site.SlotOf("footer");
        languages = shapes.Site.SlotOf("languages");
        Texts = Value.Of(MakeTexts());
    }

    /// <summary>The interface texts.</summary>
    public Value Texts { get; }

    public ITemplateRecord For(Page page) => new View(this, page);

    public static Value Feeds(IEnumerable<FeedLink> feeds, Routes routes) =>
        Value.Of([.. feeds.Select(f => f.Shown(f.Title, routes))]);

    private Value[] Values()
    {
        var site = plan.Site;
        var portal = plan.Portal;
        Value Count(string type) => Value.Of((long)portal.Of(type).Count(portal.IsLive));
        Value Coming() => Value.Of((long)portal.Of("event").Count(e => portal.IsLive(e) && !Events.IsPast(e, portal.Today, view.Zone)));
        Value Number(int? pixels) => pixels is { } known ? Value.Of((long)known) : default;
        Value Text(Schema.LocalizedText? text) => text is null ? default : view.Shown(text);
        return
        [
            view.Shown(site.Title),
            Text(site.Tagline),
            Text(site.Description),
            Value.Of(site.BaseUrl.AbsoluteUri),
            Value.Of(site.BasePath),
            Value.Of(plan.Routes.Url(plan.Routes.Home(view.Language))),
            Value.Of(site.Language.Tag),
            Text(site.Notice),
            site.Cluster is { } id && portal.Find("cluster", id.Text) is { } cluster ? Value.Of(view.Of(cluster)) : default,
            default,
            default,
            default,
            Feeds(plan.AllFeeds(view), plan.Routes),
            Value.Of(new FixedRecord(shapes.Lists, [.. portal.Types.All.Select(t => plan.Routes.List(t, view.Language) is { } route ? Value.Of(plan.Routes.Url(route)) : default)])),
            plan.SearchPage(view) is { } search ? Value.Of(plan.Routes.Url(search)) : default,
            plan.SearchPage(view) is not null ? Value.Of(plan.Routes.Url(plan.Routes.In(view.Language, SearchRoutes.Description))) : default,
            plan.JoinPage(view) is { } join ? Value.Of(plan.Routes.Url(join)) : default,
            plan.DataPage(view) is { } data ? Value.Of(plan.Routes.Url(data)) : default,
            Value.Of(plan.Site.DataLicense?.Name),
            Value.Of(plan.Site.DataLicense?.Url),
            Value.Of(site.Repository?.Url),
            Value.Of(site.Theme),
            BrandLogo.Of(site, view.Assets) is { } logo
                ? Value.Of(new FixedRecord(PageShapes.Logo, Value.Of(logo.Light.Url), logo.Dark is { } dark ? Value.Of(dark.Url) : default, Number(logo.Light.Width), Number(logo.Light.Height)))
                : default,
            Value.Of(new FixedRecord(PageShapes.Counts, Count("organization"), Count("job"), Coming(), Count("news"))),
            LanguageView.Of(portal.Today),
            Value.Of(ProductVersion.Text),
        ];
    }

    private FixedRecord MakeTexts()
    {
        var strings = view.Formats.Strings;
        return new FixedRecord(shapes.Texts, [.. shapes.Texts.Members.Select(m =>
            strings.Texts.TryGetValue(m.Name, out var text) ? Shown(m.Name, text)
            : strings.Plurals.TryGetValue(m.Name, out var forms) ? Value.Of(new FixedRecord(shapes.Plural, [.. shapes.Plural.Members.Select(f => forms.GetValueOrDefault(f.Name) is { } form ? Shown(m.Name, form) : default)]))
            : default)]);

        Value Shown(string key, string text) => strings.Borrowed.Contains(key) && view.Language.Main != "en" ? Value.Of(view.Foreign(text, new LanguageTag("en"))) : Value.Of(text);
    }

    private Value Languages(Page page) =>
        Value.Of([.. plan.Site.Languages.Select(l => Value.Of(new FixedRecord(
            PageShapes.SiteLanguage,
            Value.Of(l.Tag),
            Value.Of(LanguageNames.Own(l, view.Formats.Strings)),
            Value.Of(plan.Routes.Url(page.RouteIn(l))),
            Value.Of(l == page.Language),
            Value.Of(IsAvailable(page, l)))))]);

    private static bool IsAvailable(Page page, LanguageTag language)
    {
        if (page.Translations.IsEmpty) return page.Language == language;
        foreach (var (known, _) in page.Translations)
            if (known == language) return true;
        return false;
    }

    private sealed class View(SiteModel site, Page page) : ITemplateRecord
    {
        public RecordShape Shape => site.shapes.Site;

        public Value Get(int slot) =>
            slot == site.navigation ? site.menu.For(page)
            : slot == site.footer ? site.foot.For(page)
            : slot == site.languages ? site.Languages(page)
            : site.values[slot];
    }
}
