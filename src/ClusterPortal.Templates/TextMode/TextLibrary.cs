using ClusterPortal.Templates.Runtime;

namespace ClusterPortal.Templates.TextMode;

/// <summary>The templates an include can name in text mode, each read when it is first included.</summary>
internal sealed class TextLibrary(IReadOnlyList<TemplateSource> sources)
{
    private readonly Dictionary<string, Command> _bound = new(StringComparer.Ordinal);

    public IEnumerable<string> Paths => sources.Select(s => s.Path);

    public Command? Find(string path)
    {
        if (_bound.TryGetValue(path, out var command))
        {
            return command;
        }

        var source = sources.FirstOrDefault(s => s.Path == path);
        if (source is null)
        {
            return null;
        }

        var (body, diagnostics) = TextBinder.Bind(source);
        if (diagnostics.Find(d => d.Severity == TemplateSeverity.Error) is { } error)
        {
            throw new RenderFault(TemplateCodes.All.First(c => c.Code == error.Code), error.Message, error.Span);
        }

        return _bound[path] = body;
    }
}
