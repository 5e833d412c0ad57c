using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates;

/// <summary>
/// A parameter of a host function. One with a default may be left out; a variable one, always the last, takes all
/// arguments that are left, each its own value.
/// </summary>
public sealed record HostParameter(string Name, Shape Shape, bool Optional = false, Value Default = default, bool Variable = false);
