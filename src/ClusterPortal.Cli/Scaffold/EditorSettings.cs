using System.Text.Json.Nodes;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Exchange;
using ClusterPortal.Schema;

namespace ClusterPortal.Cli.Scaffold;

/// <summary>Settings by which VS Code helps with entries, also with those that do not name their schema in their first line.</summary>
internal static class EditorSettings
{
    /// <summary>The editor then offers to install what reads schemas.</summary>
    public const string Extensions = """
        {
          "recommendations": ["redhat.vscode-yaml"]
        }

        """;

    public static string Settings(ContentTypes types)
    {
        var schemas = new JsonObject(types.All.Select(t => KeyValuePair.Create($"./{EntrySchema.PathOf(t.Id)}", (JsonNode?)JsonValue.Create($"content/{t.Folder}/*.yml"))));
        var settings = new JsonObject
        {
            ["yaml.schemas"] = schemas,
            ["yaml.format.enable"] = false,
            ["files.eol"] = "\n",
            ["files.insertFinalNewline"] = true,
            ["files.trimTrailingWhitespace"] = true,
            ["files.exclude"] = new JsonObject { ["public"] = true },
        };
        return JsonText.Of(json => settings.WriteTo(json)) + "\n";
    }
}
