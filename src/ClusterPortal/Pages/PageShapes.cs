using ClusterPortal.Pages.Facets;
using ClusterPortal.Pages.Views;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Themes;

namespace ClusterPortal.Pages;

/// <summary>The globals of each template, so that a theme is checked against them when it is loaded.</summary>
internal sealed class PageShapes
{
    public static readonly RecordShape MenuItem = new("menu item", () =>
    [
        new Member("label", Shape.Text), new Member("url", Shape.Text, true), new Member("current", Shape.Boolean), new Member("children", Shape.List(MenuItem!)),
    ]);

    public static readonly RecordShape SiteLanguage = new(
        "site language",
        new Member("tag", Shape.Text), new Member("label", Shape.Text), new Member("url", Shape.Text), new Member("current", Shape.Boolean), new Member("available", Shape.Boolean, Doc: "Whether the page is translated into it."));

    public static readonly RecordShape Feed = new(
        "feed",
        new Member("title", Shape.Text), new Member("type", Shape.Text), new Member("url", Shape.Text), new Member("label", Shape.Text, Doc: "What it follows, in a word."),
        new Member("full_url", Shape.Text), new Member("webcal_url", Shape.Text, true, "Of a calendar: the address that opens it in the visitor's own."));

    public static readonly RecordShape Logo = new(
        "logo",
        new Member("url", Shape.Url), new Member("dark_url", Shape.Url, true, "The one for dark pages; null where one serves both."), new Member("width", Shape.Number, true), new Member("height", Shape.Number, true));

    public static readonly RecordShape Alternate = new("alternate", new Member("language", Shape.Text), new Member("url", Shape.Text));

    public static readonly RecordShape Breadcrumb = new("breadcrumb", new Member("label", Shape.Text), new Member("url", Shape.Text, true));

    public static readonly RecordShape Neighbour = new("neighbour", new Member("title", Shape.Text), new Member("url", Shape.Text));

    public static readonly RecordShape Letter = new("letter", new Member("label", Shape.Text), new Member("url", Shape.Text, true));

    public static readonly RecordShape PageLink = new("page link", new Member("label", Shape.Text), new Member("url", Shape.Text, true), new Member("current", Shape.Boolean));

    public static readonly RecordShape MapTown = new(
        "town on a map",
        new Member("anchor", Shape.Text, Doc: "Id of the town's part of the page; circles of the map lead to it."),
        new Member("name", Shape.Text, true, "Null for entries that name no town."),
        new Member("country", Shape.Text, true),
        new Member("count", Shape.Number),
        new Member("url", Shape.Text, true, "The part of the directory with its entries."),
        new Member("shown", Shape.Boolean, Doc: "Whether the map shows any of its entries."),
        new Member("entries", Shape.List(Shape.Any)),
        new Member("more", Shape.Number, Doc: "How many more entries there are than are listed."));

    public static readonly RecordShape Pagination = new(
        "pagination",
        new Member("page", Shape.Number), new Member("pages", Shape.Number), new Member("total", Shape.Number),
        new Member("previous_url", Shape.Text, true), new Member("next_url", Shape.Text, true), new Member("links", Shape.List(PageLink)));

    public static readonly RecordShape DataSet = new(
        "data set",
        new Member("label", Shape.Text), new Member("count", Shape.Number), new Member("list_url", Shape.Text, true), new Member("csv_url", Shape.Text),
        new Member("json_url", Shape.Text), new Member("schema_url", Shape.Text), new Member("feeds", Shape.List(Feed)));

    public static readonly RecordShape DataSource = new(
        "data source",
        new Member("title", Shape.Text), new Member("publisher", Shape.Text, true), new Member("license", Shape.Text, true),
        new Member("entries", Shape.Number, Doc: "How many entries name it."));

    public static readonly RecordShape ListLink = new("link to a list", new Member("label", Shape.Text), new Member("url", Shape.Text), new Member("count", Shape.Number));

    public static readonly RecordShape Counts = new(
        "counts", new Member("organizations", Shape.Number), new Member("jobs", Shape.Number), new Member("events", Shape.Number), new Member("news", Shape.Number));

