using ClusterPortal.Schema;

namespace ClusterPortal.Pages.Views;

/// <summary>Members that only some types have, because their field of knowledge has more to say than their fields do. One file for each type.</summary>
internal static class Extras
{
    public static IReadOnlyList<Derived> Of(ContentType type, Shapes shapes) =>
        type.Id switch
        {
            "organization" => [.. OrganizationExtras.All, .. CredibilityExtras.Of(shapes)],
            "cluster" => [.. MembershipExtras.Of(shapes), .. ClusterExtras.Of(shapes)],
            "job" => JobExtras.Of(shapes.Of(type)),
            "news" => NewsExtras.All,
            "newsletter" => NewsletterExtras.Of(shapes),
            _ when type.Has(Traits.Calendar) => EventExtras.All,
            "stat" => StatExtras.All,
            "page" => AudienceExtras.Of(shapes),
            "survey" => SurveyExtras.All,
            "comparison" => ComparisonExtras.All,
            _ => [],
        };
}
