using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ClusterPortal.Tests.Architecture;

/// <summary>Law: a room uses the rooms above it in the flow, never those below.</summary>
public sealed partial class RoomTests
{
    /// <summary>The rooms of src/ClusterPortal from the ground up; docs/architecture.md says what is in each.</summary>
    private static readonly string[] Order =
    [
        "Text", "Search", "Diagnostics", "Sources", "Yaml", "Markup", "Media", "Schema", "Content", "Domain", "Site", "Legitimacy", "Rules", "Themes", "Translations", "Graphics", "Forms", "Pages", "Outputs", "Exchange", "Checks", "Publish",
    ];

    [Fact]
    public void A_room_uses_only_the_rooms_before_it()
    {
        var wrong =
            from file in SourceFiles.Under("ClusterPortal")
            let room = file.Path.Split('/')[1]
            where file.Path.Split('/').Length > 2
            from Match use in Using().Matches(file.Text)
            let used = use.Groups[1].Value
            where used != "Templates" && Array.IndexOf(Order, used) > Array.IndexOf(Order, room)
            select $"{file.Path} uses {used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_is_a_room_and_every_namespace_is_its_folder()
    {
        var rooms = SourceFiles.Under("ClusterPortal").Select(f => f.Path.Split('/')).Where(p => p.Length > 2).Select(p => p[1]).Distinct();
        Assert.Equal(Order.Order(StringComparer.Ordinal), rooms.Order(StringComparer.Ordinal));
        Assert.All(SourceFiles.All, f => Assert.True(
            !Namespace().IsMatch(f.Text) || Namespace().Match(f.Text).Groups[1].Value == Path.GetDirectoryName(f.Path)!.Replace('/', '.').Replace('\\', '.'), $"{f.Path} is in another namespace than its folder"));
    }

    [Fact]
    public void The_template_language_knows_nothing_of_portals()
    {
        var project = XDocument.Load(Checkout.At("src/ClusterPortal.Templates/ClusterPortal.Templates.csproj"));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("PackageReference"));
        Assert.All(typeof(Templates.TemplateSet).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System", a.Name));
    }

    [Fact]
    public void The_library_knows_no_console_and_no_network() =>
        Assert.DoesNotContain(
            typeof(Build).Assembly.GetReferencedAssemblies().Select(a => a.Name!),
            a => a is "System.Console" or "System.Net.Http" or "System.Net.Sockets" || a.StartsWith("System.CommandLine", StringComparison.Ordinal));

    [GeneratedRegex(@"^using (?:static )?ClusterPortal\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
