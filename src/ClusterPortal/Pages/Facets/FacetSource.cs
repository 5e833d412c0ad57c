using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Pages.Views;

namespace ClusterPortal.Pages.Facets;

/// <summary>One question by which the directory is narrowed: what an organisation answers, and how answers are called.</summary>
/// <param name="Id">Its name in addresses: <c>town</c> in <c>/organizations/town/lund/</c>.</param>
/// <param name="Label">What readers call the question.</param>
/// <param name="AnswersOf">Ids of an organisation's answers, each once.</param>
/// <param name="NameOf">What readers call an answer.</param>
internal sealed record FacetSource(string Id, Func<LanguageView, string> Label, Func<Record, ImmutableArray<string>> AnswersOf, Func<LanguageView, string, string> NameOf)
{
    /// <summary>The id of the answers yes to several questions, which are shown as one.</summary>
    public const string Flags = "only";

    /// <summary>Answers that are entries have pages of their own, to which the directory leads.</summary>
    public Func<string, Record?>? Term { get; init; }

    /// <summary>The answers in an order of their own; empty to put those of most organisations first.</summary>
    public ImmutableArray<string> Order { get; init; } = [];

    /// <summary>Heading of the page of an answer; <c>{name}</c> is the answer's. Null to name question and answer.</summary>
    public Func<LanguageView, string, string?>? TitleOf { get; init; }

    /// <summary>Whether an organisation may be asked for several answers at once, all of which it must give.</summary>
    public bool AreFlags => Id == Flags;
}
