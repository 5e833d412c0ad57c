using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Translations;

/// <summary>A text that every language should have.</summary>
/// <param name="Weight">How soon readers meet it: 0 first.</param>
/// <param name="What">Its name within its file.</param>
/// <param name="Instead">The file that takes the translation, where that is another.</param>
internal sealed record Wanted(Area Area, int Weight, string What, LocalizedText Text, Span Span, Func<LanguageTag, string>? Instead = null);
