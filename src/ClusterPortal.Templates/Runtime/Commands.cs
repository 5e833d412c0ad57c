using System.Text;
using ClusterPortal.Templates.Escaping;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Runtime;

internal sealed class BlockCommand(Command[] commands) : Command
{
    public override Flow Run(Frame f)
    {
        foreach (var command in commands)
        {
            var flow = command.Run(f);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }
}

internal sealed class TextCommand(byte[] bytes) : Command
{
    public byte[] Bytes { get; } = bytes;

    public override Flow Run(Frame f)
    {
        f.Context.Out.Write(Bytes);
        return Flow.Next;
    }
}

internal sealed class PrintCommand(Node value, Place place) : Command
{
    public override Flow Run(Frame f)
    {
        ValueWriter.Write(f.Context, value.Eval(f), place, value.Span);
        return Flow.Next;
    }
}

internal sealed class AssignCommand(Target target, Node value) : Command
{
    public override Flow Run(Frame f)
    {
        target.Set(f, value.Eval(f));
        return Flow.Next;
    }
}

internal sealed class SlotAssignCommand(int slot, Node value) : Command
{
    public override Flow Run(Frame f)
    {
        f.Slots[slot] = value.Eval(f);
        return Flow.Next;
    }
}

internal sealed class IfCommand(Node condition, Command then, Command? otherwise) : Command
{
    public override Flow Run(Frame f) => condition.Eval(f).IsTrue ? then.Run(f) : otherwise?.Run(f) ?? Flow.Next;
}

internal sealed class CaseCommand(TemplateSpan span, Node value, (Node[] Values, Command Body)[] whens, Command? otherwise) : Command
{
    public override Flow Run(Frame f)
    {
        var subject = value.Eval(f);
        foreach (var (values, body) in whens)
        {
            foreach (var candidate in values)
            {
                if (Matches(f, subject, candidate.Eval(f)))
                {
                    return body.Run(f);
                }
            }
        }

        return otherwise?.Run(f) ?? Flow.Next;
    }

    private bool Matches(Frame f, Value subject, Value candidate)
    {
        try
        {
            return Arithmetic.Apply(Operator.Equal, subject, candidate, f.Context).IsTrue;
        }
        catch (RenderFault fault) when (fault.Span is null)
        {
            fault.SetPlace(span, f.Context);
            throw;
        }
    }
}

/// <summary>Keeps what a block prints; in pages as markup, since the block itself has escaped what it printed.</summary>
internal sealed class CaptureCommand(Target target, Command body, bool markup) : Command
{
    public override Flow Run(Frame f)
    {
        var context = f.Context;
        var outer = context.Out;
        var buffer = context.RentBuffer();
        context.Out = buffer;
        Flow flow;
        try
        {
            flow = body.Run(f);
            context.CheckTextLength(Encoding.UTF8.GetCharCount(buffer.Written));

            // Markup goes back into a page as the bytes it is; most pages capture their whole body.
            target.Set(f, markup ? Value.Of(new SafeHtml(context.Kept.Add(buffer.Written))) : Value.Of(buffer.ToString()));
        }
        finally
        {
            context.Out = outer;
            context.ReturnBuffer(buffer);
        }

        return flow;
    }
}

internal sealed class ReturnCommand(Node? value) : Command
{
    public override Flow Run(Frame f)
    {
        f.Returned = value?.Eval(f) ?? default;
        return Flow.Return;
    }
}

internal sealed class JumpCommand(Flow flow) : Command
{
    public override Flow Run(Frame f) => flow;
}

/// <summary>`$$`: the block a wrap handed over runs among its own variables.</summary>
internal sealed class WrappedBlockCommand(TemplateSpan span) : Command
{
    public override Flow Run(Frame f)
    {
        if (f.Block is not { } block)
        {
            throw new RenderFault(TemplateCodes.NoBlock, "There is no block here: the function was called without wrap.", span) { Notes = f.Context.ChainNotes() };
        }

        f.Context.Step(span);
        var outer = block.Frame.Wrapper;
        block.Frame.Wrapper = f;
        var flow = block.Body.Run(block.Frame);
        block.Frame.Wrapper = outer;
        return flow;
    }
}
