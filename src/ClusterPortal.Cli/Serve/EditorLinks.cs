#pragma warning disable RS0030 // Asks whether a file is in the portal's folder: files of the program's own theme cannot be opened there.
using System.Globalization;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Serve;

/// <summary>From places in the portal's files to addresses that open them in an editor on this machine.</summary>
/// <param name="root">The portal's folder, its full path; null: there are no links.</param>
/// <param name="editor">One of <see cref="Editors"/>.</param>
internal sealed class EditorLinks(string? root, string editor = EditorLinks.Usual)
{
    public const string Usual = "vscode";

    public const string NoEditor = "none";

    private const string Jetbrains = "open?file={path}&line={line}&column={column}";
    private const string AsPath = "file{path}:{line}:{column}";

    private static readonly (string Name, string Address)[] Schemes =
    [
        ("vscode", $"vscode://{AsPath}"),
        ("vscodium", $"vscodium://{AsPath}"),
        ("cursor", $"cursor://{AsPath}"),
        ("windsurf", $"windsurf://{AsPath}"),
        ("zed", $"zed://{AsPath}"),
        ("idea", $"idea://{Jetbrains}"),
        ("rider", $"jetbrains://rd/navigate/reference?path={{path}}:{{line}}:{{column}}"),
        ("sublime", "subl://open?url=file://{path}&line={line}&column={column}"),
        ("textmate", "txmt://open?url=file://{path}&line={line}&column={column}"),
    ];

    /// <summary>What <c>--editor</c> takes.</summary>
    public static IEnumerable<string> Editors => Schemes.Select(s => s.Name).Append(NoEditor);

    /// <summary>Null for a file that is not in the portal's folder.</summary>
    public string? Of(Span span) =>
        span.Source is { } source ? Of(source.Path, span.Position.Line, span.Position.Column) : null;

    public string? Of(string path, int line = 1, int column = 1)
    {
        if (root is null || Array.Find(Schemes, s => s.Name == editor) is not { Address: { } address }) return null;
        var full = Path.Combine(root, path);
        if (!File.Exists(full)) return null;
        var parts = full.Replace('\\', '/').TrimStart('/').Split('/').Select((p, i) => i == 0 && p is [_, ':'] ? p : Uri.EscapeDataString(p));
        return address
            .Replace("{path}", "/" + string.Join('/', parts), StringComparison.Ordinal)
            .Replace("{line}", line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{column}", column.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
