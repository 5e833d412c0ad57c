#pragma warning disable RS0030 // The program may look at the disk and start programs; the library may not.
using System.Collections.Concurrent;
using ClusterPortal.Graphics.Cards;

namespace ClusterPortal.Cli.Cards;

/// <summary>Draws social cards with the program for it that is installed. A card that the site before has under the same name is taken from there: its name
/// stands for the drawing and for the program, so that a build only draws what is new.</summary>
/// <param name="site">Folder of the site before.</param>
/// <param name="folders">Where programs are installed.</param>
/// <param name="cancel">Stops the program.</param>
internal sealed class InstalledRasterizer(string site, IReadOnlyList<string> folders, CancellationToken cancel) : IRasterizer
{
    private const int MostBytes = 4_000_000;

    // Looked for when the first card is wanted: most portals want none.
    private readonly Lazy<RasterProgram?> program = new(() => RasterProgram.Find(folders, cancel));
    private readonly ConcurrentDictionary<string, RasterPicture> drawn = new(StringComparer.Ordinal);

    public string Name => program.Value?.Name ?? "none";

    public RasterPicture Draw(string path, string svg)
    {
        if (program.Value is not { } found) return new RasterPicture(null, "none of rsvg-convert, resvg and vips is installed");
        if (drawn.TryGetValue(path, out var known)) return known;
        var picture = Before(path) is { } bytes ? new RasterPicture(bytes) : found.Draw(svg, cancel);
        // Only the preview asks twice; what failed may succeed then.
        if (picture.Png is not null) drawn.TryAdd(path, picture);
        return picture;
    }

    private byte[]? Before(string path)
    {
        var file = new FileInfo(Path.Combine(site, path));
        try
        {
            return file is { Exists: true, LinkTarget: null, Length: > 0 and < MostBytes } ? File.ReadAllBytes(file.FullName) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is only a saving; the card is drawn anew.
            return null;
        }
    }
}
