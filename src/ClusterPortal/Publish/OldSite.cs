using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Publish;

/// <summary>The site that is already in the output folder: the files that an earlier build wrote, with their lengths.</summary>
/// <param name="Listed">What its list says was written; null when there is no site yet.</param>
/// <param name="Files">Those of them that are there, by path.</param>
internal sealed record OldSite(IReadOnlySet<string>? Listed, IReadOnlyDictionary<string, long> Files)
{
    /// <summary>Null, with a finding, when the folder holds anything that no build of ours wrote.</summary>
    public static OldSite? Read(string folder, string named, DiagnosticBag bag)
    {
        var listed = Manifest.Read(folder);
        var files = new Dictionary<string, long>(listed?.Count ?? 0, StringComparer.Ordinal);
        string? example = null;
        var foreign = 0;
        foreach (var entry in WrittenTree.Scan(folder))
        {
            if (listed is not null && !entry.IsLink && entry.Path == Manifest.FileName) continue;
            if (listed is not null && !entry.IsLink && listed.Contains(entry.Path))
            {
                files.Add(entry.Path, entry.Length);
                continue;
            }

            foreign++;
            if (example is null || string.CompareOrdinal(entry.Path, example) < 0) example = entry.Path;
        }

        if (foreign == 0) return new OldSite(listed, files);
        var others = foreign == 1 ? "" : $" and {foreign - 1} more";
        bag.Report(OutputRules.Foreign, default,
            $"the output folder '{named}' holds files that ClusterPortal did not write: '{example}'{others}; move them away or name another folder with --output");
        return null;
    }
}
