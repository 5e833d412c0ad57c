using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Syntax;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Binding;

internal sealed partial class Binder
{
    private static readonly string[] OwnNames = ["include", "include_join", "empty", "this", "for", "while", "tablerow"];

    private Bound BindName(Name name)
    {
        if (Resolve(name.Text, name.Span) is { } found)
        {
            return found;
        }

        if (Left.Out.TryGetValue(name.Text, out var reason))
        {
            Error(TemplateCodes.LeftOut, name.Span, $"{name.Text} is left out of this language: {reason}");
            return Nothing(name.Span, Shape.Any);
        }

        var suggestion = Suggestion.For(name.Text, VisibleNames());
        Error(TemplateCodes.UnknownName, name.Span, NameMessage(name.Text), suggestion);
        return Nothing(name.Span, Shape.Any);
    }

    private string NameMessage(string name)
    {
        if (name is "for" or "while" or "tablerow")
        {
            return $"{name} can only be asked inside a {name} loop.";
        }

        return _path == _bound.Path && !_isEntry
            ? $"{name} is not known here. A partial knows the names of the page and what its include gives it: include '{_path}' {name}: …"
            : $"{name} is not known here.";
    }

    private static Bound Nothing(TemplateSpan span, Shape shape) => new(new ConstantNode(span, default), shape);

    /// <summary>Finds what a plain name means: from the innermost loop, with or import outwards, then the page's own names, then the language's.</summary>
    private Bound? Resolve(string name, TemplateSpan span)
    {
        for (var i = _scopes.Count - 1; i >= 0; i--)
        {
            if (ResolveIn(_scopes[i], name, span) is { } found)
            {
                return found;
            }
        }

        if (FindVariable(name) is { } variable)
        {
            return Read(variable, span);
        }

        if (_functions.TryGetValue(name, out var function))
        {
            return new Bound(new FunctionNode(span, function.Code), Shape.Any);
        }

        if (_globals?.SlotOf(name) is { } slot and >= 0)
        {
            return new Bound(new GlobalNode(span, slot), _globals.Members[slot].Shape);
        }

        if (_session.Functions.TryGetValue(name, out var host))
        {
            return new Bound(new ConstantNode(span, Value.Of(new HostFunctionValue(host))), new FunctionShape(host));
        }

        if (_session.Families.TryGetValue(name, out var family))
        {
            return new Bound(new ConstantNode(span, Value.Of(family)), Shape.Any);
        }

        return name switch
        {
            "empty" => new Bound(new ConstantNode(span, Value.Empty), Shape.Any),
            "this" => This(span),
            _ => null,
        };
    }

    private Bound This(TemplateSpan span)
    {
        for (var i = _scopes.Count - 1; i >= 0; i--)
        {
            if (_scopes[i].Kind == ScopeKind.With && SlotRead(_scopes[i].Object!, span) is { } with)
            {
                return new Bound(with, _scopes[i].Object!.Shape);
            }
        }

        return _globals is null ? Nothing(span, Shape.Nothing) : new Bound(new GlobalsNode(span), _globals);
    }

    private Bound? ResolveIn(LexicalScope scope, string name, TemplateSpan span)
    {
        if (scope.Kind == ScopeKind.Loop)
        {
            if (scope.Item?.Name == name && SlotRead(scope.Item, span) is not null)
            {
                return Read(scope.Item, span);
            }

            return scope.Word == name && SlotRead(scope.Loop!, span) is not null ? Read(scope.Loop!, span) : null;
        }

        if (SlotRead(scope.Object!, span) is not { } holder)
        {
            return null;
        }

        if (scope.Object!.Shape is RecordShape record)
        {
            var slot = record.SlotOf(name);
            return slot < 0 ? null : new Bound(new RecordMemberNode(span, holder, slot), record.Members[slot].Shape);
        }

        if (!ReferenceEquals(scope.Object.Shape, Shape.Any) && !ReferenceEquals(scope.Object.Shape, Shape.Nothing))
        {
            return null;
        }

        // An object whose members are only known while rendering: they hide what the name means outside.
        var outer = ResolveOutside(scope, name, span);
        return new Bound(new WithMemberNode(span, holder, name, outer?.Node), Shape.Any);
    }

