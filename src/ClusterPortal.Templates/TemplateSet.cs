using ClusterPortal.Templates.Binding;
using ClusterPortal.Templates.Escaping;

namespace ClusterPortal.Templates;

/// <summary>
/// Compiles the templates of a theme. In: all files after layering, and what the host gives. Out: the entry
/// templates ready to render, and every diagnostic, entries without errors being usable even if others have some.
/// </summary>
public static class TemplateSet
{
    public static CompiledTemplates Compile(IReadOnlyList<TemplateSource> files, TemplateHost host)
    {
        var session = new Session(files, host);
        var templates = new Dictionary<string, CompiledTemplate>(StringComparer.Ordinal);
        var all = new DiagnosticSet();
        foreach (var path in host.Entries.Keys.Where(session.Has).Order(StringComparer.Ordinal))
        {
            var bound = session.Bind(path, host.Entries[path], GivenShapes.None, MarkupState.Start)!;
            if (bound.End.Spot != Spot.Text)
            {
                var source = session.Source(path);
                bound.Diagnostics.Add(new TemplateDiagnostic(TemplateCodes.Unfinished.Code, TemplateSeverity.Error, new TemplateSpan(source, source.Text.Length, 0),
                    "This template ends in the middle of a tag, attribute, comment or script."));
            }

            var errors = all.Collect(bound, [], []);
            if (!errors)
            {
                templates[path] = new CompiledTemplate(path, bound.Unit, session.Source(path));
            }
        }

        foreach (var path in session.Paths)
        {
            // A partial nobody includes is still read: its syntax should be right.
            all.Add(session.Parse(path).Diagnostics, []);
        }

        return new CompiledTemplates(templates, all.Sorted());
    }
}
