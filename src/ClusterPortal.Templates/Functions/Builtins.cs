namespace ClusterPortal.Templates.Functions;

/// <summary>The functions of the language itself, family by family. A new one is one line in its family's list.</summary>
public static class Builtins
{
    public static IReadOnlyList<HostFunction> All { get; } =
    [
        .. ArrayFunctions.All, .. DateFunctions.All, .. HtmlFunctions.All, .. MathFunctions.All, .. ObjectFunctions.All,
        .. RegexFunctions.All, .. StringFunctions.All, .. HashFunctions.All, .. TimespanFunctions.All,
    ];
}
