using ClusterPortal.Content;
using ClusterPortal.Schema;

namespace ClusterPortal.Pages;

/// <summary>Where the open data lie: one folder for all languages, and a page in each language that leads to them.</summary>
internal static class DataRoutes
{
    public const string Index = "/api/index.json";

    public const string IndexSchema = "/api/schema/api-index.json";

    public const string Catalogue = "/api/catalog.jsonld";

    /// <summary>The page that presents the data, in the default language.</summary>
    public const string Page = "/data/";

    /// <summary>By this an entry's template leads to the card of its contact.</summary>
    public const string CardMember = "contact_card_url";

    /// <summary>The name of the card that lies beside the page of whoever the contact is for.</summary>
    public const string CardFile = "contact.vcf";

    /// <summary>A part of a type's entries; the first has the plain name, so that its address stays when the entries grow in number.</summary>
    public static string Json(ContentType type, int part = 1) => part == 1 ? $"/api/{Name(type)}.json" : $"/api/{Name(type)}/{part}.json";

    public static string Csv(ContentType type) => $"/api/{Name(type)}.csv";

    public static string Schema(ContentType type) => $"/api/schema/{type.Id}.json";

    /// <summary>The types whose entries are open data, in their order.</summary>
    public static IEnumerable<ContentType> TypesOf(Portal portal) => portal.Types.All.Where(t => t.Has(Traits.Api) && portal.IsUsed(t));

    // The index of all files has its name already.
    private static string Name(ContentType type) => type.Folder == "index" ? "index-entries" : type.Folder;
}
