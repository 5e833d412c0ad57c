using System.Collections.Immutable;
using ClusterPortal.Forms;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Exchange.Issues;

/// <summary>One question of an issue form. Forms of hosts know neither groups nor lists: a group is asked part by part, a list by lines.</summary>
/// <param name="Path">From the entry to the value: one key, or a group's and its part's.</param>
/// <param name="Heading">Above the answer; by it the answer is found again.</param>
internal sealed record IssueQuestion(FormPart Part, ImmutableArray<string> Path, string Heading)
{
    /// <summary>Between the parts of an item that stands on one line.</summary>
    public const string Bar = " | ";

    /// <summary>Whether its answer is one of few words.</summary>
    public ImmutableArray<Choice> Choices => Part.Kind == FieldKind.List ? Part.Of!.Choices : Part.Choices;

    /// <summary>Of a list of groups: the parts that one line holds, in this order.</summary>
    public ImmutableArray<FormPart> Columns => Part is { Kind: FieldKind.List, Of.Parts.Length: > 0 } ? [.. Part.Of.Parts.Where(IsSimple).Take(5)] : [];

    /// <summary>The questions of a form, in its order. What needs a file is not among them: hosts take files in remarks.</summary>
    public static IEnumerable<IssueQuestion> Of(EntryForm form, LanguageTag language)
    {
        foreach (var part in form.Sections.SelectMany(s => s.Parts))
        {
            var label = part.Field!.Words.In(language, new LanguageTag("en")).Text;
            if (part.Kind == FieldKind.Group)
            {
                foreach (var inner in part.Parts.Where(IsSimple)) yield return new(inner, [part.Name, inner.Name], $"{label}: {inner.Field!.Words.In(language, new LanguageTag("en")).Text}");
            }
            else if (IsSimple(part) || part.Kind == FieldKind.Quantity || (part.Kind == FieldKind.List && (IsSimple(part.Of!) || part.Of!.Parts.Any(IsSimple)) && part.Of!.Kind is not (FieldKind.Image or FieldKind.File)))
            {
                yield return new(part, [part.Name], label);
            }
        }
    }

    private static bool IsSimple(FormPart part) => part.Parts.Length == 0 && part.Field is not null && part.Kind is not (FieldKind.List or FieldKind.Image or FieldKind.File);
}
