using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates;

/// <summary>What a host function does: its arguments in the order of its parameters, defaults filled in.</summary>
public delegate Value HostCall(ReadOnlySpan<Value> arguments, RenderContext context);
