using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Syntax;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Binding;

internal sealed partial class Binder
{
    /// <summary>Binds an expression whose value is used: a function named here is called.</summary>
    private Bound Bind(Expression expression)
    {
        var bound = BindTargetOfCall(expression);
        if (bound.Shape is FunctionShape function && expression is Name or MemberOf or IndexOf && bound.Shape is FunctionShape)
        {
            return BindHostCall(expression.Span, function.Function, [], false);
        }

        return bound.Node is FunctionNode && expression is Name ? BindTemplateCall(expression.Span, ((Name)expression).Text, [], null) : bound;
    }

    /// <summary>Binds an expression as it is: a function stays a function.</summary>
    private Bound BindTargetOfCall(Expression expression) => expression switch
    {
        Literal literal => new Bound(new ConstantNode(literal.Span, literal.Value), ShapeOf(literal.Value)),
        Name name => BindName(name),
        Local local => BindLocal(local),
        MemberOf member => BindMember(member),
        IndexOf index => BindIndex(index),
        IsEmpty empty => new Bound(new IsEmptyNode(empty.Span, Bind(empty.Target).Node), Shape.Boolean),
        Call call => BindCall(call, null),
        Binary binary => BindBinary(binary),
        Unary unary => BindUnary(unary),
        Step step => BindStep(step),
        Conditional conditional => BindConditional(conditional),
        ArrayLiteral array => BindArray(array),
        ObjectLiteral map => new Bound(new ObjectNode(map.Span, [.. map.Members.Select(m => (m.Name, Bind(m.Value).Node))]), Shape.Any),
        Interpolation text => new Bound(new InterpolationNode(text.Span, [.. text.Parts.Select(p => Bind(p).Node)]), Shape.Text),
        Nested nested => Bind(nested.Inner),
        Lambda lambda => new Bound(new FunctionNode(lambda.Span, BindFunction(lambda.Function, new BoundFunction(new FunctionCode(""), NewSet(lambda.Function), Result(), lambda.Function)).Code), Shape.Any),
        _ => Nothing(expression.Span, Shape.Any),
    };

    private static Shape ShapeOf(Value value) => value.Kind switch
    {
        ValueKind.Nothing => Shape.Nothing,
        ValueKind.Text => Shape.Text,
        ValueKind.Boolean => Shape.Boolean,
        ValueKind.Date => Shape.Date,
        _ => value.IsNumber ? Shape.Number : Shape.Any,
    };

    private Bound BindMember(MemberOf member)
    {
        if (member.Target is Name { Text: "this" } && !InWith() && Resolve(member.Member, member.Span) is { } own)
        {
            return own;
        }

        if (member.Target is Local { Text: "" } && ReferenceEquals(_current, _root) && _given.ByName.Any(g => g.Name == member.Member))
        {
            return Read(_root.Find(member.Member)!, member.Span);
        }

        var target = Bind(member.Target);
        if (target.Node is ConstantNode { Value: var constant } && constant.Reference is NamespaceValue family)
        {
            return BindFamilyMember(member, family);
        }

        switch (target.Shape)
        {
            case RecordShape record:
                var slot = record.SlotOf(member.Member);
                if (slot >= 0)
                {
                    return new Bound(new RecordMemberNode(member.Span, target.Node, slot), record.Members[slot].Shape);
                }

                Error(TemplateCodes.UnknownMember, member.MemberSpan, $"{record.Name} has no member {member.Member}.", Suggestion.For(member.Member, record.Members.Select(m => m.Name)));
                return Nothing(member.Span, Shape.Any);
            case ListShape when member.Member != "size":
                Error(TemplateCodes.UnknownMember, member.MemberSpan, $"{member.Target.Span.Text} is a {target.Shape.Name}; its items have members, the list has only size. Go through it with for.", "size");
                return Nothing(member.Span, Shape.Any);
        }

        return BindSimpleMember(member, target);
    }

