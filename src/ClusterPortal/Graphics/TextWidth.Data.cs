namespace ClusterPortal.Graphics;

/// <summary>Widths of letters in thousandths of the size of the letters: those of Helvetica, which the system typefaces of pages come near.</summary>
internal static partial class TextWidth
{
    private const int Other = 600;
    private const int OtherCapital = 740;
    private const int Wide = 1000;

    /// <summary>From the space (32) to the tilde (126).</summary>
    private static readonly short[] Ascii =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];
}
