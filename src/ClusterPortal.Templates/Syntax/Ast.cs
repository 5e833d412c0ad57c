using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Syntax;

/// <summary>A piece of a template as it was written; every one knows where it stands.</summary>
internal abstract record Ast(TemplateSpan Span);

internal abstract record Expression(TemplateSpan Span) : Ast(Span)
{
    /// <summary>How deep expressions stand in each other in this one; the parser keeps it bounded, for all that walks trees.</summary>
    public virtual int Depth => 1;
}

internal sealed record Literal(TemplateSpan Span, Value Value) : Expression(Span);

internal sealed record Name(TemplateSpan Span, string Text) : Expression(Span);

/// <summary>`$name`; the text is without the dollar. `$` alone has the text "", `$$` the text "$".</summary>
internal sealed record Local(TemplateSpan Span, string Text) : Expression(Span);

internal sealed record MemberOf(TemplateSpan Span, Expression Target, string Member, TemplateSpan MemberSpan, bool Optional) : Expression(Span)
{
    public override int Depth { get; } = Target.Depth + 1;
}

internal sealed record IndexOf(TemplateSpan Span, Expression Target, Expression Index) : Expression(Span)
{
    public override int Depth { get; } = Math.Max(Target.Depth, Index.Depth) + 1;
}

internal sealed record IsEmpty(TemplateSpan Span, Expression Target) : Expression(Span)
{
    public override int Depth { get; } = Target.Depth + 1;
}

internal sealed record Argument(TemplateSpan Span, string? Name, Expression Value, bool Expand);

/// <summary>A call; Piped says that the first argument came from the left of a pipe.</summary>
internal sealed record Call(TemplateSpan Span, Expression Target, IReadOnlyList<Argument> Arguments, bool Explicit, bool Piped = false) : Expression(Span)
{
    public override int Depth { get; } = Arguments.Aggregate(Target.Depth, (depth, a) => Math.Max(depth, a.Value.Depth)) + 1;
}

internal sealed record Binary(TemplateSpan Span, string Operator, TemplateSpan OperatorSpan, Expression Left, Expression Right) : Expression(Span)
{
    public override int Depth { get; } = Math.Max(Left.Depth, Right.Depth) + 1;
}

internal sealed record Unary(TemplateSpan Span, string Operator, Expression Operand) : Expression(Span)
{
    public override int Depth { get; } = Operand.Depth + 1;
}

internal sealed record Step(TemplateSpan Span, Expression Target, bool Up, bool After) : Expression(Span)
{
    public override int Depth { get; } = Target.Depth + 1;
}

internal sealed record Conditional(TemplateSpan Span, Expression Condition, Expression Then, Expression Else) : Expression(Span)
{
    public override int Depth { get; } = Math.Max(Condition.Depth, Math.Max(Then.Depth, Else.Depth)) + 1;
}

internal sealed record ArrayLiteral(TemplateSpan Span, IReadOnlyList<Expression> Items) : Expression(Span)
{
    public override int Depth { get; } = Items.Aggregate(0, (depth, i) => Math.Max(depth, i.Depth)) + 1;
}

internal sealed record ObjectLiteral(TemplateSpan Span, IReadOnlyList<(string Name, Expression Value)> Members) : Expression(Span)
{
    public override int Depth { get; } = Members.Aggregate(0, (depth, m) => Math.Max(depth, m.Value.Depth)) + 1;
}

internal sealed record Interpolation(TemplateSpan Span, IReadOnlyList<Expression> Parts) : Expression(Span)
{
    public override int Depth { get; } = Parts.Aggregate(0, (depth, p) => Math.Max(depth, p.Depth)) + 1;
}

internal sealed record Nested(TemplateSpan Span, Expression Inner) : Expression(Span)
{
    public override int Depth { get; } = Inner.Depth + 1;
}

internal sealed record Lambda(TemplateSpan Span, FunctionDeclaration Function) : Expression(Span)
{
    public override int Depth { get; } = 50;
}

internal sealed record Parameter(TemplateSpan Span, string Name, Value? Default, bool Variable);

/// <summary>A function of a template. Without parentheses Parameters is null and arguments come as `$`.</summary>
internal sealed record FunctionDeclaration(TemplateSpan Span, string Name, IReadOnlyList<Parameter>? Parameters, Block Body, Expression? Inline);

internal abstract record Statement(TemplateSpan Span) : Ast(Span)
{
    /// <summary>The white space before the code block that the statement stands in, if that begins in the same block of statements; else null.</summary>
    public string? Indent { get; init; }
}

internal sealed record Block(TemplateSpan Span, IReadOnlyList<Statement> Statements) : Ast(Span);

internal sealed record TextStatement(TemplateSpan Span, string Text) : Statement(Span);

internal sealed record Print(TemplateSpan Span, Expression Value) : Statement(Span);

internal sealed record Assign(TemplateSpan Span, Expression Target, string Operator, Expression Value) : Statement(Span);

internal sealed record If(TemplateSpan Span, Expression Condition, Block Then, Block? Else) : Statement(Span);

internal sealed record For(
    TemplateSpan Span, bool TableRow, Expression Variable, Expression Items, IReadOnlyList<Argument> Options, Block Body, Block? Else) : Statement(Span);

internal sealed record While(TemplateSpan Span, Expression Condition, Block Body) : Statement(Span);

internal sealed record When(TemplateSpan Span, IReadOnlyList<Expression> Values, Block Body);

internal sealed record Case(TemplateSpan Span, Expression Value, IReadOnlyList<When> Whens, Block? Else) : Statement(Span);

internal sealed record Capture(TemplateSpan Span, Expression Target, Block Body) : Statement(Span);

internal sealed record With(TemplateSpan Span, Expression Target, Block Body) : Statement(Span);

internal sealed record Wrap(TemplateSpan Span, Expression Call, Block Body) : Statement(Span);

internal sealed record Import(TemplateSpan Span, Expression Value) : Statement(Span);

internal sealed record ReadOnly(TemplateSpan Span, Expression Variable) : Statement(Span);

internal sealed record Return(TemplateSpan Span, Expression? Value) : Statement(Span);

internal sealed record Jump(TemplateSpan Span, bool Continue) : Statement(Span);

internal sealed record Declare(TemplateSpan Span, FunctionDeclaration Function) : Statement(Span);
