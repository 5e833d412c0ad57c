namespace ClusterPortal.Search;

/// <summary>In: the documents of a word. Out: one string of JSON that holds them: for each worth that occurs its place in the list of worths, as a digit, then how far each
/// document is from the one before, with <c>|</c> between the worths. Distances are written in the printable characters of ASCII but for <c>" \ |</c>: the first half
/// of them ends a number, the second half goes on.</summary>
internal static class Postings
{
    private const int Half = 46;

    private static readonly byte[] Digits = [.. Enumerable.Range(' ', 95).Select(c => (byte)c).Where(c => c is not ((byte)'"' or (byte)'\\' or (byte)'|'))];

    public static void Write(List<byte> output, ReadOnlySpan<uint> documents)
    {
        Span<bool> seen = stackalloc bool[16];
        foreach (var document in documents) seen[(int)(document & 15)] = true;
        var first = true;
        for (var level = 0; level < IndexBuilder.Levels.Length; level++)
        {
            if (!seen[level]) continue;
            if (!first) output.Add((byte)'|');
            first = false;
            output.Add((byte)('0' + level));
            var last = -1;
            foreach (var document in documents)
            {
                if ((document & 15) != level) continue;
                var number = (int)(document >> 4);
                Number(output, number - last - 1);
                last = number;
            }
        }
    }

    private static void Number(List<byte> output, int number)
    {
        for (; number >= Half; number /= Half) output.Add(Digits[Half + (number % Half)]);
        output.Add(Digits[number]);
    }
}
