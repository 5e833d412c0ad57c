using System.Collections.Immutable;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Cli.Differences;

/// <summary>What a change does to a portal.</summary>
/// <param name="Entries">By type and id: first what is added, then what is changed, renamed, removed.</param>
/// <param name="Settings">Keys of site.yml whose values differ.</param>
/// <param name="Files">Other files that differ, by path, each with what happened to it: themes, types, pictures, and entries that are not shown.</param>
/// <param name="Pages">What becomes of pages.</param>
/// <param name="NewFindings">Findings that were not there before.</param>
/// <param name="GoneFindings">Findings that are there no more.</param>
internal sealed record PortalChange(
    ImmutableArray<EntryChange> Entries, ImmutableArray<string> Settings, ImmutableArray<(string Path, string What)> Files, PageChanges Pages,
    ImmutableArray<Diagnostic> NewFindings, ImmutableArray<Diagnostic> GoneFindings)
{
    public bool IsNothing => Entries.IsEmpty && Settings.IsEmpty && Files.IsEmpty && Pages.IsNothing && NewFindings.IsEmpty && GoneFindings.IsEmpty;
}
