namespace ClusterPortal.Graphics.Codes;

/// <summary>In: bytes. Out: the code words of a QR code of level M: the bytes with their header, in blocks, each with its correction (Reed and Solomon), woven together.</summary>
internal static class QrBlocks
{
    private static readonly byte[] CorrectionWords = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28];
    private static readonly byte[] BlockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49];

    /// <summary>Bytes that a version holds.</summary>
    public static int Capacity(int version) => (DataWords(version) * 8 - 4 - CountBits(version)) / 8;

    public static byte[] Of(byte[] data, int version)
    {
        var (count, correction, words) = (BlockCounts[version - 1], CorrectionWords[version - 1], Words(version));
        var plain = Padded(data, version);
        var shorter = count - words % count;
        var length = words / count - correction;
        var divisor = Divisor(correction);
        var blocks = new (byte[] Data, byte[] Correction)[count];
        for (int i = 0, at = 0; i < count; i++)
        {
            var part = plain.AsSpan(at, length + (i < shorter ? 0 : 1)).ToArray();
            at += part.Length;
            blocks[i] = (part, Remainder(part, divisor));
        }

        var woven = new List<byte>(words);
        for (var i = 0; i <= length; i++)
            foreach (var block in blocks)
                if (i < block.Data.Length) woven.Add(block.Data[i]);
        for (var i = 0; i < correction; i++)
            foreach (var block in blocks) woven.Add(block.Correction[i]);
        return [.. woven];
    }

    private static int DataWords(int version) => Words(version) - CorrectionWords[version - 1] * BlockCounts[version - 1];

    // All modules, less those that find, align, time and name the code.
    private static int Words(int version)
    {
        var modules = (16 * version + 128) * version + 64;
        if (version >= 2)
        {
            var centres = version / 7 + 2;
            modules -= (25 * centres - 10) * centres - 55;
            if (version >= 7) modules -= 36;
        }

        return modules / 8;
    }

    private static int CountBits(int version) => version < 10 ? 8 : 16;

    private static byte[] Padded(byte[] data, int version)
    {
        var words = new byte[DataWords(version)];
        var at = 0;
        Write(0b0100, 4);
        Write(data.Length, CountBits(version));
        foreach (var value in data) Write(value, 8);

        // Four zeros end it, where there is room for them, then zeros to the next whole byte.
        var used = Math.Min((at + 4 + 7) / 8, words.Length);
        for (var i = used; i < words.Length; i++) words[i] = (i - used) % 2 == 0 ? (byte)0xEC : (byte)0x11;
        return words;

        void Write(int value, int bits)
        {
            for (var bit = bits - 1; bit >= 0; bit--, at++)
                if (((value >> bit) & 1) != 0) words[at >> 3] |= (byte)(1 << (7 - (at & 7)));
        }
    }

    private static byte[] Divisor(int degree)
    {
        var divisor = new byte[degree];
        divisor[degree - 1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++) divisor[j] = (byte)(Times(divisor[j], root) ^ (j + 1 < degree ? divisor[j + 1] : 0));
            root = Times(root, 2);
        }

        return divisor;
    }

    private static byte[] Remainder(byte[] data, byte[] divisor)
    {
        var rest = new byte[divisor.Length];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ rest[0]);
            rest.AsSpan(1).CopyTo(rest);
            rest[^1] = 0;
            for (var i = 0; i < rest.Length; i++) rest[i] ^= Times(divisor[i], factor);
        }

        return rest;
    }

    // In the field of 256 elements whose polynomial is 0x11D.
    private static byte Times(byte a, byte b)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11D);
            if (((b >> bit) & 1) != 0) product ^= a;
        }

        return (byte)product;
    }
}
