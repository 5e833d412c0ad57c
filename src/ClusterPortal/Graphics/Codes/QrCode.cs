using System.Text;

namespace ClusterPortal.Graphics.Codes;

/// <summary>In: a text, such as an address. Out: the dark and light modules of its QR code (ISO/IEC 18004), as bytes of UTF-8, with correction of 15 % (level M): enough for a
/// printed card that has been carried about.</summary>
internal sealed class QrCode
{
    private const int LastVersion = 40;
    private const int Masks = 8;

    private readonly int version;
    private readonly bool[,] dark;
    private readonly bool[,] isFixed;

    private QrCode(int version)
    {
        this.version = version;
        Size = version * 4 + 17;
        dark = new bool[Size, Size];
        isFixed = new bool[Size, Size];
    }

    /// <summary>Modules along each side, without the quiet zone.</summary>
    private const int UsualMask = 3;

    public int Size { get; }

    public bool this[int x, int y] => dark[y, x];

    /// <summary>The smallest code that holds the text; null when none does (2,331 bytes).</summary>
    public static QrCode? Of(string text)
    {
        var data = Encoding.UTF8.GetBytes(text);
        for (var version = 1; version <= LastVersion; version++)
        {
            if (data.Length > QrBlocks.Capacity(version)) continue;
            return Enumerable.Range(0, Masks).Select(mask => Of(data, version, mask)).MinBy(c => QrPenalty.Of(c));
        }

        return null;
    }

    /// <summary>The same without looking for the best of the eight patterns, which takes most of a millisecond: for pages by the thousand. Any pattern can be read.</summary>
    public static QrCode? Quick(string text)
    {
        var data = Encoding.UTF8.GetBytes(text);
        for (var version = 1; version <= LastVersion; version++)
            if (data.Length <= QrBlocks.Capacity(version)) return Of(data, version, UsualMask);
        return null;
    }

    /// <summary>With a pattern over it that is not the best one: tests compare codes of other programs, whose choice may differ.</summary>
    public static QrCode Of(byte[] data, int version, int mask)
    {
        var code = new QrCode(version);
        code.PlaceFixed(mask);
        code.PlaceData(QrBlocks.Of(data, version), mask);
        return code;
    }

    private void PlaceFixed(int mask)
    {
        for (var i = 0; i < Size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }

        foreach (var (x, y) in ((int, int)[])[(3, 3), (Size - 4, 3), (3, Size - 4)]) Square(x, y, 4, d => d is not (2 or 4));
        var centres = Centres();
        foreach (var x in centres)
        foreach (var y in centres)
            if (!(x == 6 && (y == 6 || y == Size - 7)) && !(x == Size - 7 && y == 6)) Square(x, y, 2, d => d != 1);
        PlaceFormat(mask);
        if (version >= 7) PlaceVersion();
    }

    private void Square(int x, int y, int reach, Func<int, bool> isDark)
    {
        for (var dy = -reach; dy <= reach; dy++)
        for (var dx = -reach; dx <= reach; dx++)
            if (x + dx >= 0 && x + dx < Size && y + dy >= 0 && y + dy < Size) Fix(x + dx, y + dy, isDark(Math.Max(Math.Abs(dx), Math.Abs(dy))));
    }

    private int[] Centres()
    {
        if (version == 1) return [];
        var count = version / 7 + 2;
        var step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(i => Size - 7 - step * i)];
    }

    // Level M is written as 00; the rest is the mask, both with their own correction.
    private void PlaceFormat(int mask)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        var bits = ((mask << 10) | rest) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var bit = ((bits >> i) & 1) != 0;
            var (x, y) = i switch { < 6 => (8, i), 6 => (8, 7), 7 => (8, 8), 8 => (7, 8), _ => (14 - i, 8) };
            Fix(x, y, bit);
            if (i < 8) Fix(Size - 1 - i, 8, bit);
            else Fix(8, Size - 15 + i, bit);
        }

        Fix(8, Size - 8, true);
    }

    private void PlaceVersion()
    {
        var rest = version;
        for (var i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        var bits = (version << 12) | rest;
        for (var i = 0; i < 18; i++)
        {
            var bit = ((bits >> i) & 1) != 0;
            Fix(Size - 11 + i % 3, i / 3, bit);
            Fix(i / 3, Size - 11 + i % 3, bit);
        }
    }

    // Up and down in strips of two, from the right; the upright timing line is stepped over.
    private void PlaceData(byte[] words, int mask)
    {
        var at = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            if (right == 6) right = 5;
            for (var step = 0; step < Size; step++)
            for (var side = 0; side < 2; side++)
            {
                var x = right - side;
                var y = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                if (isFixed[y, x]) continue;
                var bit = at < words.Length * 8 && ((words[at >> 3] >> (7 - (at & 7))) & 1) != 0;
                at++;
                dark[y, x] = bit ^ IsMasked(mask, x, y);
            }
        }
    }

    private static bool IsMasked(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => (x / 3 + y / 2) % 2 == 0,
        5 => x * y % 2 + x * y % 3 == 0,
        6 => (x * y % 2 + x * y % 3) % 2 == 0,
        _ => ((x + y) % 2 + x * y % 3) % 2 == 0,
    };

    private void Fix(int x, int y, bool isDark)
    {
        dark[y, x] = isDark;
        isFixed[y, x] = true;
    }
}