    public static readonly RecordShape Page = new(
        "page",
        new Member("kind", Shape.Text),
        new Member("title", Shape.Text),
        new Member("heading", Shape.Text),
        new Member("description", Shape.Text, true),
        new Member("url", Shape.Text, Doc: "The full address that search engines should show."),
        new Member("path", Shape.Text),
        new Member("language", Shape.Text),
        new Member("dir", Shape.Text),
        new Member("alternates", Shape.List(Alternate)),
        new Member("breadcrumbs", Shape.List(Breadcrumb)),
        new Member("noindex", Shape.Boolean),
        new Member("feeds", Shape.List(Feed)),
        new Member("data", Shape.List(Feed), Doc: "The open data that a list or the page on the data shows a part of."),
        new Member("json_ld", Shape.Json, true),
        new Member("image", Shape.Url, true, "The full address of the picture for social media."),
        new Member("image_width", Shape.Number, true),
        new Member("image_height", Shape.Number, true),
        new Member("image_alt", Shape.Text, true),
        new Member("og_type", Shape.Text),
        new Member("edit_url", Shape.Text, true),
        new Member("updated", Shape.Date, true),
        new Member("fallback", Shape.Text, true, "Tag of the language that an untranslated entry is shown in."),
        new Member("brand_sheet", Shape.Url, true, "Style sheet with the colours of the cluster whose page this is, to come after the theme's; null where they are the portal's."),
        new Member("previous", Neighbour, true, "The entry above this one in its list; null for types whose list goes by name."),
        new Member("next", Neighbour, true, "The entry below it."),
        new Member("type", Shape.Text, true, "The type of the entries that the page shows."));

    private readonly ContentTypes types;

    public PageShapes(ContentTypes types, Shapes shapes, LanguageStrings strings)
    {
        this.types = types;
        Records = shapes;
        Plural = new RecordShape("plural text", [.. ((string[])["zero", "one", "two", "few", "many", "other"]).Select(f => new Member(f, Shape.Text, true))]);
        Texts = new RecordShape("interface texts",
            [.. strings.Texts.Keys.Order(StringComparer.Ordinal).Select(k => new Member(k, Shape.Text)), .. strings.Plurals.Keys.Where(k => !strings.Texts.ContainsKey(k)).Order(StringComparer.Ordinal).Select(k => new Member(k, Plural))]);
        Lists = new RecordShape("lists", [.. types.All.Select(t => new Member(t.Id, Shape.Text, true))]);
        Site = new RecordShape(
            "site",
            new Member("title", Shape.Text),
            new Member("tagline", Shape.Text, true),
            new Member("description", Shape.Text, true),
            new Member("base_url", Shape.Text),
            new Member("base_path", Shape.Text),
            new Member("home_url", Shape.Text),
            new Member("language", Shape.Text),
            new Member("notice", Shape.Text, true),
            new Member("cluster", types.Find("cluster") is { } cluster ? shapes.Of(cluster) : Shape.Any, true),
            new Member("navigation", Shape.List(MenuItem)),
            new Member("footer", Shape.List(MenuItem)),
            new Member("languages", Shape.List(SiteLanguage)),
            new Member("feeds", Shape.List(Feed)),
            new Member("lists", Lists, Doc: "The list page of each type, by the type's id."),
            new Member("search_url", Shape.Text, true, "The page that searches; a query is its parameter q. Null when the theme has none."),
            new Member("search_description_url", Shape.Text, true, "What browsers read to offer the search (OpenSearch)."),
            new Member("join_url", Shape.Text, true, "The page on which a firm makes its entry; null where the site takes in none."),
            new Member("data_url", Shape.Text, true, "The page that presents the open data."),
            new Member("data_license_name", Shape.Text, true, "The licence of the open data as a whole; null when none has been set."),
            new Member("data_license_url", Shape.Text, true, "Its text."),
            new Member("repository_url", Shape.Text, true),
            new Member("theme", Shape.Text),
            new Member("logo", Logo, true, "The logo that site.yml names, in the place of the theme's mark and the title."),
            new Member("counts", Counts),
            new Member("today", Shape.Date),
            new Member("version", Shape.Text));
    }

    public Shapes Records { get; }

    public RecordShape Plural { get; }

    public RecordShape Texts { get; }

    public RecordShape Lists { get; }

    public RecordShape Site { get; }

    public RecordShape Home => Globals(
        "home",
        new Member("organizations_total", Shape.Number), List("featured", "organization"), List("facts", "stat"), List("news", "news"),
        List("jobs", "job"), List("events", "event"), List("sectors", "sector"), List("pages", "page"), List("clusters", "cluster"), List("audiences", "page"));

