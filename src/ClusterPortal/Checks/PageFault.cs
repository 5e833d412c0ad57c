using ClusterPortal.Diagnostics;

namespace ClusterPortal.Checks;

/// <summary>Something wrong that one page shows by itself.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="What">The name or value concerned, as the message shows it; may be empty.</param>
internal readonly record struct PageFault(DiagnosticRule Rule, string What);
