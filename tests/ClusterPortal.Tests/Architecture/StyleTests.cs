using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ClusterPortal.Tests.Architecture;

/// <summary>Conventions of the sources that a compiler does not hold.</summary>
public sealed partial class StyleTests
{
    private const int MostLines = 300;

    [Fact]
    public void Files_are_short() =>
        Assert.Empty(SourceFiles.All
            .Where(f => !f.Path.EndsWith(".Data.cs", StringComparison.Ordinal))
            .Where(f => f.Text.Count(c => c == '\n') > MostLines)
            .Select(f => $"{f.Path} has {f.Text.Count(c => c == '\n')} lines"));

    [Fact]
    public void A_file_has_one_public_type_and_its_name() =>
        Assert.Empty(
            from file in SourceFiles.All
            let types = PublicType().Matches(file.Text).Select(m => m.Groups[1].Value).Distinct().ToArray()
            where types.Length > 1 || (types.Length == 1 && types[0] != Path.GetFileName(file.Path).Split('.')[0])
            select $"{file.Path}: {string.Join(", ", types)}");

    [Fact]
    public void Names_say_what_a_thing_is() =>
        Assert.DoesNotContain(SourceFiles.All.SelectMany(f => AnyType().Matches(f.Text).Select(m => m.Groups[1].Value)), EmptyName().IsMatch);

    [Fact]
    public void Nothing_is_left_for_later() =>
        Assert.Empty(
            from file in SourceFiles.All
            from line in file.Text.Split('\n')
            where Later().IsMatch(line)
            select $"{file.Path}: {line.Trim()}");

    [Fact]
    public void Nothing_depends_on_how_it_is_compiled() =>
        Assert.Empty(SourceFiles.All.Where(f => Directive().IsMatch(f.Text)).Select(f => f.Path));

    [Fact]
    public void No_state_is_shared_by_all() =>
        Assert.Empty(
            from assembly in (Assembly[])[typeof(Build).Assembly, typeof(Templates.TemplateSet).Assembly, typeof(ClusterPortal.Cli.CommandLine).Assembly]
            from type in assembly.GetTypes()
            where !IsMade(type)
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute), false)
            select $"{type.FullName}.{field.Name}");

    private static bool IsMade(Type? type) => type is not null && (type.IsDefined(typeof(CompilerGeneratedAttribute), false) || type.Name.StartsWith('<') || IsMade(type.DeclaringType));

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|readonly|partial|ref) )*(?:class|record struct|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|sealed|static|abstract|readonly|partial|ref) )+(?:class|record struct|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex AnyType();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Utilities|Service|Services|Misc|Common)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|\bfor now\b|NotImplementedException|NotSupportedException\(\)")]
    private static partial Regex Later();

    [GeneratedRegex(@"^\s*#(if|elif|region)\b", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
