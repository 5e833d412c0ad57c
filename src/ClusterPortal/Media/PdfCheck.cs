namespace ClusterPortal.Media;

/// <summary>Whether a PDF begins and ends as one. Its inside is not looked at: browsers show PDFs in a closed room of their own.</summary>
internal static class PdfCheck
{
    private const int Tail = 2048;

    public static bool IsWhole(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 64 && bytes.StartsWith("%PDF-"u8) && bytes[5] is (byte)'1' or (byte)'2' && bytes[Math.Max(0, bytes.Length - Tail)..].IndexOf("%%EOF"u8) >= 0;
}
