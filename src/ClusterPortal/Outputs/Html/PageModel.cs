using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Outputs.Html;

/// <summary>The globals of a template for one page: <c>site</c>, <c>page</c>, <c>t</c>, then those of its kind.</summary>
internal sealed class PageModel(Page page, RecordShape shape, SiteModel site, PlanContext plan, Func<Page, SafeJson?> linkedData) : ITemplateRecord
{
    private Value[]? own;
    private Value siteValue;
    private Value pageValue;

    public RecordShape Shape { get; } = shape;

    public Value Get(int slot) =>
        slot switch
        {
            0 => siteValue.IsNothing ? siteValue = Value.Of(site.For(page)) : siteValue,
            1 => pageValue.IsNothing ? pageValue = Value.Of(new PageView(MakePage(), () => linkedData(page))) : pageValue,
            2 => site.Texts,
            _ => (own ??= page.Own())[slot - 3],
        };

    private FixedRecord MakePage()
    {
        var routes = plan.Routes;
        var view = page.View;
        var fallback = page.Record is { } record && page.Kind == "entry" ? Fallback(record) : null;
        var end = page.Crumbs.Length - 1;
        var image = plan.Cards.Of(page);
        return new FixedRecord(
            PageShapes.Page,
            Value.Of(page.Kind),
            Value.Of(page.Title),
            Value.Of(page.Title),
            Value.Of(page.Description),
            Value.Of(routes.Absolute(page.Canonical ?? page.Route)),
            Value.Of(routes.Url(page.Route)),
            Value.Of(page.Language.Tag),
            Value.Of(page.Language.Direction),
            Alternates(),
            Value.Of([.. page.Crumbs.Select((c, i) => Value.Of(new FixedRecord(PageShapes.Breadcrumb, Value.Of(c.Label), c.Route is null || i == end ? default : Value.Of(routes.Url(c.Route)))))]),
            Value.Of(page.NoIndex),
            SiteModel.Feeds(page.Feeds, routes),
            SiteModel.Feeds(page.Data, routes),
            default,
            image is null ? default : Value.Of(routes.Absolute(image.Route)),
            image?.Width is { } width ? Value.Of((long)width) : default,
            image?.Height is { } height ? Value.Of((long)height) : default,
            Value.Of(image?.Alt),
            Value.Of(page.OgType),
            page.File is { } file ? Value.Of(plan.Site.Repository?.EditUrl(file, page.Line)) : default,
            page.Updated is { } date ? LanguageView.Of(date) : default,
            Value.Of(fallback),
            Value.Of(page.Sheet?.Url),
            Neighbour(page.Around.Before),
            Neighbour(page.Around.After),
            Value.Of((page.Record?.Type ?? page.ListOf)?.Id));
    }

    private Value Neighbour(Record? record) =>
        record is not null && page.View.Url(record) is { } url ? Value.Of(new FixedRecord(PageShapes.Neighbour, page.View.ShownTitle(record), Value.Of(url))) : default;

    // An entry whose name is translated and whose text is not says so too.
    private string? Fallback(Record record)
    {
        var shown = plan.Routes.ShownIn(record, page.Language);
        if (shown != page.Language) return shown.Tag;
        return record.Type.Body is { Localized: true } body && record[body] is TextValue text && !text.Text.Has(page.Language)
            ? text.Text.In(page.Language, plan.Site.Language).Language.Tag
            : null;
    }

    private Value Alternates()
    {
        if (page.Translations.Length < 2 || page.Canonical is not null) return Value.Of([]);
        var list = page.Translations
            .Select(t => Value.Of(new FixedRecord(PageShapes.Alternate, Value.Of(t.Language.Tag), Value.Of(plan.Routes.Absolute(t.Route)))))
            .ToList();
        list.Add(Value.Of(new FixedRecord(PageShapes.Alternate, Value.Of("x-default"), Value.Of(plan.Routes.Absolute(page.Translations[0].Route)))));
        return Value.Of(list);
    }

    // Linked data takes as long to make as the rest of a page; themes that do not show it do not pay for it.
    private sealed class PageView(FixedRecord values, Func<SafeJson?> linkedData) : ITemplateRecord
    {
        private static readonly int JsonLd = PageShapes.Page.SlotOf("json_ld");
        private Value made;
        private bool isMade;

        public RecordShape Shape => PageShapes.Page;

        public Value Get(int slot)
        {
            if (slot != JsonLd) return values.Get(slot);
            if (isMade) return made;
            isMade = true;
            return made = Value.Of(linkedData());
        }
    }
}
