using System.Text;
using System.Text.Json;

namespace ClusterPortal.Cli.Reports;

/// <summary>JSON as text: indented, in ASCII (the default encoder escapes the rest, and with it everything that could act on a terminal or a page).</summary>
internal static class JsonText
{
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" })) write(json);
        return Encoding.ASCII.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
