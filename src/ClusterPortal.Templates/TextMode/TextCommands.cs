using ClusterPortal.Templates.Escaping;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.TextMode;

/// <summary>
/// Statements one after the other. What stands in a code block that is indented on its line, and in the blocks of
/// statements that it opens, prints each further line with the same indentation.
/// </summary>
internal sealed class IndentedBlockCommand((Command Command, string? Indent)[] commands) : Command
{
    public override Flow Run(Frame f)
    {
        var context = f.Context;
        var outer = context.Indent;
        foreach (var (command, indent) in commands)
        {
            context.Indent = indent ?? outer;
            var flow = command.Run(f);
            if (flow != Flow.Next)
            {
                context.Indent = outer;
                return flow;
            }
        }

        context.Indent = outer;
        return Flow.Next;
    }
}

internal sealed class PlainTextCommand(string text) : Command
{
    public override Flow Run(Frame f)
    {
        f.Context.WriteLines(text);
        return Flow.Next;
    }
}

internal sealed class PlainPrintCommand(Node value) : Command
{
    public override Flow Run(Frame f)
    {
        var context = f.Context;
        var result = value.Eval(f);
        var outer = context.Out;
        var buffer = context.RentBuffer();
        context.Out = buffer;
        try
        {
            ValueWriter.Write(context, result, Place.Plain, value.Span);
        }
        finally
        {
            context.Out = outer;
        }

        context.WriteLines(buffer.ToString());
        context.ReturnBuffer(buffer);
        return Flow.Next;
    }
}

/// <summary>Gives a loop an object of its own for its variables; a local one is gone after it too.</summary>
internal sealed class DynamicLoopCommand(Command loop, string? local) : Command
{
    public override Flow Run(Frame f)
    {
        var before = default(Value);
        var had = local is not null && f.Locals is not null && f.Locals.TryGet(local, out before);
        f.Context.Scopes!.Push(new MapValue(), loop: true);
        try
        {
            return loop.Run(f);
        }
        finally
        {
            f.Context.Scopes.Pop();
            if (had)
            {
                f.Locals![local!] = before;
            }
            else if (local is not null)
            {
                f.Locals?.Remove(local);
            }
        }
    }
}

internal sealed class DynamicWithCommand(Node target, Command body) : Command
{
    public override Flow Run(Frame f)
    {
        if (target.Eval(f).AsMap is not { } map)
        {
            throw new RenderFault(TemplateCodes.WrongKind, $"with needs an object, not {Members.KindName(target.Eval(f))}.", target.Span) { Notes = f.Context.ChainNotes() };
        }

        f.Context.Scopes!.Push(map, loop: false);
        try
        {
            return body.Run(f);
        }
        finally
        {
            f.Context.Scopes.Pop();
            f.Context.Scopes.LastWith = map;
        }
    }
}

/// <summary>Makes the members of an object names of their own; what is read-only stays as it is.</summary>
internal sealed class DynamicImportCommand(Node value) : Command
{
    public override Flow Run(Frame f)
    {
        var from = value.Eval(f);
        if (from.Kind is not (ValueKind.Map or ValueKind.Namespace or ValueKind.Record))
        {
            throw new RenderFault(TemplateCodes.WrongKind, $"import needs an object, not {Members.KindName(from)}.", value.Span) { Notes = f.Context.ChainNotes() };
        }

        var scope = f.Context.Scopes!.Current;
        foreach (var name in Members.NamesOf(from).ToList())
        {
            if (!scope.IsFrozen(name) && Members.TryGet(from, name, out var member))
            {
                f.Context.Step();
                scope[name] = member;
            }
        }

        return Flow.Next;
    }
}

internal sealed class DynamicReadOnlyCommand(string name) : Command
{
    public override Flow Run(Frame f)
    {
        f.Context.Scopes!.Current.Freeze(name);
        return Flow.Next;
    }
}

/// <summary>Whether there is a loop to leave is only known while rendering: a function may be called from one.</summary>
internal sealed class DynamicJumpCommand(TemplateSpan span, bool again) : Command
{
    public override Flow Run(Frame f) =>
        f.Context.Scopes!.InLoop ? again ? Flow.Continue : Flow.Break
            : throw new RenderFault(TemplateCodes.OutsideLoop, $"{(again ? "continue" : "break")} belongs inside for or while.", span) { Notes = f.Context.ChainNotes() };
}

/// <summary>`$$`: as in Scriban the block sees the variables of the function that runs it.</summary>
internal sealed class DynamicBlockCommand(TemplateSpan span) : Command
{
    public override Flow Run(Frame f)
    {
        if (f.Block is not { } block)
        {
            throw new RenderFault(TemplateCodes.NoBlock, "There is no block here: the function was called without wrap.", span) { Notes = f.Context.ChainNotes() };
        }

        f.Context.Step();
        return block.Body.Run(f);
    }
}