    public RecordShape Data => Globals(
        "data",
        new Member("datasets", Shape.List(DataSet)), new Member("license_name", Shape.Text, true), new Member("license_url", Shape.Text, true),
        new Member("index_url", Shape.Text), new Member("catalogue_url", Shape.Text), new Member("sources", Shape.List(DataSource)));

    public RecordShape Search => Globals(
        "search",
        new Member("index_url", Shape.Text, Doc: "The file that leads the script to the index of the page's language."),
        new Member("lists", Shape.List(ListLink), Doc: "The lists that have entries."),
        List("sectors", "sector"), List("competences", "competence"));

    /// <summary>The form by which an entry is sent in.</summary>
    public static readonly IReadOnlyList<Member> OfJoin =
    [
        new Member("types", Shape.List(FormShapes.Option), Doc: "The forms that there are; the id of each is its address."),
        new Member("sections", Shape.List(FormShapes.Section)),
        new Member("type", Shape.Text), new Member("folder", Shape.Text),
        new Member("title_field", Shape.Text, Doc: "The field from which the id is made."),
        new Member("rules_url", Shape.Text, Doc: "What the form's script judges by."),
        new Member("entries_url", Shape.Text, Doc: "Entries that others may refer to."),
        new Member("default_language", Shape.Text),
        new Member("languages", Shape.List(FormShapes.Option)), new Member("countries", Shape.List(FormShapes.Option)), new Member("all_languages", Shape.List(FormShapes.Option)),
        new Member("host", Shape.Text, true, "The name of the repository's host; null without a repository."),
        new Member("new_file", Shape.Text, true, "The address that begins a file, with {path} and {text}."),
        new Member("new_issue", Shape.Text, true, "The address that begins an issue, with {title} and {text}."),
        new Member("issue_form", Shape.Text, true),
        new Member("repository_path", Shape.Text, true),
        new Member("mail", Shape.Text, true, "The address that takes entries by e-mail."),
        new Member("example_path", Shape.Text), new Member("example", Shape.Text),
        new Member("example_file_url", Shape.Text, true), new Member("example_issue_url", Shape.Text, true),
    ];

    public RecordShape Join => Globals("form", OfJoin);

    public RecordShape Map => Globals(
        "map",
        new Member("map", Shape.Html, true), new Member("total", Shape.Number), new Member("list_url", Shape.Text), new Member("towns", Shape.List(MapTown)));

    /// <summary>A month of a calendar.</summary>
    public RecordShape Month => Globals(
        "month",
        new Member("weekdays", Shape.List(MonthViews.Weekday)), new Member("weeks", Shape.List(MonthViews.Week)), new Member("rows", Shape.List(MonthViews.Row)),
        new Member("total", Shape.Number), new Member("previous", Neighbour, true), new Member("next", Neighbour, true), new Member("list_url", Shape.Text),
        new Member("week_numbers", Shape.Boolean, Doc: "Whether weeks begin on Monday, so that their numbers are those that readers know."));

    /// <summary>The proof of a membership.</summary>
    public RecordShape Verify => Globals(
        "proof",
        new Member("entry", Organization),
        new Member("sentence", Shape.Text, Doc: "What is confirmed, in one sentence."),
        new Member("current", Shape.Boolean, Doc: "Whether the membership holds on the day of the build."),
        new Member("recorded", Shape.Boolean, Doc: "Whether staff have recorded the membership; without that nothing is signed."),
        new Member("memberships", Shape.List(ProofViews.Membership), Doc: "The one that badge and statement name."),
        new Member("other_memberships", Shape.List(ProofViews.Membership)),
        new Member("checks", Shape.List(ProofViews.Check), Doc: "What staff have checked and still holds."),
        new Member("badges", Shape.List(ProofViews.Badge)),
        new Member("badge_url", Shape.Text),
        new Member("statement", ProofViews.Statement),
        new Member("code_url", Shape.Text, Doc: "A picture of the code that leads to the page."),
        new Member("full_url", Shape.Text, Doc: "What the code says."));

    public RecordShape Badge => Globals(
        "badge",
        new Member("entry", Organization), new Member("sentence", Shape.Text), new Member("current", Shape.Boolean), new Member("badges", Shape.List(ProofViews.Badge)), new Member("verify_url", Shape.Text));

    /// <summary>The mail of a newsletter.</summary>
    public RecordShape NewsletterMail => Globals("letter", new Member("letter", LetterShapes.Letter));

    private Shape Organization => types.Find("organization") is { } organization ? Records.Of(organization) : Shape.Any;