    private Bound BindSimpleMember(MemberOf member, Bound target)
    {
        var node = new DynamicMemberNode(member.Span, member.MemberSpan, target.Node, member.Member, member.Optional, strict: true);
        if (ReferenceEquals(target.Shape, Shape.Any))
        {
            return new Bound(node, IsLoopState(member.Target) ? LoopMember(member) : Shape.Any);
        }

        if (ReferenceEquals(target.Shape, Shape.Nothing))
        {
            return Nothing(member.Span, Shape.Nothing);
        }

        string[] known = ReferenceEquals(target.Shape, Shape.Date) ? Members.DateMembers : ReferenceEquals(target.Shape, Shape.Duration) ? Members.DurationMembers
            : target.Shape is ListShape || Shape.IsTextual(target.Shape) ? ["size"] : [];
        if (!known.Contains(member.Member))
        {
            Error(TemplateCodes.UnknownMember, member.MemberSpan, $"{member.Target.Span.Text} is {ShapeName(target.Shape)} and has no member {member.Member}.", Suggestion.For(member.Member, known));
        }

        return new Bound(node, member.Member switch
        {
            "date" => Shape.Date,
            "time_of_day" => Shape.Duration,
            "day_of_week" => Shape.Text,
            _ => Shape.Number,
        });
    }

    private static bool IsLoopState(Expression target) => target is Name { Text: "for" or "while" or "tablerow" };

    private Shape LoopMember(MemberOf member)
    {
        string[] known = ((Name)member.Target).Text switch
        {
            "while" => LoopValue.WhileMembers,
            "tablerow" => [.. LoopValue.ForMembers, "col", "col0", "col_first", "col_last"],
            _ => LoopValue.ForMembers,
        };
        if (!known.Contains(member.Member))
        {
            Error(TemplateCodes.UnknownMember, member.MemberSpan, $"{member.Target.Span.Text} has no member {member.Member}; it has {string.Join(", ", known)}.", Suggestion.For(member.Member, known));
        }

        return member.Member is "index" or "rindex" or "length" or "col" or "col0" ? Shape.Number : Shape.Boolean;
    }

    private Bound BindFamilyMember(MemberOf member, NamespaceValue family)
    {
        if (family.Functions.TryGetValue(member.Member, out var function))
        {
            return new Bound(new ConstantNode(member.Span, Value.Of(new HostFunctionValue(function))), new FunctionShape(function));
        }

        Error(TemplateCodes.UnknownFunction, member.MemberSpan, $"There is no function {family.Name}.{member.Member}.", Suggestion.For(member.Member, family.Functions.Keys));
        return Nothing(member.Span, Shape.Any);
    }

    private Bound BindIndex(IndexOf index)
    {
        if (index.Index is Literal { Value: var key } && key.TryGetText(out var name) && index.Target is not Name { Text: "this" } && Bind(index.Target).Shape is RecordShape)
        {
            return BindMember(new MemberOf(index.Span, index.Target, name, index.Index.Span, false));
        }

        if (index.Target is Name { Text: "this" } && index.Index is Literal { Value: var own } && own.TryGetText(out var text) && !InWith() && Resolve(text, index.Span) is { } found)
        {
            return found;
        }

        var target = Bind(index.Target);
        var at = Bind(index.Index);
        return new Bound(new IndexNode(index.Span, target.Node, at.Node, strict: true), target.Shape is ListShape list ? list.Of : ReferenceEquals(target.Shape, Shape.Text) ? Shape.Text : Shape.Any);
    }

