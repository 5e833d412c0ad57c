using ClusterPortal.Content;
using ClusterPortal.Graphics.Badges;
using ClusterPortal.Text;

namespace ClusterPortal.Pages;

/// <summary>Where badges and proofs of membership live. Badges and pages are there in each language, everything else once for all of them. The addresses never change: they are
/// on other people's sites and on paper.</summary>
internal static class ProofRoutes
{
    /// <summary>The statements that are no longer true, by their ids. No organisation can take this address: its files lie in a folder.</summary>
    public const string Revoked = "/verify/status/revoked.json";

    /// <summary>By these members an entry's template leads to proofs.</summary>
    public const string BadgeMember = "badge_url";

    public const string VerifyMember = "verify_url";

    public static string Verify(Routes routes, Record organization, LanguageTag language) => routes.In(language, $"/verify/{organization.Id}/");

    public static string Badge(Routes routes, Record organization, LanguageTag language) => routes.In(language, $"/badge/{organization.Id}/");

    public static string Image(Routes routes, Record organization, LanguageTag language, BadgeLook look) =>
        routes.In(language, $"/badge/{organization.Id}{look switch { BadgeLook.Light => "-light", BadgeLook.Dark => "-dark", _ => "" }}.svg");

    public static string Code(Record organization) => $"/verify/{organization.Id}-qr.svg";

    public static string Statement(Record organization) => $"/verify/{organization.Id}.json";

    public static string SignedStatement(Record organization) => $"/verify/{organization.Id}.jwt";

    /// <summary>The public key, where the method did:web looks for it: below a folder of its host the file lies in that folder.</summary>
    public static string Keys(Routes routes) => routes.Site.BasePath == "/" ? "/.well-known/did.json" : "/did.json";
}
