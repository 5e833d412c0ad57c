using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Functions;

/// <summary>Short forms for the tables of functions.</summary>
internal static class Declare
{
    public static HostFunction Function(string name, string doc, Shape result, HostCall call, params IReadOnlyList<HostParameter> parameters) => new(name, parameters, result, doc, call);

    public static HostFunction LeftOut(string name, string reason) => new(name, [More("arguments", Shape.Any)], Shape.Any, "", (_, _) => default) { LeftOut = reason };

    public static HostParameter Text(string name) => new(name, Shape.Text);

    public static HostParameter Number(string name) => new(name, Shape.Number);

    public static HostParameter List(string name) => new(name, Shape.List(Shape.Any));

    public static HostParameter Any(string name) => new(name, Shape.Any);

    public static HostParameter Date(string name) => new(name, Shape.Date);

    public static HostParameter Duration(string name) => new(name, Shape.Duration);

    public static HostParameter Optional(string name, Shape shape, Value value = default) => new(name, shape, true, value);

    public static HostParameter More(string name, Shape shape) => new(name, shape, false, default, true);
}

/// <summary>Adds an example to a declaration; the reference prints it and a test runs it.</summary>
internal static class Examples
{
    public static HostFunction Shown(this HostFunction function, string example, string output) => function with { Example = example, ExampleOutput = output };
}