    private Bound BindBinary(Binary binary)
    {
        if (binary.Operator is "??" or "?!")
        {
            var given = Bind(binary.Left);
            var instead = Bind(binary.Right);
            return new Bound(new CoalesceNode(binary.Span, given.Node, instead.Node, binary.Operator == "??"), Shape.Join(given.Shape, instead.Shape));
        }

        var left = Bind(binary.Left);
        var right = Bind(binary.Right);
        switch (binary.Operator)
        {
            case "&&":
                return new Bound(new AndNode(binary.Span, left.Node, right.Node), Shape.Boolean);
            case "||":
                return new Bound(new OrNode(binary.Span, left.Node, right.Node), Shape.Boolean);
        }

        var op = Operators.Of(binary.Operator);
        if (!Operators.IsComparison(op) && NotForOperators(left.Shape) is { } wrong)
        {
            Error(TemplateCodes.WrongShape, binary.Left.Span, $"{binary.Left.Span.Text} is {wrong}; {binary.Operator} cannot be used with it.");
        }
        else if (!Operators.IsComparison(op) && NotForOperators(right.Shape) is { } other)
        {
            Error(TemplateCodes.WrongShape, binary.Right.Span, $"{binary.Right.Span.Text} is {other}; {binary.Operator} cannot be used with it.");
        }

        return new Bound(new BinaryNode(binary.OperatorSpan, op, left.Node, right.Node), ShapeOfOperator(op, left.Shape, right.Shape));
    }

    private static string? NotForOperators(Shape shape) => shape is RecordShape or FunctionShape ? ShapeName(shape) : null;

    private static Shape ShapeOfOperator(Operator op, Shape left, Shape right)
    {
        if (Operators.IsComparison(op))
        {
            return Shape.Boolean;
        }

        if (op is Operator.Range or Operator.RangeExclusive)
        {
            return Shape.List(Shape.Number);
        }

        if (ReferenceEquals(left, Shape.Html) || ReferenceEquals(right, Shape.Html))
        {
            return op == Operator.Add ? Shape.Html : Shape.Text;
        }

        if (Shape.IsTextual(left) || Shape.IsTextual(right))
        {
            return Shape.Text;
        }

        return ReferenceEquals(left, Shape.Number) && ReferenceEquals(right, Shape.Number) ? Shape.Number
            : left is ListShape && right is ListShape ? Shape.Join(left, right)
            : Shape.Any;
    }

    private Bound BindUnary(Unary unary)
    {
        switch (unary.Operator)
        {
            case "@":
                return BindAlias(unary.Operand);
            case "!":
                return new Bound(new NotNode(unary.Span, Bind(unary.Operand).Node), Shape.Boolean);
            case "^":
                return Bind(unary.Operand);
        }

        var operand = Bind(unary.Operand);
        if (operand.Node is ConstantNode constant && constant.Value.IsNumber)
        {
            return new Bound(new ConstantNode(unary.Span, unary.Operator == "-" ? Arithmetic.Negate(constant.Value) : constant.Value), Shape.Number);
        }

        return new Bound(new SignNode(unary.Span, operand.Node, unary.Operator == "-"), ReferenceEquals(operand.Shape, Shape.Duration) ? Shape.Duration : Shape.Number);
    }

    /// <summary>A function taken as a value can be called with anything.</summary>
    private Bound BindAlias(Expression operand)
    {
        var bound = BindTargetOfCall(operand);
        if (bound.Node is FunctionNode && Unwrap(operand) is Name name && _functions.TryGetValue(name.Text, out var function))
        {
            foreach (var parameter in function.Parameters)
            {
                parameter.Shape = Shape.Any;
            }
        }

        return bound;
    }

    private Bound BindStep(Step step)
    {
        var read = Bind(step.Target);
        return BindTarget(step.Target, read.Shape) is { } target
            ? new Bound(new StepNode(step.Span, read.Node, target, step.Up, step.After), Shape.Number)
            : Nothing(step.Span, Shape.Number);
    }

    private Bound BindConditional(Conditional conditional)
    {
        var condition = Bind(conditional.Condition);
        var then = Bind(conditional.Then);
        var otherwise = Bind(conditional.Else);
        return new Bound(new ConditionalNode(conditional.Span, condition.Node, then.Node, otherwise.Node), Shape.Join(then.Shape, otherwise.Shape));
    }

    private Bound BindArray(ArrayLiteral array)
    {
        var items = array.Items.Select(Bind).ToArray();
        var of = items.Aggregate(Shape.Nothing, (shape, item) => Shape.Join(shape, item.Shape));
        return new Bound(new ArrayNode(array.Span, [.. items.Select(i => i.Node)]), items.Length == 0 ? Shape.Any : Shape.List(of));
    }
}
