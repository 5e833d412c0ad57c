using System.Collections.Immutable;
using ClusterPortal.Pages.Views;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Facets;

/// <summary>What the template of the directory is given besides what all lists have.</summary>
internal static class DirectoryGlobals
{
    /// <summary>Beside the list: what scripts narrow it with.</summary>
    public const string DataFile = "directory.json";

    public static Value[] Of(PlanContext plan, LanguageView view) =>
        plan.DirectoryIn(view) is { } directory
            ? [directory.Facets, Value.Of([.. Sorts(directory).Select(s => Value.Of(new FixedRecord(FacetShapes.Sort, Value.Of(s), Value.Of(view.Word($"facet_sort_{s}", s)))))]), Value.Of(directory.Url(DataFile))]
            : [Value.Of([]), Value.Of([]), default];

    /// <summary>By name always; else by what is known of at least one organisation.</summary>
    public static ImmutableArray<string> Sorts(DirectoryView directory)
    {
        var sorts = ImmutableArray.CreateBuilder<string>();
        sorts.Add("name");
        if (directory.Since.Months.Length > 1) sorts.Add("newest");
        foreach (var facet in directory.Directory.All)
            if (facet.Source.Id is "size" or "town") sorts.Add(facet.Source.Id);
        return sorts.DrainToImmutable();
    }
}
