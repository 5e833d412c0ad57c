using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Syntax;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Binding;

internal sealed partial class Binder
{
    private Target? BindTarget(Expression target, Shape shape)
    {
        switch (target)
        {
            case Name name:
                return BindNameTarget(name, shape);
            case Local { Text: "" or "$" } local:
                Error(TemplateCodes.NotAssignable, local.Span, "$ holds the arguments and cannot be set.");
                return null;
            case Local local:
                var variable = _current.FindLocal(local.Text) ?? Track(_current.AddLocal(local.Text, Shape.Nothing));
                variable.Shape = Shape.Join(variable.Shape, shape);
                return TargetOf(variable, local.Span);
            case MemberOf { Target: Name { Text: "this" } } member when !InWith():
                return BindNameTarget(new Name(member.MemberSpan, member.Member), shape);
            case IndexOf { Target: Name { Text: "this" }, Index: Literal { Value: var key } } index when key.TryGetText(out var text) && !InWith():
                return BindNameTarget(new Name(index.Span, text), shape);
            case MemberOf member:
                var of = Bind(member.Target);
                CheckChangeable(of.Shape, member.Target);
                return new MemberTarget(member.Span, of.Node, new ConstantNode(member.MemberSpan, Value.Of(member.Member)));
            case IndexOf index:
                var list = Bind(index.Target);
                CheckChangeable(list.Shape, index.Target);
                return new MemberTarget(index.Span, list.Node, Bind(index.Index).Node);
            default:
                return null;
        }
    }

    private bool InWith() => _scopes.Exists(s => s.Kind == ScopeKind.With);

    private void CheckChangeable(Shape shape, Expression target)
    {
        if (shape is RecordShape record)
        {
            Error(TemplateCodes.ReadOnlyTarget, target.Span, $"{target.Span.Text} is a record the page was given ({record.Name}); a template cannot change it.");
        }
    }

    private Target? BindNameTarget(Name name, Shape shape)
    {
        if (name.Text is "this" or "empty" or "include" or "include_join" or "for" or "while" or "tablerow" or "end" or "else" or "if" or "true" or "false" or "null")
        {
            Error(TemplateCodes.NotAssignable, name.Span, $"{name.Text} is a word of the language and cannot be set.");
            return null;
        }

        for (var i = _scopes.Count - 1; i >= 0; i--)
        {
            var scope = _scopes[i];
            if (scope.Kind == ScopeKind.Loop && scope.Item?.Name == name.Text && SlotRead(scope.Item, name.Span) is not null)
            {
                scope.Item.Shape = Shape.Join(scope.Item.Shape, shape);
                return TargetOf(scope.Item, name.Span);
            }

            if (scope.Kind == ScopeKind.With && SlotRead(scope.Object!, name.Span) is { } holder)
            {
                if (scope.Object!.Shape is RecordShape record)
                {
                    Error(TemplateCodes.ReadOnlyTarget, name.Span, $"Inside this with, {name.Text} would be set on a record the page was given ({record.Name}); a template cannot change it. Set it before or after.");
                }

                return new MemberTarget(name.Span, holder, new ConstantNode(name.Span, Value.Of(name.Text)));
            }
        }

        var set = _current.OwnNames ? _current : _root;
        var variable = set.Find(name.Text) ?? Track(set.Add(name.Text, Shape.Nothing));
        if (_frozen.Contains(variable.Key))
        {
            Error(TemplateCodes.ReadOnlyTarget, name.Span, $"{name.Text} was made readonly before.");
        }

        variable.Shape = Shape.Join(variable.Shape, shape);
        return TargetOf(variable, name.Span);
    }
}
