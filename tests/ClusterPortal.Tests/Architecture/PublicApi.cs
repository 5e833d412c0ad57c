using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ClusterPortal.Tests.Architecture;

/// <summary>What an assembly offers to others, as text: one line for each public type and member.</summary>
internal static class PublicApi
{
    private static readonly string[] OfEveryRecord = ["Equals", "GetHashCode", "ToString", "Deconstruct", "<Clone>$", "op_Equality", "op_Inequality", "PrintMembers", "get_EqualityContract"];

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append($"{Kind(type)} {Name(type)}\n");
            foreach (var member in Members(type).Order(StringComparer.Ordinal)) text.Append($"    {member}\n");
        }

        return text.ToString();
    }

    private static string[] Members(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type);
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var properties = type.GetProperties(Own).Where(p => p.Name != "EqualityContract")
            .Select(p => $"{Static(p.GetMethod ?? p.SetMethod)}{Name(p.PropertyType)} {p.Name} {{ {(p.GetMethod?.IsPublic == true ? "get; " : "")}{(p.SetMethod?.IsPublic == true ? Setter(p) : "")}}}");
        var methods = type.GetMethods(Own).Where(m => !m.IsSpecialName && !OfEveryRecord.Contains(m.Name))
            .Select(m => $"{Static(m)}{Name(m.ReturnType)} {m.Name}({Parameters(m)})");
        var operators = type.GetMethods(Own).Where(m => m.IsSpecialName && m.Name.StartsWith("op_", StringComparison.Ordinal) && !OfEveryRecord.Contains(m.Name))
            .Select(m => $"static {Name(m.ReturnType)} {m.Name}({Parameters(m)})");
        var constructors = type.GetConstructors(Own).Where(c => !c.IsStatic).Select(c => $"new({Parameters(c)})");
        var fields = type.GetFields(Own).Select(f => $"{(f.IsStatic ? "static " : "")}{Name(f.FieldType)} {f.Name}");
        return [.. properties, .. methods, .. operators, .. constructors, .. fields];
    }

    private static string Setter(PropertyInfo property) =>
        property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; ";

    private static string Static(MethodInfo? method) => method?.IsStatic == true ? "static " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.IsOptional ? "?" : "")}"));

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : type.IsSealed ? "sealed class" : "class";

    private static string Name(Type type)
    {
        if (type.IsByRef) return "ref " + Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        var name = type.FullName is { } full && full.StartsWith("ClusterPortal.", StringComparison.Ordinal) && !type.IsGenericType ? full : type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
