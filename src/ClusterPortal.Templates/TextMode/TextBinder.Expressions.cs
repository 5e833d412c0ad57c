using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Syntax;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.TextMode;

internal sealed partial class TextBinder
{
    private Node Bind(Expression expression) => expression switch
    {
        Literal literal => new ConstantNode(literal.Span, literal.Value),
        Name name => new NameNode(name.Span, name.Text),
        Local local => BindLocal(local),
        MemberOf { Target: Name name } member when _setInWith.Contains(name.Text) =>
            new DynamicMemberNode(member.Span, member.MemberSpan, new NameSetInWithNode(name.Span, name.Text), member.Member, member.Optional, strict: false),
        MemberOf member => new DynamicMemberNode(member.Span, member.MemberSpan, Bind(member.Target), member.Member, member.Optional, strict: false),
        IndexOf index => new IndexNode(index.Span, Bind(index.Target), Bind(index.Index), strict: false),
        IsEmpty empty => new IsEmptyNode(empty.Span, Bind(empty.Target)),
        Call call => BindCall(call, null),
        Binary binary => BindBinary(binary),
        Unary unary => BindUnary(unary),
        Step step => new StepNode(step.Span, Bind(step.Target), TargetOf(step.Target), step.Up, step.After),
        Conditional conditional => new ConditionalNode(conditional.Span, Bind(conditional.Condition), Bind(conditional.Then), Bind(conditional.Else)),
        ArrayLiteral array => new ArrayNode(array.Span, [.. array.Items.Select(Bind)]),
        ObjectLiteral map => new ObjectNode(map.Span, [.. map.Members.Select(m => (m.Name, Bind(m.Value)))]),
        Interpolation text => new InterpolationNode(text.Span, [.. text.Parts.Select(Bind)]),
        Nested nested => new NestedNode(Bind(nested.Inner)),
        Lambda lambda => new DynamicFunctionNode(lambda.Span, Code(lambda.Function)),
        _ => new ConstantNode(expression.Span, default),
    };

    /// <summary>What stands before = or after @: a function there is not called.</summary>
    private RawNode Raw(Expression expression) => new RawNode(Bind(expression));

    private static Node BindLocal(Local local) =>
        local.Text.Length == 0 ? new ArgumentsNode(local.Span)
        : char.IsAsciiDigit(local.Text[0]) && int.TryParse(local.Text, out var index) ? new ArgumentNode(local.Span, index)
        : new LocalNode(local.Span, local.Text);

    private Node BindCall(Call call, Command? block)
    {
        var arguments = new CallArguments(
            [.. call.Arguments.Where(a => a.Name is null).Select(a => (Bind(a.Value), a.Expand))],
            [.. call.Arguments.Where(a => a.Name is not null).Select(a => (a.Name!, Bind(a.Value)))]);
        return call.Target is Name { Text: "include" or "include_join" } include
            ? new TextIncludeNode(call.Span, arguments, include.Text == "include_join")
            : new DynamicCallNode(call.Span, Bind(call.Target), arguments, block, loose: true);
    }

    private Node BindBinary(Binary binary)
    {
        var (left, right) = (Bind(binary.Left), Bind(binary.Right));
        return binary.Operator switch
        {
            "??" or "?!" => new CoalesceNode(binary.Span, left, right, binary.Operator == "??"),
            "&&" => new AndNode(binary.Span, left, right),
            "||" => new OrNode(binary.Span, left, right),
            _ => new BinaryNode(binary.OperatorSpan, Operators.Of(binary.Operator), left, right),
        };
    }

    private Node BindUnary(Unary unary) => unary.Operator switch
    {
        "@" => Raw(unary.Operand),
        "!" => new NotNode(unary.Span, Bind(unary.Operand)),
        "^" => Bind(unary.Operand),
        _ => new SignNode(unary.Span, Bind(unary.Operand), unary.Operator == "-"),
    };
}
