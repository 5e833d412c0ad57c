using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Templates;

/// <summary>
/// A function templates can call. Doc is a sentence for the reference, Example a template that shows it and
/// ExampleOutput what that prints. ResultOf, where given, finds the result's shape from those of the arguments.
/// </summary>
public sealed record HostFunction(string Name, IReadOnlyList<HostParameter> Parameters, Shape Result, string Doc, HostCall Call)
{
    public string Example { get; init; } = "";

    public string ExampleOutput { get; init; } = "";

    /// <summary>Not null for a function Scriban has and this language leaves out: why. Calling it is an error that says so.</summary>
    public string? LeftOut { get; init; }

    public Func<IReadOnlyList<Shape>, Shape>? ResultOf { get; init; }

    /// <summary>The name of the parameter whose argument names a member of the items of the first argument, as in array.map.</summary>
    public string? MemberParameter { get; init; }

    public int Required => Parameters.Count(p => !p.Optional && !p.Variable);

    public bool TakesMore => Parameters.Count > 0 && Parameters[^1].Variable;

    /// <summary>How the function is written: name and parameters, optional ones in brackets.</summary>
    public string Signature => Parameters.Count == 0
        ? Name
        : Name + " " + string.Join(' ', Parameters.Select(p => p.Variable ? $"{p.Name}..." : p.Optional ? $"[{p.Name}]" : p.Name));
}
