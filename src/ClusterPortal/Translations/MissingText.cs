using ClusterPortal.Text;

namespace ClusterPortal.Translations;

/// <summary>A text that a language lacks.</summary>
/// <param name="Weight">How soon readers meet it: 0 first.</param>
/// <param name="What">The field, label or key.</param>
/// <param name="Span">The text that there is.</param>
/// <param name="Instead">The file that takes the translation, where that is not the file of the text.</param>
internal sealed record MissingText(Area Area, int Weight, string What, Span Span, string? Instead);
