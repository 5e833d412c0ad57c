using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using static ClusterPortal.Templates.Functions.Declare;

namespace ClusterPortal.Templates.Functions;

/// <summary>`string`: texts.</summary>
internal static class StringFunctions
{
    public static IReadOnlyList<HostFunction> All { get; } =
    [
        Function("string.upcase", "The text in capital letters.", Shape.Text, (a, _) => Value.Of(ValueText.Of(a[0]).ToUpperInvariant()), Text("text")),
        Function("string.append", "The text followed by another.", Shape.Text, (a, c) => Arithmetic.Apply(Runtime.Operator.Add, Value.Of(ValueText.Of(a[0])), Value.Of(ValueText.Of(a[1])), c), Text("text"), Text("with")),
        Function("string.size", "How many signs a text has.", Shape.Number, (a, _) => Value.Of(ValueText.Of(a[0]).Length), Text("text")),
    ];
}
