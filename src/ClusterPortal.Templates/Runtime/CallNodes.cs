using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Runtime;

/// <summary>A call of a declared function whose arguments were put in order at load.</summary>
internal sealed class HostCallNode(TemplateSpan span, HostFunction function, Node[] arguments) : Node(span)
{
    public override Value Eval(Frame f)
    {
        try
        {
            return arguments.Length <= 8 ? Few(f) : Many(f);
        }
        catch (RenderFault fault) when (fault.Span is null)
        {
            fault.SetPlace(Span, f.Context);
            throw;
        }
    }

    private Value Few(Frame f)
    {
        var buffer = default(ArgumentBuffer);
        for (var i = 0; i < arguments.Length; i++)
        {
            buffer[i] = arguments[i].Eval(f);
        }

        return Calls.CallHost(function, ((ReadOnlySpan<Value>)buffer)[..arguments.Length], f.Context);
    }

    private Value Many(Frame f)
    {
        var values = new Value[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i] = arguments[i].Eval(f);
        }

        return Calls.CallHost(function, values, f.Context);
    }
}

/// <summary>The arguments of a call as they were written: by place, spread out of a list, by name.</summary>
internal sealed class CallArguments((Node Value, bool Expand)[] byPlace, (string Name, Node Value)[] byName)
{
    public (Value[] Values, MapValue? Named) Eval(Frame f)
    {
        var values = new List<Value>(byPlace.Length);
        foreach (var (node, expand) in byPlace)
        {
            var value = node.Eval(f);
            if (expand && value.AsList is { } list)
            {
                f.Context.Charge(list.Count);
                for (var i = 0; i < list.Count; i++)
                {
                    values.Add(list[i]);
                }
            }
            else
            {
                values.Add(value);
            }
        }

        if (byName.Length == 0)
        {
            return ([.. values], null);
        }

        var named = new MapValue();
        foreach (var (name, node) in byName)
        {
            named[name] = node.Eval(f);
        }

        return ([.. values], named);
    }
}

/// <summary>A call of whatever function a value turns out to be.</summary>
internal sealed class DynamicCallNode(TemplateSpan span, Node target, CallArguments arguments, Command? block, bool loose) : Node(span)
{
    public override Value Eval(Frame f)
    {
        var function = target.EvalTarget(f);
        if (function.Reference is not FunctionValue callee)
        {
            // Without checking, a name that stands before nothing else may as well be a value.
            return loose && function.IsNothing
                ? throw Fault(f, TemplateCodes.NoSuchFunction, $"There is no function {target.Span.Text}.")
                : throw Fault(f, TemplateCodes.NotCallable, $"{target.Span.Text} is {Members.KindName(function)}, not a function.");
        }

        var (values, named) = arguments.Eval(f);
        try
        {
            return callee is TemplateFunctionValue own
                ? Calls.InvokeTemplate(own.Code, own.Page, values, named, block is null ? null : new WrapBody(block, f), f.Context, direct: !own.Code.Markup)
                : Calls.Invoke(callee, values, named, f.Context);
        }
        catch (RenderFault fault) when (fault.Span is null)
        {
            fault.SetPlace(Span, f.Context);
            throw;
        }
    }
}

/// <summary>A call of a function written in the same template.</summary>
internal sealed class TemplateCallNode(TemplateSpan span, FunctionCode code, CallArguments arguments, Command? block) : Node(span)
{
    public FunctionCode Code { get; } = code;

    public override Value Eval(Frame f) => Invoke(f, direct: false);

    public Value Invoke(Frame f, bool direct)
    {
        var (values, named) = arguments.Eval(f);
        try
        {
            return Calls.InvokeTemplate(Code, f.Page, values, named, block is null ? null : new WrapBody(block, f), f.Context, direct);
        }
        catch (RenderFault fault) when (fault.Span is null)
        {
            fault.SetPlace(Span, f.Context);
            throw;
        }
    }
}

/// <summary>A function as a value: after @, or written in place with do.</summary>
internal sealed class FunctionNode(TemplateSpan span, FunctionCode code) : Node(span)
{
    public override Value Eval(Frame f)
    {
        f.Page.Kept = true;
        return Value.Of(new TemplateFunctionValue(code, f.Page));
    }
}

/// <summary>A call among the text of a page: what the function prints goes straight to the page.</summary>
internal sealed class DirectCallCommand(TemplateCallNode call, Escaping.Place place) : Command
{
    public override Flow Run(Frame f)
    {
        var value = call.Invoke(f, direct: true);
        Escaping.ValueWriter.Write(f.Context, value, place, call.Span);
        return Flow.Next;
    }
}
