using System.Buffers;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;

namespace ClusterPortal.Outputs.Search;

/// <summary>The description by which browsers add the search to theirs. Form: OpenSearch 1.1, with its bounds on the lengths of texts.</summary>
internal static class OpenSearch
{
    private const int MostName = 16;
    private const int MostLongName = 48;
    private const int MostDescription = 1024;

    public static void Write(IBufferWriter<byte> output, OutputContext context, LanguageView view)
    {
        var title = view.Text(context.Site.Title);
        var description = (context.Site.Description ?? context.Site.Tagline) is { } text ? view.Text(text) : title;
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"u8);
        output.Element("ShortName"u8, Cut(title, MostName));
        output.Element("LongName"u8, Cut(title, MostLongName));
        output.Element("Description"u8, Cut(description, MostDescription));
        output.Element("Language"u8, view.Language.Tag);
        output.Element("InputEncoding"u8, "UTF-8");
        output.Write("<Url type=\"text/html\" method=\"get\""u8);
        output.Attribute("template"u8, $"{context.Routes.Absolute(context.Routes.In(view.Language, SearchRoutes.Page))}?q={{searchTerms}}");
        output.Write("/>\n<Url type=\"application/opensearchdescription+xml\" rel=\"self\""u8);
        output.Attribute("template"u8, context.Routes.Absolute(context.Routes.In(view.Language, SearchRoutes.Description)));
        output.Write("/>\n</OpenSearchDescription>\n"u8);
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd();
}