    private Bound? ResolveOutside(LexicalScope scope, string name, TemplateSpan span)
    {
        var at = _scopes.IndexOf(scope);
        var inner = _scopes[at..];
        _scopes.RemoveRange(at, inner.Count);
        var found = Resolve(name, span);
        _scopes.AddRange(inner);
        return found;
    }

    private Variable? FindVariable(string name) => (_current.OwnNames ? _current.Find(name) : null) ?? _root.Find(name);

    /// <summary>The node that reads a variable, or null where its function's variables cannot be seen.</summary>
    private Node? SlotRead(Variable variable, TemplateSpan span) =>
        variable.Key.StartsWith(_current.Key + "/", StringComparison.Ordinal) ? new SlotNode(span, variable.Slot)
        : variable.Key.StartsWith(_root.Key + "/", StringComparison.Ordinal) ? new PageSlotNode(span, variable.Slot)
        : null;

    private Bound Read(Variable variable, TemplateSpan span)
    {
        variable.Used = true;
        variable.ReadAs = variable.ReadAs is null || ReferenceEquals(variable.ReadAs, variable.Shape) ? variable.Shape : Shape.Nothing;
        return new Bound(SlotRead(variable, span)!, variable.Shape);
    }

    private Target TargetOf(Variable variable, TemplateSpan span) =>
        variable.Key.StartsWith(_current.Key + "/", StringComparison.Ordinal) ? new SlotTarget(span, variable.Slot) : new PageSlotTarget(span, variable.Slot);

    private IEnumerable<string> VisibleNames()
    {
        foreach (var scope in _scopes)
        {
            if (scope.Item is { } item)
            {
                yield return item.Name;
            }

            if (scope.Object?.Shape is RecordShape record)
            {
                foreach (var member in record.Members)
                {
                    yield return member.Name;
                }
            }
        }

        foreach (var name in _current.Names.Concat(_root.Names).Concat(_functions.Keys).Concat(_globals?.Members.Select(m => m.Name) ?? [])
            .Concat(_session.Functions.Keys).Concat(_session.Families.Keys).Concat(OwnNames[..4]))
        {
            yield return name;
        }
    }

    private Bound BindLocal(Local local)
    {
        if (local.Text.Length == 0)
        {
            _current.UsesArguments = true;
            return new Bound(new ArgumentsNode(local.Span), Shape.Any);
        }

        if (char.IsAsciiDigit(local.Text[0]) && int.TryParse(local.Text, out var index))
        {
            if (ReferenceEquals(_current, _root) && index < _given.ByPlace.Count)
            {
                return new Bound(new SlotNode(local.Span, index), _given.ByPlace[index]);
            }

            _current.UsesArguments = true;
            return new Bound(new ArgumentNode(local.Span, index), Shape.Any);
        }

        if (_current.FindLocal(local.Text) is { } variable)
        {
            return Read(variable, local.Span);
        }

        if (_wrapped.Count > 0 && _wrapped[^1].Set.FindLocal(local.Text) is { } inner)
        {
            return new Bound(new WrapperSlotNode(local.Span, inner.Slot), inner.Shape);
        }

        if (local.Text == "$")
        {
            Error(TemplateCodes.Unexpected, local.Span, "$$ stands alone as a statement: it prints the block a wrap hands over.");
        }
        else
        {
            Error(TemplateCodes.UnknownName, local.Span, $"${local.Text} is not set before it is used here.", Suggestion.For(local.Text, _current.All.Where(v => v.Name.StartsWith('$')).Select(v => v.Name[1..])) is { } s ? "$" + s : null);
        }

        return Nothing(local.Span, Shape.Any);
    }
}
