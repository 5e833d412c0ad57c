using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Syntax;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Binding;

internal sealed partial class Binder
{
    private Bound BindCall(Call call, Command? block)
    {
        if (IncludeOf(call) is { } include)
        {
            return BindIncludeValue(include);
        }

        var target = BindTargetOfCall(call.Target);
        if (target.Node is FunctionNode && Unwrap(call.Target) is Name name)
        {
            return BindTemplateCall(call.Span, name.Text, call.Arguments, block);
        }

        if (target.Shape is FunctionShape function)
        {
            return BindHostCall(call.Span, function.Function, call.Arguments, block is not null);
        }

        if (!ReferenceEquals(target.Shape, Shape.Any) || (target.Node is ConstantNode { Value: var constant } && !constant.IsNothing && constant.Kind != ValueKind.Function))
        {
            NotAFunction(call, target.Shape);
        }

        return new Bound(new DynamicCallNode(call.Span, target.Node, BindArguments(call.Arguments), block, loose: false), Shape.Any);
    }

    private static Expression Unwrap(Expression expression) => expression is Nested nested ? Unwrap(nested.Inner) : expression;

    private void NotAFunction(Call call, Shape shape)
    {
        var between = call.Arguments.Count > 0 && !call.Piped && !call.Explicit ? $" What follows it, {call.Arguments[0].Span.Text}, would be its argument; is an operator missing between them?" : "";
        var what = call.Target is Name { Text: var family } && _session.Families.ContainsKey(family) ? "a family of functions" : ShapeName(shape);
        Error(TemplateCodes.NotAFunction, call.Target.Span, $"{call.Target.Span.Text} is {what}, not a function.{between}");
    }

    private CallArguments BindArguments(IReadOnlyList<Argument> arguments) => new(
        [.. arguments.Where(a => a.Name is null).Select(a => (Bind(a.Value).Node, a.Expand))],
        [.. arguments.Where(a => a.Name is not null).Select(a => (a.Name!, Bind(a.Value).Node))]);

    private Bound BindHostCall(TemplateSpan span, HostFunction function, IReadOnlyList<Argument> arguments, bool wrapped)
    {
        if (function.LeftOut is { } reason)
        {
            Error(TemplateCodes.LeftOut, span, $"{function.Name} is left out of this language: {reason}");
            return Nothing(span, Shape.Any);
        }

        if (wrapped)
        {
            Error(TemplateCodes.NotAFunction, span, $"wrap needs a function of the template that uses $$; {function.Name} is not one.");
        }

        if (arguments.Any(a => a.Expand))
        {
            var target = new ConstantNode(span, Value.Of(new HostFunctionValue(function)));
            return new Bound(new DynamicCallNode(span, target, BindArguments(arguments), null, loose: false), function.Result);
        }

        var (nodes, shapes) = PlaceArguments(span, function, arguments);
        CheckMember(function, arguments, shapes);
        return new Bound(new HostCallNode(span, function, nodes), function.ResultOf?.Invoke(shapes) ?? function.Result);
    }

