using System.Buffers;
using System.Text.Json;

namespace ClusterPortal.Publish;

/// <summary><c>staticwebapp.config.json</c>: for Azure Static Web Apps what <c>_headers</c> and <c>_redirects</c> are for others.</summary>
internal static class AzureFile
{
    public const string Path = "staticwebapp.config.json";

    // Such hosts have the root of a domain; a base path would be a folder of the site.
    public static void Write(IBufferWriter<byte> output, IEnumerable<KeyValuePair<string, string>> headers, IEnumerable<string> fingerprinted, IEnumerable<KeyValuePair<string, string>> redirects)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteStartObject("globalHeaders");
        foreach (var (name, value) in headers) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartArray("routes");
        foreach (var path in fingerprinted.Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("route", "/" + path);
            json.WriteStartObject("headers");
            json.WriteString("Cache-Control", HostFiles.Forever);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        foreach (var path in (string[])["/api/*", "/verify/*"])
        {
            json.WriteStartObject();
            json.WriteString("route", path);
            json.WriteStartObject("headers");
            json.WriteString("Access-Control-Allow-Origin", "*");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        foreach (var (from, to) in redirects.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("route", from);
            json.WriteString("redirect", to);
            json.WriteNumber("statusCode", 301);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("responseOverrides");
        json.WriteStartObject("404");
        json.WriteString("rewrite", "/404.html");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("mimeTypes");
        foreach (var (extension, type) in HostFiles.MediaTypes) json.WriteString("." + extension, type);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }
}
