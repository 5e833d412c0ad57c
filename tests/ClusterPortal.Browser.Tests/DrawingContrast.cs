using Microsoft.Playwright;

namespace ClusterPortal.Browser.Tests;

/// <summary>The contrast of the letters in drawings with what is painted behind them: the page, and the shapes below the letters, mixed as far as they are
/// translucent. Letters with a rim of their own stand on that rim. axe leaves this for review, as it does not look at shapes.</summary>
internal static class DrawingContrast
{
    private const string Ask = """
        (least) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("svg, svg * { pointer-events: auto !important }");
          document.adoptedStyleSheets = [sheet];
          const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          const known = new Map();
          const colour = (css) => {
            if (!known.has(css)) {
              pen.clearRect(0, 0, 1, 1);
              pen.fillStyle = css;
              pen.fillRect(0, 0, 1, 1);
              const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
              known.set(css, [r, g, b, a / 255]);
            }
            return known.get(css);
          };
          const over = (top, share, below) => top.slice(0, 3).map((c, i) => c * share + below[i] * (1 - share));
          const light = (c) => [0.2126, 0.7152, 0.0722].reduce((sum, part, i) => sum + part * ((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))(c[i] / 255), 0);
          const contrast = (a, b) => ((x, y) => (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05))(light(a), light(b));
          const ground = (stack) => {
            const [top, ...rest] = stack;
            if (!top) return [255, 255, 255];
            const style = getComputedStyle(top);
            const drawn = top instanceof SVGGeometryElement;
            const paint = drawn ? style.fill : top instanceof SVGElement ? "none" : style.backgroundColor;
            if (paint === "none" || paint.startsWith("url")) return ground(rest);
            const ink = colour(paint);
            const share = ink[3] * (drawn ? style.fillOpacity * style.opacity : 1);
            return share >= 1 ? ink : over(ink, share, ground(rest));
          };
          const pale = [];
          let seen = 0;
          for (const text of document.querySelectorAll("svg text")) {
            if (!text.checkVisibility() || text.textContent.trim() === "") continue;
            text.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
            const box = text.getBoundingClientRect();
            const style = getComputedStyle(text);
            const rim = style.paintOrder.startsWith("stroke") && parseFloat(style.strokeWidth) >= 3 ? colour(style.stroke) : null;
            const ink = colour(style.fill);
            for (const at of [0.1, 0.5, 0.9]) {
              const stack = document.elementsFromPoint(box.x + box.width * at, box.y + box.height / 2);
              const place = stack.findIndex((e) => e === text || text.contains(e));
              if (place < 0) continue;
              seen++;
              const behind = rim ?? ground(stack.slice(place + 1).filter((e) => !e.closest("text")));
              const found = contrast(over(ink, ink[3] * style.fillOpacity, behind), behind);
              if (found < least) {
                pale.push(`${found.toFixed(2)}:1 "${text.textContent}" ${text.outerHTML.slice(0, 90)} ink ${ink} on ${behind.map(Math.round)}`);
                break;
              }
            }
          }
          document.adoptedStyleSheets = [];
          scrollTo(0, 0);
          return { seen, pale };
        }
        """;

    /// <summary>How many places were looked at, and one line for each text that is too pale.</summary>
    public static async Task<(int Seen, IReadOnlyList<string> Pale)> FindAsync(IPage page)
    {
        var found = await page.EvaluateAsync<Found>(Ask, 7);
        return (found.Seen, found.Pale);
    }

    private sealed class Found
    {
        public int Seen { get; set; }

        public string[] Pale { get; set; } = [];
    }
}
