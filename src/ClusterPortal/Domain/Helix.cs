using System.Collections.Frozen;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Domain;

/// <summary>On which side of the cluster an organisation stands: business, research, government. It follows from its kind unless the entry says it.</summary>
internal static class Helix
{
    /// <summary>From kinds to sides, where a site names none of its own. Hospitals are public in most regions; a site where they are not says so.</summary>
    public static readonly FrozenDictionary<string, string> ByKind = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["company"] = "business",
        ["investor"] = "business",
        ["service_provider"] = "business",
        ["university"] = "research",
        ["research_institute"] = "research",
        ["science_park"] = "research",
        ["hospital"] = "government",
        ["public_body"] = "government",
        ["association"] = "civil_society",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gives each organisation without a side the one of its kind; none where its kind has none.</summary>
    public static void Fill(Portal portal, IReadOnlyDictionary<string, string> byKind)
    {
        foreach (var organization in portal.Of("organization"))
            if (organization["helix"] is null && organization["kind"] is ChoiceValue kind
                && byKind.TryGetValue(kind.Choice.Id, out var side) && organization.Type.Fields.Find("helix")?.FindChoice(side) is { } choice)
                organization.Derive("helix", new ChoiceValue(kind.Span, choice), ofItself: true);
    }
}
