using System.Buffers;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates;

/// <summary>A template ready to render, by any number of threads at once, each with a context of its own.</summary>
public sealed class CompiledTemplate
{
    private readonly Unit _unit;
    private readonly TemplateSource _source;

    internal CompiledTemplate(string path, Unit unit, TemplateSource source)
    {
        Path = path;
        _unit = unit;
        _source = source;
    }

    public string Path { get; }

    /// <summary>
    /// Writes the page to the buffer. What is returned is empty or holds warnings, or one error as the last; then nothing
    /// has been written. Globals must have the shape the host declared for this entry.
    /// </summary>
    public IReadOnlyList<TemplateDiagnostic> Render(ITemplateRecord globals, OutputBuffer to, RenderContext context)
    {
        var start = to.Length;
        var limit = to.Limit;
        context.Start(to, globals);
        to.Limit = context.Limits.OutputBytes;
        try
        {
            var frame = context.Rent(_unit.Slots);
            foreach (var (slot, global) in _unit.Shadows)
            {
                frame.Slots[slot] = globals.Get(global);
            }

            _unit.Body.Run(frame);
            context.Return(frame);
            return context.Warnings ?? (IReadOnlyList<TemplateDiagnostic>)[];
        }
        catch (RenderFault fault)
        {
            to.Truncate(start);
            return [.. context.Warnings ?? [], Diagnose(fault)];
        }
        finally
        {
            to.Limit = limit;
        }
    }

    /// <summary>As above, to any writer.</summary>
    public IReadOnlyList<TemplateDiagnostic> Render(ITemplateRecord globals, IBufferWriter<byte> to, RenderContext context)
    {
        if (to is OutputBuffer direct)
        {
            return Render(globals, direct, context);
        }

        using var buffer = new OutputBuffer();
        var diagnostics = Render(globals, buffer, context);
        to.Write(buffer.Written);
        return diagnostics;
    }

    private TemplateDiagnostic Diagnose(RenderFault fault) =>
        new(fault.Code.Code, TemplateSeverity.Error, fault.Span ?? new TemplateSpan(_source, 0, 0), fault.Message, fault.Suggestion, fault.Notes);
}
