using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Runtime;

/// <summary>An include of a partial that was compiled for exactly these arguments; they fill its first slots.</summary>
internal sealed class Include(TemplateSpan span, Unit unit, Node[] byPlace, (string Name, Node Value)[] byName)
{
    public TemplateSpan Span { get; } = span;

    public void Run(Frame f)
    {
        var context = f.Context;
        try
        {
            context.Enter();
        }
        catch (RenderFault fault)
        {
            fault.Span = Span;
            fault.Notes = context.ChainNotes();
            throw;
        }

        var frame = context.Rent(unit.Slots);
        var slot = 0;
        foreach (var argument in byPlace)
        {
            frame.Slots[slot++] = argument.Eval(f);
        }

        foreach (var (_, argument) in byName)
        {
            frame.Slots[slot++] = argument.Eval(f);
        }

        foreach (var (to, global) in unit.Shadows)
        {
            frame.Slots[to] = context.Globals!.Get(global);
        }

        if (unit.UsesArguments)
        {
            frame.Arguments = ArgumentsOf(frame);
        }

        context.Chain.Add((unit.Path, Span));
        unit.Body.Run(frame);
        context.Chain.RemoveAt(context.Chain.Count - 1);
        context.Return(frame);
        context.Leave();
    }

    private ListValue ArgumentsOf(Frame frame)
    {
        var list = new ListValue(byPlace.Length);
        for (var i = 0; i < byPlace.Length; i++)
        {
            list.Add(frame.Slots[i]);
        }

        for (var i = 0; i < byName.Length; i++)
        {
            list.PropertiesForWrite[byName[i].Name] = frame.Slots[byPlace.Length + i];
        }

        return list;
    }
}

internal sealed class IncludeCommand(Include include) : Command
{
    public override Flow Run(Frame f)
    {
        include.Run(f);
        return Flow.Next;
    }
}

/// <summary>An include whose output is used as a value; in pages it is markup.</summary>
internal sealed class IncludeNode(Include include) : Node(include.Span)
{
    public override Value Eval(Frame f)
    {
        var context = f.Context;
        var outer = context.Out;
        var buffer = context.RentBuffer();
        context.Out = buffer;
        try
        {
            include.Run(f);
            return Value.Of(new SafeHtml(buffer.ToString()));
        }
        finally
        {
            context.Out = outer;
            context.ReturnBuffer(buffer);
        }
    }
}

/// <summary>Several includes with something between, before and after them, which is left out if they print nothing.</summary>
internal sealed class IncludeJoinNode(TemplateSpan span, Node[] parts, Node separator, Node? begin, Node? end) : Node(span)
{
    public override Value Eval(Frame f)
    {
        var texts = new List<string>();
        foreach (var part in parts)
        {
            texts.Add(Markup(part.Eval(f)));
        }

        var joined = string.Join(Markup(separator.Eval(f)), texts);
        if (joined.Length == 0)
        {
            return Value.Of(new SafeHtml(""));
        }

        joined = (begin is null ? "" : Markup(begin.Eval(f))) + joined + (end is null ? "" : Markup(end.Eval(f)));
        f.Context.CheckTextLength(joined.Length);
        return Value.Of(new SafeHtml(joined));
    }

    private static string Markup(Value value) => ValueText.Of(value);
}
