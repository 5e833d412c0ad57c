using System.Globalization;
using System.Text;

namespace ClusterPortal.Graphics.Cards;

/// <summary>Lines like the depths of a sea chart, other ones for each portal: by the letters of its address, so that all its cards are alike.</summary>
internal static class CardPattern
{
    private const int Lines = 15;
    private const int Step = 30;

    /// <returns>The data of a path that fills the right half of a card.</returns>
    public static string Of(string seed)
    {
        var hash = Hash(seed);
        var phase = hash % 628 / 100.0;
        var slow = 150 + hash / 628 % 90;
        var path = new StringBuilder();
        for (var line = 0; line < Lines; line++)
        {
            for (var y = -Step; y <= SocialCard.Height + Step; y += Step)
            {
                var x = 700 + line * 38 + 62 * Math.Sin(y / (double)slow + phase + line * .16) + 26 * Math.Sin(y / 71.0 + phase * 2 - line * .31);
                path.Append(y < 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{Math.Round(x, 1):0.#} {y}");
            }
        }

        return path.ToString();
    }

    // FNV-1a: small, and the same on every machine.
    private static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var letter in text) hash = unchecked((hash ^ letter) * 16777619);
        return hash;
    }
}
