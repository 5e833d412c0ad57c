using ClusterPortal.Templates.Escaping;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Syntax;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Binding;

/// <summary>A function of a template while it is bound: its code, its variables, what it gives back.</summary>
internal sealed record BoundFunction(FunctionCode Code, VariableSet Set, Variable Result, FunctionDeclaration Declaration)
{
    /// <summary>What its parameters are given at the calls found so far.</summary>
    public List<Variable> Parameters { get; } = [];

    public bool Bound { get; set; }
}

internal sealed partial class Binder
{
    private readonly List<BoundFunction> _wrapped = [];

    private VariableSet NewSet(FunctionDeclaration function) => new((++_sets).ToString(System.Globalization.CultureInfo.InvariantCulture), function.Parameters is not null);

    private Variable Result() => Track(_root.New("result", Shape.Nothing));

    /// <summary>Functions are known in the whole template, also above the place where they stand.</summary>
    private void DeclareFunctions(Block block)
    {
        foreach (var declaration in block.Statements.OfType<Declare>())
        {
            var function = declaration.Function;
            var bound = new BoundFunction(new FunctionCode(function.Name), NewSet(function), Result(), function);
            if (!_functions.TryAdd(function.Name, bound))
            {
                Error(TemplateCodes.DeclaredTwice, function.Span, $"The function {function.Name} is declared twice.");
            }

            AddParameters(bound);
        }
    }

    private void AddParameters(BoundFunction bound)
    {
        foreach (var parameter in bound.Declaration.Parameters ?? [])
        {
            var shape = parameter.Variable ? Shape.Any : parameter.Default is { } value ? ShapeOf(value) : Shape.Nothing;
            bound.Parameters.Add(Track(bound.Set.Add(parameter.Name, shape)));
        }

        bound.Code.Parameters = bound.Declaration.Parameters?.Select((p, i) => new FunctionParameter(p.Name, bound.Parameters[i].Slot, p.Default, p.Variable)).ToList();
    }

    private EmptyCommand BindDeclared(Declare declare)
    {
        if (!_functions.TryGetValue(declare.Function.Name, out var bound))
        {
            bound = new BoundFunction(new FunctionCode(declare.Function.Name), NewSet(declare.Function), Result(), declare.Function);
            _functions[declare.Function.Name] = bound;
            AddParameters(bound);
        }

        if (!bound.Bound)
        {
            BindFunction(declare.Function, bound);
        }

        return EmptyCommand.Instance;
    }

    private BoundFunction BindFunction(FunctionDeclaration function, BoundFunction bound)
    {
        bound.Bound = true;
        if (function.Name.Length == 0)
        {
            AddParameters(bound);
            foreach (var parameter in bound.Parameters)
            {
                parameter.Shape = Shape.Any;
            }
        }

        foreach (var name in function.Parameters is null ? [] : AssignedNames.Of(function.Body))
        {
            if (bound.Set.Find(name) is null)
            {
                Track(bound.Set.Add(name, Shape.Nothing));
            }
        }

        var (outerSet, outerFunction, outerMarkup, outerLoops) = (_current, _function, _markup.State, _loops);
        (_current, _function, _markup.State, _loops) = (bound.Set, bound, MarkupState.Start, 0);
        bound.Code.Body = Bind(function.Body);
        ExpectText(function.Span, function.Name.Length == 0 ? "This function" : $"The function {function.Name}");
        (_current, _function, _markup.State, _loops) = (outerSet, outerFunction, outerMarkup, outerLoops);

        for (var i = 0; i < bound.Parameters.Count; i++)
        {
            if (!bound.Parameters[i].Used && !bound.Set.UsesArguments && function.Name.Length > 0)
            {
                Warn(TemplateCodes.UnusedParameter, function.Parameters![i].Span, $"The parameter {bound.Parameters[i].Name} of {function.Name} is never used.");
            }
        }

        bound.Code.Slots = bound.Set.Slots;
        bound.Code.UsesArguments = bound.Set.UsesArguments;
        bound.Code.Prints = bound.Set.Prints;
        bound.Code.Markup = true;
        return bound;
    }

    private Bound BindTemplateCall(TemplateSpan span, string name, IReadOnlyList<Argument> arguments, Command? block)
    {
        var bound = _functions[name];
        CheckArguments(span, bound, arguments);
        var node = new TemplateCallNode(span, bound.Code, BindFunctionArguments(bound, arguments), block);
        bound.Result.Used = true;
        bound.Result.ReadAs ??= bound.Result.Shape;
        var result = bound.Set.Prints ? Shape.Join(Shape.Html, bound.Result.Shape) : ReferenceEquals(bound.Result.Shape, Shape.Nothing) ? Shape.Any : bound.Result.Shape;
        return new Bound(node, result);
    }

