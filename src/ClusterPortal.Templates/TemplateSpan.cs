namespace ClusterPortal.Templates;

/// <summary>A stretch of a template's text; Start and Length count UTF-16 units.</summary>
public readonly record struct TemplateSpan(TemplateSource Source, int Start, int Length)
{
    public int End => Start + Length;

    public string Text => Source.Text.Substring(Start, Length);

    public (int Line, int Column) Position => Source.PositionOf(Start);

    /// <summary>The span from the start of this one to the end of the other, in the same source.</summary>
    public TemplateSpan To(TemplateSpan other) => other.End >= Start ? this with { Length = other.End - Start } : this;

    public override string ToString()
    {
        var (line, column) = Position;
        return $"{Source.Path}:{line}:{column}";
    }
}
