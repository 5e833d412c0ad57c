using System.Buffers;
using System.Net;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;

namespace ClusterPortal.Outputs.Html;

/// <summary>A page that leads on at once. Written here rather than by a theme: browsers act on its refresh, so nothing but the address may stand in it.</summary>
internal sealed class RedirectPage(Page page, Routes routes) : PlannedFile(page.OutputPath)
{
    public override void Render(IBufferWriter<byte> output, DiagnosticBag diagnostics)
    {
        var url = WebUtility.HtmlEncode(routes.Url(page.Canonical!));
        var moved = WebUtility.HtmlEncode(page.View.Formats.Strings.Texts.GetValueOrDefault("moved", "This page has moved"));
        var title = WebUtility.HtmlEncode(page.Title);
        output.Write(Encoding.UTF8.GetBytes($"""
            <!doctype html>
            <html lang="{page.Language}" dir="{page.Language.Direction}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="refresh" content="0; url={url}">
            <meta name="robots" content="noindex">
            <title>{moved}</title>
            <link rel="canonical" href="{WebUtility.HtmlEncode(routes.Absolute(page.Canonical!))}">
            </head>
            <body>
            <main>
            <h1>{moved}</h1>
            <p><a href="{url}">{title}</a></p>
            </main>
            </body>
            </html>

            """));
    }
}
