using System.Globalization;
using System.Text;
using System.Xml;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Media;

/// <summary>In: a drawing from content. Out: the same drawing written anew from an allow-list, smaller, always with a view box, or findings. Scripts, links, loads,
/// movement, styles, document types and editors' notes do not survive; names are kept only where something refers to them.</summary>
internal static class SvgSanitizer
{
    private const int Deepest = 40;
    private const int MostElements = 8000;

    public static MediaFile? Rewrite(InputFile file, DiagnosticBag bag)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Bytes.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            bag.Report(LimitRules.SvgUnreadable, Span.Of(new SourceText(file.Path, "")), "The drawing is not text in UTF-8", "save it anew as plain SVG");
            return null;
        }

        var source = new SourceText(file.Path, text);
        try
        {
            var survey = new SvgSurvey();
            using (var reader = Open(text))
                if (!survey.Read(reader, Deepest, MostElements)) return Refused(survey.Problem, survey.Line, survey.Column);
            var writer = new SvgWriter(survey, source, bag);
            using (var reader = Open(text))
                return writer.Write(reader);
        }
        catch (XmlException fault)
        {
            var doctype = text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && fault.Message.Contains("DTD", StringComparison.Ordinal);
            bag.Report(LimitRules.SvgUnreadable, source.SpanOf(source.OffsetOf(fault.LineNumber, fault.LinePosition), 1),
                doctype ? "The drawing has a document type (<!DOCTYPE …>), which may not be used" : "The drawing is not well-formed here",
                doctype ? "delete everything from <!DOCTYPE to its >" : "save it anew as plain SVG");
            return null;
        }

        MediaFile? Refused(string problem, int line, int column)
        {
            bag.Report(LimitRules.SvgTooComplex, source.SpanOf(source.OffsetOf(line, column), 1), problem, "simplify the drawing");
            return null;
        }
    }

    private static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 4 * 1024 * 1024,
        MaxCharactersFromEntities = 1024,
    });

    /// <summary>A number as SVG writes it, with or without px; 0 for everything else.</summary>
    public static double Number(string? text)
    {
        if (text is null) return 0;
        var trimmed = text.Trim();
        if (trimmed.EndsWith("px", StringComparison.Ordinal)) trimmed = trimmed[..^2];
        return double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;
    }
}
