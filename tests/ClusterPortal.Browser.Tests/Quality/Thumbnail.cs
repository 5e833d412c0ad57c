using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests.Quality;

/// <summary>A page as seen from afar: so small that letters are grey and only its build and colours are left, which do not depend on the fonts of the machine. Made and
/// compared by the browser itself.</summary>
internal static class Thumbnail
{
    private const int Width = 72;

    // Cells may lie a little higher or lower: other letters may need another line.
    private const int Slack = 2;

    private const string Shrink = """
        async ({ picture, width }) => {
          const image = await createImageBitmap(await (await fetch("data:image/png;base64," + picture)).blob());
          const canvas = document.createElement("canvas");
          canvas.width = width;
          canvas.height = Math.round(image.height * width / image.width);
          const pen = canvas.getContext("2d");
          pen.imageSmoothingQuality = "high";
          pen.drawImage(image, 0, 0, canvas.width, canvas.height);
          return canvas.toDataURL("image/webp", 0.75).split(",")[1];
        }
        """;

    private const string Rewrite = """
        async ({ picture }) => {
          const image = await createImageBitmap(await (await fetch("data:image/png;base64," + picture)).blob());
          const canvas = document.createElement("canvas");
          canvas.width = image.width;
          canvas.height = image.height;
          canvas.getContext("2d").drawImage(image, 0, 0);
          return canvas.toDataURL("image/webp", 0.8).split(",")[1];
        }
        """;

    private const string Compare = """
        async ({ one, other, slack }) => {
          const read = async (picture) => {
            const image = await createImageBitmap(await (await fetch("data:image/webp;base64," + picture)).blob());
            const canvas = document.createElement("canvas");
            // Once more to a third: what is left is the mean of a cell.
            canvas.width = Math.round(image.width / 3);
            canvas.height = Math.round(image.height / 3);
            const pen = canvas.getContext("2d", { willReadFrequently: true });
            pen.imageSmoothingQuality = "high";
            pen.drawImage(image, 0, 0, canvas.width, canvas.height);
            return { width: canvas.width, height: canvas.height, data: pen.getImageData(0, 0, canvas.width, canvas.height).data };
          };
          const a = await read(one), b = await read(other);
          if (a.width !== b.width || a.height !== b.height) return 1;
          const apart = (p, q, x, y, z) => Math.max(...[0, 1, 2].map((c) => Math.abs(p.data[4 * (y * p.width + x) + c] - q.data[4 * (z * q.width + x) + c])));
          const strange = (p, q) => {
            let count = 0;
            for (let y = 0; y < p.height; y++)
              for (let x = 0; x < p.width; x++) {
                let least = 255;
                for (let z = Math.max(0, y - slack); z <= Math.min(p.height - 1, y + slack); z++) least = Math.min(least, apart(p, q, x, y, z));
                if (least > 12) count++;
              }
            return count / (p.width * p.height);
          };
          // What is gone is seen from the one side, what is new from the other.
          return Math.max(strange(a, b), strange(b, a));
        }
        """;

    /// <summary>The first screen of a page as a small WebP.</summary>
    /// <param name="page">The page.</param>
    /// <param name="desk">An empty page that works on pictures.</param>
    public static async Task<byte[]> OfAsync(IPage page, IPage desk) => await OfAsync(await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled }), desk);

    /// <summary>A picture as seen from afar.</summary>
    public static async Task<byte[]> OfAsync(byte[] picture, IPage desk) => Convert.FromBase64String(await desk.EvaluateAsync<string>(Shrink, new { picture = Convert.ToBase64String(picture), width = Width }));

    /// <summary>A picture at its size as WebP, which takes a third of the bytes.</summary>
    public static async Task<byte[]> RewrittenAsync(byte[] picture, IPage desk) => Convert.FromBase64String(await desk.EvaluateAsync<string>(Rewrite, new { picture = Convert.ToBase64String(picture) }));

    /// <summary>The share of cells in which two of them differ, 0 to 1.</summary>
    public static Task<double> DifferenceAsync(byte[] one, byte[] other, IPage desk) =>
        desk.EvaluateAsync<double>(Compare, new { one = Convert.ToBase64String(one), other = Convert.ToBase64String(other), slack = Slack });
}
