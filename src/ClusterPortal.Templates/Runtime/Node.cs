using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Runtime;

/// <summary>An expression made ready: names are places by now, and what can be known is decided.</summary>
internal abstract class Node(TemplateSpan span)
{
    public TemplateSpan Span { get; } = span;

    public abstract Value Eval(Frame f);

    /// <summary>The value where a missing name or member is as good as null: left of ??, in a test.</summary>
    public virtual Value EvalLoose(Frame f) => Eval(f);

    /// <summary>The value when it stands as an argument or target, where a function is not called by itself.</summary>
    public virtual Value EvalTarget(Frame f) => Eval(f);

    protected RenderFault Fault(Frame f, TemplateCode code, string message, string? suggestion = null) =>
        new(code, message, Span, suggestion) { Notes = f.Context.ChainNotes() };
}

/// <summary>How a statement left off.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}

/// <summary>A statement made ready.</summary>
internal abstract class Command
{
    public abstract Flow Run(Frame f);
}

/// <summary>A template or partial made ready for the shapes it is given.</summary>
internal sealed class Unit(string path)
{
    public string Path { get; } = path;

    public Command Body { get; set; } = EmptyCommand.Instance;

    public int Slots { get; set; }

    /// <summary>Variables that start with the value of the host's global of the same name.</summary>
    public IReadOnlyList<(int Slot, int Global)> Shadows { get; set; } = [];

    public bool UsesArguments { get; set; }
}

internal sealed class EmptyCommand : Command
{
    public static readonly EmptyCommand Instance = new();

    public override Flow Run(Frame f) => Flow.Next;
}

/// <summary>The body of a wrap, with the variables it was written among.</summary>
internal sealed record WrapBody(Command Body, Frame Frame);