    private CallArguments BindFunctionArguments(BoundFunction function, IReadOnlyList<Argument> arguments)
    {
        var byPlace = new List<(Node, bool)>();
        var byName = new List<(string, Node)>();
        foreach (var argument in arguments)
        {
            var value = Bind(argument.Value);
            var parameter = argument.Name is { } name ? function.Parameters.Find(p => p.Name == name)
                : byPlace.Count < function.Parameters.Count ? function.Parameters[byPlace.Count] : null;
            if (parameter is not null)
            {
                parameter.Shape = Shape.Join(parameter.Shape, argument.Expand ? Shape.Any : value.Shape);
                parameter.ReadAs ??= parameter.Shape;
            }

            if (argument.Name is null)
            {
                byPlace.Add((value.Node, argument.Expand));
            }
            else
            {
                byName.Add((argument.Name, value.Node));
            }
        }

        return new CallArguments([.. byPlace], [.. byName]);
    }

    private void CheckArguments(TemplateSpan span, BoundFunction bound, IReadOnlyList<Argument> arguments)
    {
        if (bound.Declaration.Parameters is not { } parameters || arguments.Any(a => a.Expand))
        {
            return;
        }

        var more = parameters.Any(p => p.Variable);
        foreach (var argument in arguments)
        {
            if (argument.Name is { } name && !more && !parameters.Any(p => p.Name == name))
            {
                Error(TemplateCodes.UnknownArgument, argument.Span, $"{bound.Declaration.Name} has no parameter {name}.", Suggestion.For(name, parameters.Select(p => p.Name)));
            }
        }

        var least = parameters.Count(p => p.Default is null && !p.Variable);
        if (arguments.Count < least || (arguments.Count > parameters.Count && !more))
        {
            var takes = more ? $"at least {Calls.Words(least)}" : least == parameters.Count ? Calls.Words(least) : $"{least} to {Calls.Words(parameters.Count)}";
            Error(TemplateCodes.WrongArgumentCount, span, $"{bound.Declaration.Name} takes {takes}, not {arguments.Count}.");
        }
    }

    private BlockCommand BindWith(With with)
    {
        var target = Bind(with.Target);
        if (target.Shape is ListShape or FunctionShape || Shape.IsTextual(target.Shape) || ReferenceEquals(target.Shape, Shape.Number))
        {
            Error(TemplateCodes.WrongShape, with.Target.Span, $"{with.Target.Span.Text} is {ShapeName(target.Shape)}; with needs an object or a record.");
        }

        var holder = Track(_current.New("with", Shape.Nothing));
        holder.Shape = Shape.Join(holder.Shape, target.Shape);
        _scopes.Add(new LexicalScope(_current, ScopeKind.With) { Object = holder });
        var body = Bind(with.Body);
        _scopes.RemoveAt(_scopes.Count - 1);
        return new BlockCommand([new AssignCommand(TargetOf(holder, with.Span), target.Node), body]);
    }

    private AssignCommand BindImport(Import import)
    {
        var value = Bind(import.Value);
        var holder = Track(_current.New("import", Shape.Nothing));
        holder.Shape = Shape.Join(holder.Shape, value.Shape);
        _scopes.Add(new LexicalScope(_current, ScopeKind.Import) { Object = holder });
        return new AssignCommand(TargetOf(holder, import.Span), value.Node);
    }

    private Command BindWrap(Wrap wrap)
    {
        var call = wrap.Call as Call ?? new Call(wrap.Call.Span, wrap.Call, [], false);
        var state = _markup.State;
        if (state.Spot != Spot.Text)
        {
            Error(TemplateCodes.Unfinished, wrap.Span with { Length = 4 }, "wrap can only stand between tags.");
        }

        var function = Unwrap(call.Target) is Name name && _functions.TryGetValue(name.Text, out var found) ? found : null;
        if (function is not null)
        {
            _wrapped.Add(function);
        }

        var block = Bind(wrap.Body);
        ExpectText(wrap.Span with { Length = 4 }, "The block of this wrap");
        if (function is not null)
        {
            _wrapped.RemoveAt(_wrapped.Count - 1);
        }

        _markup.State = state;
        MarkPrinting();
        var bound = BindCall(call, block);
        return bound.Node is TemplateCallNode template ? new DirectCallCommand(template, Place.Text) : new PrintCommand(bound.Node, Place.Text);
    }
}
