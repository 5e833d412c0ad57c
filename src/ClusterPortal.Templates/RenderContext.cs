using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates;

/// <summary>
/// What goes along with a rendering: an object of the host, such as the page's language, for host functions to
/// use, and the limits. Holds working memory: reuse one per thread, for one rendering after the other.
/// </summary>
public sealed class RenderContext(object? host = null, RenderLimits? limits = null)
{
    private readonly List<Frame> _frames = [];
    private readonly Stack<OutputBuffer> _buffers = new();
    private readonly List<(string Path, TemplateSpan Span)> _chain = [];
    private readonly Dictionary<string, int> _cycles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Pattern, string Options), Regex> _patterns = [];
    private int _framesUsed;
    private int _steps;
    private int _depth;

    public object? Host { get; set; } = host;

    public RenderLimits Limits { get; } = limits ?? RenderLimits.Default;

    internal OutputBuffer Out { get; set; } = null!;

    internal ITemplateRecord? Globals { get; set; }

    internal List<TemplateDiagnostic>? Warnings { get; private set; }

    internal ScopeStack? Scopes { get; init; }

    internal TextMode.TextLibrary? Library { get; init; }

    internal List<(string Path, TemplateSpan Span)> Chain => _chain;

    /// <summary>Fails if a text of this length would be too long.</summary>
    public void CheckTextLength(long length)
    {
        if (length > Limits.TextLength)
        {
            throw new RenderFault(TemplateCodes.TextLimit, $"A text of more than {Limits.TextLength} signs would be made here.");
        }
    }

    /// <summary>What each further line that is printed begins with; only text mode indents.</summary>
    internal string? Indent { get; set; }

    /// <summary>The last sign printed was a line end.</summary>
    internal bool AtLineStart { get; set; }

    /// <summary>Writes text with the indentation that text mode has at this point.</summary>
    internal void WriteLines(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (string.IsNullOrEmpty(Indent))
        {
            AtLineStart = text[^1] == '\n';
            Out.Write(text);
            return;
        }

        for (var start = 0; start < text.Length;)
        {
            if (AtLineStart)
            {
                Out.Write(Indent);
            }

            var end = text.IndexOf('\n', start) + 1;
            AtLineStart = end > 0;
            end = end == 0 ? text.Length : end;
            Out.Write(text.AsSpan(start, end - start));
            start = end;
        }
    }

    /// <summary>Plain text output: nothing is escaped and names are looked up while rendering.</summary>
    internal bool TextOnly { get; init; }

    internal Dictionary<(string Pattern, string Options), Regex> Patterns => _patterns;

    /// <summary>What blocks were captured as, until the next rendering begins.</summary>
    internal KeptBytes Kept { get; } = new();

    internal int NextInCycle(string group)
    {
        _cycles.TryGetValue(group, out var next);
        _cycles[group] = next == int.MaxValue ? 0 : next + 1;
        return next;
    }

    /// <summary>Calls a function value that was passed as an argument, such as `@string.upcase`.</summary>
    public Value Invoke(Value function, params ReadOnlySpan<Value> arguments) =>
        function.Reference is FunctionValue target ? Calls.Invoke(target, arguments, null, this) : throw new TemplateFunctionException("A function is needed here: write @ before its name.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Step()
    {
        if (++_steps > Limits.Steps)
        {
            ThrowSteps();
        }
    }

    /// <summary>A step that can be the one too many; then the message shows the place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Step(TemplateSpan span)
    {
        if (++_steps > Limits.Steps)
        {
            throw TooManySteps(span);
        }
    }

    internal void Charge(long steps)
    {
        if (steps > Limits.Steps - _steps)
        {
            ThrowSteps();
        }

        _steps += (int)steps;
    }

    internal void Enter()
    {
        Step();
        if (++_depth > Limits.Depth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new RenderFault(TemplateCodes.DepthLimit, $"Functions and includes call each other more than {Limits.Depth} deep.");
        }
    }

    internal void Leave() => _depth--;

    internal Frame Rent(int slots)
    {
        if (_framesUsed == _frames.Count)
        {
            _frames.Add(new Frame(this));
        }

        var frame = _frames[_framesUsed];
        if (frame.Kept)
        {
            frame = _frames[_framesUsed] = new Frame(this);
        }

        _framesUsed++;
        frame.Prepare(slots);
        return frame;
    }

    internal void Return(Frame frame)
    {
        _framesUsed--;
        if (!frame.Kept)
        {
            frame.Release();
        }
    }

    internal OutputBuffer RentBuffer()
    {
        var buffer = _buffers.Count > 0 ? _buffers.Pop() : new OutputBuffer();
        buffer.Clear();
        buffer.Limit = Limits.OutputBytes;
        return buffer;
    }

    internal void ReturnBuffer(OutputBuffer buffer) => _buffers.Push(buffer);

    internal void Warn(TemplateCode code, TemplateSpan span, string message) =>
        (Warnings ??= []).Add(new TemplateDiagnostic(code.Code, TemplateSeverity.Warning, span, message, null, ChainNotes()));

    internal IReadOnlyList<TemplateNote>? ChainNotes()
    {
        const int Shown = 8;
        var notes = Enumerable.Reverse(_chain).Take(Shown).Select(c => new TemplateNote($"included from {c.Span}", c.Span)).ToList();
        if (_chain.Count > Shown)
        {
            notes.Add(new TemplateNote($"and {_chain.Count - Shown} includes more"));
        }

        return notes.Count == 0 ? null : notes;
    }

    internal void Start(OutputBuffer to, ITemplateRecord? globals)
    {
        Out = to;
        Globals = globals;
        Warnings = null;
        Kept.Clear();
        Indent = null;
        AtLineStart = false;
        _steps = 0;
        _depth = 0;
        _framesUsed = 0;
        _chain.Clear();
        _cycles.Clear();
    }

    private void ThrowSteps() => throw TooManySteps(null);

    private RenderFault TooManySteps(TemplateSpan? span) =>
        new(TemplateCodes.StepLimit, $"More than {Limits.Steps} steps were taken; a loop here may never end.", span) { Notes = ChainNotes() };
}
