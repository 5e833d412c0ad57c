using System.Buffers.Text;
using System.Text;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Escaping;

/// <summary>Writes a value to the page as its place demands. In: a value and its place. Out: bytes in the buffer.</summary>
internal static class ValueWriter
{
    public static void Write(RenderContext context, Value value, Place place, TemplateSpan span)
    {
        var to = context.Out;
        if (place == Place.Text && value.AsForeign is { } foreign)
        {
            WriteForeign(to, foreign);
            return;
        }

        if (place is Place.Text or Place.Attribute && value.TextOrNull is { } plain)
        {
            HtmlEscaper.Write(to, plain);
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.Nothing when place != Place.Json:
                return;
            case ValueKind.Text:
                WriteText(context, value.TextOrNull!, place, span);
                return;
            case ValueKind.Integer:
                var room = to.GetSpan(20);
                Utf8Formatter.TryFormat(value.AsInteger, room, out var written);
                to.Advance(written);
                return;
            case ValueKind.Html when place is Place.Text or Place.Plain:
                WriteHtml(to, value.AsHtml!);
                return;
        }

        if (place == Place.Json)
        {
            var json = new StringBuilder();
            JsonText.Append(json, value, escapeMarkup: true);
            to.Write(json.ToString());
            return;
        }

        WriteText(context, ValueText.Of(value), place, span);
    }

    private static void WriteForeign(OutputBuffer to, ForeignText foreign)
    {
        to.Write("<span lang=\"");
        HtmlEscaper.Write(to, foreign.Language);
        if (foreign.Direction is { } direction)
        {
            to.Write("\" dir=\"");
            HtmlEscaper.Write(to, direction);
        }

        to.Write("\">");
        HtmlEscaper.Write(to, foreign.Text);
        to.Write("</span>");
    }

    private static void WriteHtml(OutputBuffer to, SafeHtml html)
    {
        if (html.TextOrNull is { } text)
        {
            to.Write(text);
        }
        else
        {
            to.Write(html.Bytes);
        }
    }

    private static void WriteText(RenderContext context, string text, Place place, TemplateSpan span)
    {
        var to = context.Out;
        switch (place)
        {
            case Place.Plain:
                to.Write(text);
                break;
            case Place.Text or Place.Attribute or Place.RawText:
                HtmlEscaper.Write(to, text);
                break;
            case Place.UrlStart when !UrlEscaper.IsAllowed(text):
                to.Write(UrlEscaper.Refused);
                context.Warn(TemplateCodes.UrlRefused, span, $"The address {Shorten(text)} was left out: it must start with https:, http:, mailto:, tel:, webcal: or be a path.");
                break;
            case Place.UrlStart or Place.UrlRest:
                UrlEscaper.Write(to, text, encodeColon: false);
                break;
            case Place.UrlUnsure:
                UrlEscaper.Write(to, text, encodeColon: true);
                break;
            case Place.Css:
                CssEscaper.Write(to, text);
                break;
            case Place.Json or Place.JsonString:
                var json = new StringBuilder();
                if (place == Place.Json)
                {
                    JsonText.AppendString(json, text, escapeMarkup: true);
                }
                else
                {
                    JsonText.AppendInner(json, text, escapeMarkup: true);
                }

                to.Write(json.ToString());
                break;
        }
    }

    /// <summary>What content says in a message is short and has no control signs a terminal would obey.</summary>
    private static string Shorten(string text)
    {
        var shown = text.Length <= 40 ? text : text[..40] + "…";
        return string.Concat(shown.Select(c => char.IsControl(c) ? '?' : c));
    }
}
