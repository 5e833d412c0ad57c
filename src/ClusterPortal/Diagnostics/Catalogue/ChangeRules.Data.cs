using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP74: who may change what; found by <c>check --changed-since</c> only.</summary>
public static class ChangeRules
{
    private const string Site = "--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\nmaintainers: [secretariat]\n";

    public static readonly DiagnosticRule ForTheAssociation = new(
        "CP7401", Severity.Error, "A change for the association to make",
        "The change touches what the association vouches for or decides: content/verifications, site.yml, themes, types of content, who may change what, the program and the commands that run it, or a field that is for the association to set.",
        "A firm that could write its own verification would vouch for itself, and who could bring another program could publish what they like. Who is named in 'maintainers' of site.yml, or for the file in CODEOWNERS, before the change, may make it.",
        "",
        Site);

    public static readonly DiagnosticRule OfOthers = new(
        "CP7402", Severity.Error, "A change to what belongs to others",
        "The change touches an entry whose 'owners', before the change, do not name its author; or a picture or document that such an entry shows.",
        "Each firm answers for its own page. Owners and maintainers may change it.",
        "",
        Site);

    public static readonly DiagnosticRule NoMaintainers = new(
        "CP7403", Severity.Warning, "Nobody watches over the portal",
        "Neither 'maintainers' in site.yml nor CODEOWNERS named anybody before the change, so nothing is protected.",
        "Everybody may propose to change every entry and every verification, and the check cannot tell who should not.",
        "",
        Site);

    public static ImmutableArray<DiagnosticRule> All { get; } = [ForTheAssociation, OfOthers, NoMaintainers];
}
