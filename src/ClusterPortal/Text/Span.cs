namespace ClusterPortal.Text;

/// <summary>A stretch of one source text. <c>default</c> means "no particular place".</summary>
public readonly record struct Span(SourceText? Source, int Start, int Length)
{
    public int End => Start + Length;

    public LinePosition Position => Source is null ? default : Source.PositionAt(Start);

    /// <summary>The first place of a file: for findings about the file as a whole.</summary>
    public static Span Of(SourceText source) => new(source, 0, 0);

    /// <summary>From this span's start to the other's end; both must be of one source.</summary>
    public Span To(Span other) => new(Source, Start, Math.Max(other.End, End) - Start);

    public override string ToString() =>
        Source is null ? "" : $"{Source.Path}:{Position.Line}:{Position.Column}";
}
