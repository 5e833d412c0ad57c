namespace ClusterPortal.Graphics.Codes;

/// <summary>How hard a code would be to read, by the four marks of the standard: the one with the least is taken.</summary>
internal static class QrPenalty
{
    // What a reader could take for one of the three squares that it looks for, with light beside it.
    private const int FinderBefore = 0b10111010000;
    private const int FinderAfter = 0b00001011101;

    public static int Of(QrCode code)
    {
        var sum = 0;
        var dark = 0;
        for (var line = 0; line < code.Size; line++)
        {
            var (across, down) = (line, line);
            sum += Line(code.Size, i => code[i, across]) + Line(code.Size, i => code[down, i]);
            for (var x = 0; x < code.Size; x++)
            {
                if (code[x, line]) dark++;
                if (x > 0 && line > 0 && code[x, line] == code[x - 1, line] && code[x, line] == code[x, line - 1] && code[x, line] == code[x - 1, line - 1]) sum += 3;
            }
        }

        return sum + Math.Abs(dark * 20 - code.Size * code.Size * 10) / (code.Size * code.Size) * 10;
    }

    private static int Line(int size, Func<int, bool> isDark)
    {
        var sum = 0;
        var run = 0;
        var last = 0;
        for (var i = 0; i < size; i++)
        {
            run = i > 0 && isDark(i) == isDark(i - 1) ? run + 1 : 1;
            if (run == 5) sum += 3;
            else if (run > 5) sum++;
            last = ((last << 1) | (isDark(i) ? 1 : 0)) & 0x7FF;
            if (i >= 10 && last is FinderBefore or FinderAfter) sum += 40;
        }

        return sum;
    }
}
