using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>What templates may ask of a job besides its fields.</summary>
internal static class JobExtras
{
    public static readonly IReadOnlyList<Derived> All =
    [
        new(new Member("place_text", Shape.Text, true), v => Value.Of(JobTexts.Place(v))),
        new(new Member("salary_text", Shape.Text, true), v => Value.Of(JobTexts.Salary(v))),
    ];
}