    /// <summary>Puts arguments into the order of the parameters and fills in defaults.</summary>
    private (Node[] Nodes, Shape[] Shapes) PlaceArguments(TemplateSpan span, HostFunction function, IReadOnlyList<Argument> arguments)
    {
        var parameters = function.Parameters;
        var fixedCount = function.TakesMore ? parameters.Count - 1 : parameters.Count;
        var byPlace = arguments.Where(a => a.Name is null).ToList();
        var total = Math.Max(fixedCount, function.TakesMore ? byPlace.Count : 0);
        var nodes = new Node?[total];
        var shapes = new Shape[total];
        for (var i = 0; i < byPlace.Count; i++)
        {
            if (i >= total)
            {
                Error(TemplateCodes.WrongArgumentCount, byPlace[i].Span, $"{function.Name} takes {Calls.Count(function)}, not {arguments.Count}: {function.Signature}.");
                break;
            }

            Place(i, byPlace[i], parameters[Math.Min(i, parameters.Count - 1)]);
        }

        var misnamed = false;
        foreach (var argument in arguments.Where(a => a.Name is not null))
        {
            var at = -1;
            for (var i = 0; i < fixedCount; i++)
            {
                at = parameters[i].Name == argument.Name ? i : at;
            }

            if (at < 0 || nodes[at] is not null)
            {
                misnamed = true;
                Error(TemplateCodes.UnknownArgument, argument.Span, at < 0
                    ? $"{function.Name} has no argument {argument.Name}: {function.Signature}."
                    : $"The argument {argument.Name} of {function.Name} is given twice.", Suggestion.For(argument.Name!, parameters.Select(p => p.Name)));
                continue;
            }

            Place(at, argument, parameters[at]);
        }

        for (var i = 0; i < total; i++)
        {
            if (nodes[i] is not null)
            {
                continue;
            }

            if (!parameters[i].Optional && !misnamed)
            {
                Error(TemplateCodes.WrongArgumentCount, span, $"{function.Name} takes {Calls.Count(function)}, not {arguments.Count}: {function.Signature}.");
            }

            nodes[i] = new ConstantNode(span, parameters[i].Default);
            shapes[i] = ShapeOf(parameters[i].Default);
            if (!parameters[i].Optional)
            {
                for (var j = i + 1; j < total; j++)
                {
                    nodes[j] ??= new ConstantNode(span, default);
                    shapes[j] ??= Shape.Any;
                }

                break;
            }
        }

        return ([.. nodes.Select(n => n!)], shapes);

        void Place(int at, Argument argument, HostParameter parameter)
        {
            var bound = Bind(argument.Value);
            if (!Fits(parameter.Shape, bound.Shape))
            {
                Error(TemplateCodes.WrongShape, argument.Value.Span, $"{function.Name} needs {Need(parameter.Shape)} as {parameter.Name}; {argument.Value.Span.Text} is {ShapeName(bound.Shape)}.");
            }

            nodes[at] = bound.Node;
            shapes[at] = bound.Shape;
        }
    }

    private static string Need(Shape shape) => shape is ListShape ? "a list" : ShapeName(shape) switch
    {
        "text" => "a text",
        var name => name,
    };

    /// <summary>Whether a value of one shape can stand for a parameter of another; numbers and dates turn into text by themselves.</summary>
    private static bool Fits(Shape parameter, Shape given)
    {
        if (ReferenceEquals(parameter, Shape.Any) || ReferenceEquals(given, Shape.Any) || ReferenceEquals(given, Shape.Nothing) || ReferenceEquals(parameter, given))
        {
            return true;
        }

        return parameter switch
        {
            ListShape => given is ListShape,
            RecordShape => given is RecordShape,
            FunctionShape => given is FunctionShape,
            _ when given is ListShape or RecordShape or FunctionShape => false,
            _ when ReferenceEquals(parameter, Shape.Number) => ReferenceEquals(given, Shape.Text),
            _ when ReferenceEquals(parameter, Shape.Date) || ReferenceEquals(parameter, Shape.Duration) => ReferenceEquals(given, Shape.Text),
            _ => true,
        };
    }

    /// <summary>A function such as array.map names a member of the items of a list: it must exist.</summary>
    private void CheckMember(HostFunction function, IReadOnlyList<Argument> arguments, Shape[] shapes)
    {
        if (function.MemberParameter is null || shapes.Length < 2 || shapes[0] is not ListShape { Of: RecordShape record })
        {
            return;
        }

        for (var i = 1; i < function.Parameters.Count && i < arguments.Count; i++)
        {
            if (function.Parameters[i].Name == function.MemberParameter && arguments[i].Value is Literal { Value: var value } && value.TryGetText(out var name))
            {
                CheckPath(record, name, arguments[i].Value.Span);
            }
        }
    }

    private void CheckPath(RecordShape record, string path, TemplateSpan span)
    {
        foreach (var name in path.Split('.'))
        {
            var slot = record.SlotOf(name);
            if (slot < 0)
            {
                Error(TemplateCodes.UnknownMember, span, $"{record.Name} has no member {name}.", Suggestion.For(name, record.Members.Select(m => m.Name)));
                return;
            }

            if (record.Members[slot].Shape is not RecordShape next)
            {
                return;
            }

            record = next;
        }
    }
}
