using System.Text;
using System.Text.Json;

namespace ClusterPortal.Tests.Outputs;

/// <summary>The open data among the files of a built portal.</summary>
internal static class OpenDataFilesOf
{
    /// <summary>Judges every JSON file below <c>api/</c> by the schema that it names, which must be one of the portal's own. Gives what is wrong.</summary>
    public static IReadOnlyList<string> Judge(IReadOnlyDictionary<string, byte[]> files)
    {
        var faults = new List<string>();
        var schemas = files.Where(f => f.Key.StartsWith("api/schema/", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => JsonDocument.Parse(f.Value).RootElement);
        foreach (var (path, bytes) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (!path.StartsWith("api/", StringComparison.Ordinal) || !path.EndsWith(".json", StringComparison.Ordinal) || schemas.ContainsKey(path)) continue;
            var value = JsonDocument.Parse(bytes).RootElement;
            var named = value.GetProperty("$schema").GetString();
            var schema = schemas.Values.SingleOrDefault(s => s.GetProperty("$id").GetString() == named);
            if (schema.ValueKind == JsonValueKind.Undefined) faults.Add($"{path}: names the schema {named}, which is not there");
            else faults.AddRange(new JsonSchema(schema).Judge(value).Select(f => path + f));
        }

        return faults;
    }

    /// <summary>The rows of a table, by a reader of RFC 4180 that knows nothing of ours: each a map from heading to cell.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Rows(byte[] csv)
    {
        var text = Encoding.UTF8.GetString(csv);
        Assert.StartsWith("\uFEFF", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    rows[^1].Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !quoted:
                    rows[^1].Add(cell.ToString());
                    cell.Clear();
                    rows.Add([]);
                    i++;
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        rows.RemoveAt(rows.Count - 1);
        var head = rows[0];
        Assert.Equal(head.Count, head.Distinct(StringComparer.Ordinal).Count());
        Assert.All(rows, r => Assert.Equal(head.Count, r.Count));
        return [.. rows.Skip(1).Select(r => head.Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal))];
    }
}
