using ClusterPortal.Templates.Escaping;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Syntax;

namespace ClusterPortal.Templates.Binding;

internal sealed partial class Binder
{
    private bool _isEntry;

    public bool IsEntry
    {
        init => _isEntry = value;
    }

    private static Call? IncludeOf(Expression expression) => expression is Call { Target: Name { Text: "include" or "include_join" } } call ? call : null;

    private Command BindIncludeStatement(Call call)
    {
        MarkPrinting();
        if (((Name)call.Target).Text == "include_join")
        {
            var joined = BindIncludeJoin(call);
            return _markup.PlaceOf(call.Span, false) is { } place ? new PrintCommand(joined.Node, place) : EmptyCommand.Instance;
        }

        return BindInclude(call, _markup.State, out var end) is { } include ? Continue(include, end) : EmptyCommand.Instance;
    }

    private IncludeCommand Continue(Include include, MarkupState end)
    {
        _markup.State = end;
        return new IncludeCommand(include);
    }

    private Bound BindIncludeValue(Call call)
    {
        if (((Name)call.Target).Text == "include_join")
        {
            return BindIncludeJoin(call);
        }

        if (BindInclude(call, MarkupState.Start, out var end) is not { } include)
        {
            return Nothing(call.Span, Shape.Html);
        }

        if (end.Spot != Spot.Text)
        {
            Error(TemplateCodes.Unfinished, call.Span, "This partial ends in the middle of a tag, attribute, comment or script, so it cannot be used as a value.");
        }

        return new Bound(new IncludeNode(include), Shape.Html);
    }

    private Include? BindInclude(Call call, MarkupState start, out MarkupState end)
    {
        end = start;
        if (call.Arguments.Count == 0 || call.Arguments[0] is not { Name: null, Expand: false, Value: Literal { Value: var value } } || !value.TryGetText(out var path))
        {
            Error(TemplateCodes.DynamicInclude, call.Span, "After include comes the path of a template as a plain string, so that it can be checked before any page is made: include 'card.html'.");
            return null;
        }

        var byPlace = new List<Bound>();
        var byName = new List<(string Name, Bound Value)>();
        foreach (var argument in call.Arguments.Skip(1))
        {
            var bound = Bind(argument.Value);
            if (argument.Expand)
            {
                Error(TemplateCodes.DynamicInclude, argument.Span, "^ cannot be used with include: write the arguments out.");
            }
            else if (argument.Name is not { } name)
            {
                byPlace.Add(bound);
            }
            else if (byName.Exists(a => a.Name == name))
            {
                Error(TemplateCodes.UnknownArgument, argument.Span, $"{name} is given twice.");
            }
            else
            {
                byName.Add((name, bound));
            }
        }

        if (Unit(path, call.Arguments[0].Value.Span, new GivenShapes([.. byPlace.Select(b => b.Shape)], [.. byName.Select(b => (b.Name, b.Value.Shape))]), start) is not { } unit)
        {
            return null;
        }

        end = unit.End;
        _includes.Add((unit, call.Span));
        return new Include(call.Span, unit.Unit, [.. byPlace.Select(b => b.Node)], [.. byName.Select(b => (b.Name, b.Value.Node))]);
    }

    private BoundUnit? Unit(string path, TemplateSpan span, GivenShapes given, MarkupState start)
    {
        if (!_session.Has(path))
        {
            Error(TemplateCodes.MissingTemplate, span, $"There is no template {path}.", Suggestion.For(path, _session.Paths));
            return null;
        }

        var unit = _session.Bind(path, _globals, given, start);
        if (unit is null)
        {
            Error(TemplateCodes.TooDeep, span, "Includes go too deep here, or there are too many different ways of including.");
        }

        return unit;
    }

    private Bound BindIncludeJoin(Call call)
    {
        var arguments = call.Arguments;
        if (arguments.Count is < 2 or > 4 || arguments[0].Value is not ArrayLiteral names || arguments.Any(a => a.Name is not null || a.Expand))
        {
            Error(TemplateCodes.DynamicInclude, call.Span, "include_join takes a list of paths written out, a separator and, if need be, a beginning and an end: include_join ['a.html', 'b.html'] ', '.");
            return Nothing(call.Span, Shape.Html);
        }

        var parts = names.Items.Select(item => BindIncludeValue(new Call(item.Span, call.Target is Name n ? n with { Text = "include" } : call.Target, [new Argument(item.Span, null, item, false)], false)).Node).ToArray();
        var others = arguments.Skip(1).Select(a => BindSeparator(a.Value)).ToArray();
        return new Bound(new IncludeJoinNode(call.Span, parts, others[0], others.ElementAtOrDefault(1), others.ElementAtOrDefault(2)), Shape.Html);
    }

    /// <summary>A separator is markup of the theme if it is written out, the output of a template after tpl:, else a value to escape.</summary>
    private Node BindSeparator(Expression expression)
    {
        if (expression is Literal { Value: var value } && value.TryGetText(out var text))
        {
            return text.StartsWith("tpl:", StringComparison.Ordinal)
                ? BindIncludeValue(new Call(expression.Span, new Name(expression.Span, "include"), [new Argument(expression.Span, null, new Literal(expression.Span, Values.Value.Of(text[4..])), false)], false)).Node
                : new ConstantNode(expression.Span, value);
        }

        Error(TemplateCodes.DynamicInclude, expression.Span, "Separator, beginning and end of include_join must be written out as plain strings.");
        return new ConstantNode(expression.Span, default);
    }
}
