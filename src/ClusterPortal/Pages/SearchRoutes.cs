using ClusterPortal.Text;

namespace ClusterPortal.Pages;

/// <summary>Where the search and its index lie. The index of a language is found by a file whose name stays; its parts lie in a folder that is named by what is in them,
/// so that a browser may keep them for ever and never mixes two builds.</summary>
internal static class SearchRoutes
{
    /// <summary>The page, in the default language. A query is its parameter <c>q</c>.</summary>
    public const string Page = "/search/";

    /// <summary>Pattern of the parts' paths, for the host's rules of caching.</summary>
    public const string Parts = "search/data/*";

    /// <summary>The name of the description by which browsers offer the search.</summary>
    public const string Description = "/opensearch.xml";

    public static string Index(LanguageTag language) => $"/search/{language.Tag.ToLowerInvariant()}.json";

    public static string Part(LanguageTag language, string fingerprint, string name) => $"/search/data/{language.Tag.ToLowerInvariant()}.{fingerprint}/{name}.json";
}