    public RecordShape Bare => Globals("bare");

    /// <param name="type">Null: a template that serves entries of any type.</param>
    public RecordShape Entry(ContentType? type) =>
        Globals(type?.Id ?? "entry", [new Member("entry", type is null ? Shape.Any : Records.Of(type)), .. type is not null && type.Has(Traits.Terms) ? OfTerms : []]);

    /// <param name="type">Null: a template that serves lists of any type.</param>
    public RecordShape List(ContentType? type) =>
        Globals($"{type?.Id ?? "entry"} list",
        [
            new Member("items", Shape.List(type is null ? Shape.Any : Records.Of(type))),
            new Member("pagination", Pagination, true),
            new Member("total", Shape.Number),
            new Member("past", Shape.Boolean),
            new Member("other_url", Shape.Text, true),
            List("sectors", "sector"),
            List("competences", "competence"),
            new Member("letters", Shape.List(Letter)),
            new Member("map_url", Shape.Text, true, "The page with the entries on a map."),
            new Member("layout", Shape.Text, Doc: "rows, cards or table, as the type says."),
            new Member("parts", Shape.List(ListParts.Part), Doc: "The entries by the field that the type names in group_by; one part without a label when it names none."),
            new Member("columns", Shape.List(Shape.Text), Doc: "Headings of a table, after the name."),
            new Member("month_url", Shape.Text, true, "Of a calendar: the page of this month, or of the next in which something takes place."),
            .. type?.Id == ClusterOverview.Type ? OfOverview : [],
            .. type?.Id == DirectoryFacets.TypeId ? OfDirectory : [],
        ]);

    /// <summary>The directory narrowed by one answer.</summary>
    public RecordShape Facet => Globals(
        "facet",
        List("items", DirectoryFacets.TypeId),
        new Member("pagination", Pagination, true),
        new Member("total", Shape.Number),
        new Member("letters", Shape.List(Letter)),
        new Member("facet", FacetShapes.Facet, Doc: "The question, with the answer whose page this is as the current one."),
        new Member("cards", Shape.Boolean, Doc: "Whether organisations stand there as cards; where there are very many only their names do."),
        new Member("list_url", Shape.Text),
        new Member("narrow_url", Shape.Text, Doc: "The directory narrowed to the same answer, for scripts."));

    /// <summary>All answers to a question.</summary>
    public RecordShape FacetIndex => Globals(
        "facet index",
        new Member("groups", Shape.List(FacetShapes.Letter)), new Member("total", Shape.Number), new Member("label", Shape.Text, Doc: "The question."));

    /// <summary>The list of a cluster's members.</summary>
    public RecordShape Members => Globals(
        "members",
        new Member("entry", types.Find(ClusterOverview.Type) is { } cluster ? Records.Of(cluster) : Shape.Any),
        new Member("members", Shape.List(Records.Clusters.Member)),
        new Member("clusters", Shape.List(Records.Clusters.Membership), Doc: "Clusters that belong to it; on the first page."),
        new Member("sectors", Shape.List(Records.Clusters.Sector)),
        new Member("sector", types.Find("sector") is { } sector ? Records.Of(sector) : Shape.Any, true, "The sector whose members are listed; null when all are."),
        new Member("pagination", Pagination, true),
        new Member("total", Shape.Number),
        new Member("outside_total", Shape.Number),
        new Member("letters", Shape.List(Letter)),
        new Member("all_url", Shape.Text));

    private static IReadOnlyList<Member> OfDirectory =>
    [
        new Member("facets", Shape.List(FacetShapes.Facet), Doc: "What the directory can be narrowed by; empty in a theme without pages for it."),
        new Member("sorts", Shape.List(FacetShapes.Sort), Doc: "The orders that scripts can put the list into."),
        new Member("data_url", Shape.Text, true, "What scripts narrow the list with."),
    ];

    private IReadOnlyList<Member> OfTerms => [List("organizations", "organization"), new Member("pagination", Pagination, true)];

    private IReadOnlyList<Member> OfOverview => [new Member("groups", Shape.List(Records.Clusters.Group)), new Member("matrix", Records.Clusters.Matrix, true)];

    private Member List(string name, string type) => new(name, Shape.List(types.Find(type) is { } known ? Records.Of(known) : Shape.Any));

    private RecordShape Globals(string name, params IReadOnlyList<Member> own) =>
        new($"{name} page", [new Member("site", Site), new Member("page", Page), new Member("t", Texts), .. own]);
}
