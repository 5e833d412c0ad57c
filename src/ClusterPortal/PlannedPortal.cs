using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;

namespace ClusterPortal;

/// <summary>What is known when all pages are planned and all checks have run.</summary>
/// <param name="Files">All files but drawings and the search's index, by path.</param>
/// <param name="Pages">The pages among them, in the order of their planning.</param>
/// <param name="Diagnostics">Everything that was found, sorted by file and line.</param>
internal sealed record PlannedPortal(ImmutableArray<PlannedFile> Files, ImmutableArray<Page> Pages, ImmutableArray<Diagnostic> Diagnostics);
