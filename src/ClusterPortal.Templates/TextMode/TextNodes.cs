using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.TextMode;

/// <summary>A name, looked up from the innermost object outwards; a function found so is called.</summary>
internal sealed class NameNode(TemplateSpan span, string name) : Node(span)
{
    public override Value Eval(Frame f)
    {
        var value = EvalTarget(f);
        return value.Reference is FunctionValue function ? Call(f, function) : value;
    }

    public override Value EvalTarget(Frame f) => name switch
    {
        "this" => Value.Of(f.Context.Scopes!.Current),
        "empty" => Value.Empty,
        _ => f.Context.Scopes!.TryGet(name, out var value) ? value : default,
    };

    private Value Call(Frame f, FunctionValue function)
    {
        try
        {
            return Calls.Invoke(function, [], null, f.Context);
        }
        catch (RenderFault fault) when (fault.Span is null)
        {
            fault.SetPlace(Span, f.Context);
            throw;
        }
    }
}

/// <summary>
/// A name whose member is asked for, where the template sets that name inside a `with`. The object of the with holds
/// it, so after the with it would be nothing; Scriban's documentation (4.1) shows its members all the same.
/// </summary>
internal sealed class NameSetInWithNode(TemplateSpan span, string name) : Node(span)
{
    public override Value Eval(Frame f) =>
        f.Context.Scopes!.TryGet(name, out var value) || (f.Context.Scopes.LastWith is { } last && last.TryGet(name, out value)) ? value : default;
}

/// <summary>An expression in parentheses: a function that comes out of it is called, unless arguments follow.</summary>
internal sealed class NestedNode(Node inner) : Node(inner.Span)
{
    public override Value Eval(Frame f)
    {
        var value = inner.Eval(f);
        return value.Reference is FunctionValue function ? Calls.Invoke(function, [], null, f.Context) : value;
    }

    public override Value EvalLoose(Frame f) => inner.EvalLoose(f);

    public override Value EvalTarget(Frame f) => inner.EvalTarget(f);
}

internal sealed class RawNode(Node inner) : Node(inner.Span)
{
    public override Value Eval(Frame f) => inner.EvalTarget(f);
}

internal sealed class LocalNode(TemplateSpan span, string name) : Node(span)
{
    public override Value Eval(Frame f)
    {
        var value = EvalTarget(f);
        return value.Reference is FunctionValue function ? Calls.Invoke(function, [], null, f.Context) : value;
    }

    public override Value EvalTarget(Frame f) => f.Locals is null ? default : f.Locals[name];
}

internal sealed class DynamicFunctionNode(TemplateSpan span, FunctionCode code) : Node(span)
{
    public override Value Eval(Frame f)
    {
        f.Page.Kept = true;
        return Value.Of(new TemplateFunctionValue(code, f.Page));
    }
}

internal sealed class NameTarget(TemplateSpan span, string name) : Target(span)
{
    public override void Set(Frame f, Value value)
    {
        var scope = f.Context.Scopes!.Current;
        if (scope.IsFrozen(name) || name.Length == 0)
        {
            throw Fault(f, TemplateCodes.ReadOnlyTarget, $"{Span.Text} is read-only.");
        }

        f.Context.Step();
        scope[name] = value;
    }
}

internal sealed class LocalTarget(TemplateSpan span, string name) : Target(span)
{
    public override void Set(Frame f, Value value)
    {
        f.Context.Step();
        (f.Locals ??= new MapValue())[name] = value;
    }
}

/// <summary>A loop's own variables stand in an object of the loop, gone after it.</summary>
internal sealed class LoopTarget(TemplateSpan span, string name) : Target(span)
{
    public override void Set(Frame f, Value value) => f.Context.Scopes!.Top[name] = value;
}

/// <summary>Runs another template and gives back what it printed.</summary>
internal sealed class TextIncludeNode(TemplateSpan span, CallArguments arguments, bool join) : Node(span)
{
    public override Value Eval(Frame f)
    {
        var (values, named) = arguments.Eval(f);
        if (values.Length == 0)
        {
            throw Fault(f, TemplateCodes.WrongCount, "After include comes the path of a template.");
        }

        return join ? Value.Of(Join(f, values)) : Value.Of(Run(f, ValueText.Of(values[0]), Calls.ArgumentList(values.AsSpan(1), named)));
    }

    private string Join(Frame f, Value[] values)
    {
        var parts = new List<string>();
        var names = values[0].AsList ?? throw Fault(f, TemplateCodes.WrongKind, "include_join needs a list of paths.");
        for (var i = 0; i < names.Count; i++)
        {
            parts.Add(Run(f, ValueText.Of(names[i]), new ListValue()));
        }

        var joined = string.Join(Separator(f, values, 1), parts);
        joined = joined.Length == 0 ? "" : Separator(f, values, 2) + joined + Separator(f, values, 3);
        f.Context.CheckTextLength(joined.Length);
        return joined;
    }

    private string Separator(Frame f, Value[] values, int index)
    {
        var text = index < values.Length ? ValueText.Of(values[index]) : "";
        return text.StartsWith("tpl:", StringComparison.Ordinal) ? Run(f, text[4..], new ListValue()) : text;
    }

    private string Run(Frame f, string path, ListValue given)
    {
        var context = f.Context;
        var body = context.Library!.Find(path);
        if (body is null)
        {
            throw new RenderFault(TemplateCodes.UnknownTemplate, $"There is no template {path}.", Span, Suggestion.For(path, context.Library.Paths)) { Notes = context.ChainNotes() };
        }

        try
        {
            context.Enter();
        }
        catch (RenderFault fault)
        {
            fault.Span = Span;
            throw;
        }

        var frame = context.Rent(0);
        frame.Arguments = given;
        frame.Locals = new MapValue();
        var outer = context.Out;
        var (indent, atLineStart) = (context.Indent, context.AtLineStart);
        (context.Indent, context.AtLineStart) = (null, false);
        var buffer = context.RentBuffer();
        context.Out = buffer;
        context.Chain.Add((path, Span));
        body.Run(frame);
        (context.Indent, context.AtLineStart) = (indent, atLineStart);
        var text = buffer.ToString();
        context.Chain.RemoveAt(context.Chain.Count - 1);
        context.Out = outer;
        context.ReturnBuffer(buffer);
        context.Return(frame);
        context.Leave();
        context.CheckTextLength(text.Length);
        return text;
    }
}
