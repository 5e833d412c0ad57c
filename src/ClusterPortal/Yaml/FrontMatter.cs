using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>A Markdown file in its two parts.</summary>
/// <param name="Fields">The mapping between the <c>---</c> lines; null when there is none or it could not be read.</param>
/// <param name="Body">The text below, to the end of the file.</param>
/// <param name="Readable">False when the fields are there but broken: the file then says nothing reliable.</param>
public sealed record FrontMatter(YamlMapping? Fields, Span Body, bool Readable)
{
    public string BodyText => Body.Source is null ? "" : Body.Source.Text.Substring(Body.Start, Body.Length);
}
