using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Site;

/// <summary>In: <c>submissions</c> of site.yml: <c>none</c>, or the types that are taken in and the address that takes them. Out: the same, typed.</summary>
internal static class SubmissionsReader
{
    public static Submissions Read(MappingReader reader)
    {
        if (reader.Node("submissions") is not { } node) return Submissions.Default;
        if (node is YamlScalar { Value: "none" }) return new Submissions { Types = [] };
        if (reader.Group(node, "'submissions'") is not { } group) return Submissions.Default;
        var read = new Submissions
        {
            Types = group.Mapping["types"] is null ? default : [.. group.Scalars("types").Select(s => new ConfigWord(s.Value, s.Span))],
            Mail = group.Text("mail"),
        };
        if (read.Mail is { } mail && !ContactAddress.IsEmail(mail)) group.Wrong(group.Mapping["mail"]!.Span, "'mail' must be an e-mail address", "such as entries@cluster.example");
        group.Finish();
        return read;
    }
}
