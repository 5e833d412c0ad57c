using ClusterPortal.Diagnostics;

namespace ClusterPortal.Checks;

/// <summary>What is wrong with a link; <c>default</c> when nothing is.</summary>
internal readonly record struct LinkAnswer(DiagnosticRule? Rule, string Message, string? Label);
