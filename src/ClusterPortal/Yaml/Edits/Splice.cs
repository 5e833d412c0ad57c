namespace ClusterPortal.Yaml.Edits;

/// <summary>A stretch of a text and what takes its place: everything outside it stays as it is, byte by byte.</summary>
internal readonly record struct Splice(int Start, int End, string Text)
{
    public string In(string whole) => string.Concat(whole.AsSpan(0, Start), Text, whole.AsSpan(End));
}
