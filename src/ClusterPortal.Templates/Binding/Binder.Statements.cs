using ClusterPortal.Templates.Escaping;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Syntax;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Binding;

internal sealed partial class Binder
{
    private Command BindPrint(Print print)
    {
        if (print.Value is Local { Text: "$" })
        {
            MarkPrinting();
            return new WrappedBlockCommand(print.Span);
        }

        if (IncludeOf(print.Value) is { } call)
        {
            return BindIncludeStatement(call);
        }

        var value = Bind(print.Value);
        if (value.Node is TemplateCallNode template)
        {
            return BindPrintedCall(template, print);
        }

        MarkPrinting();
        CheckPrintable(value.Shape, print.Value);
        var place = _markup.PlaceOf(print.Span, ReferenceEquals(value.Shape, Shape.Url));
        return place is null ? EmptyCommand.Instance
            : value.Node is ConstantNode constant && place is Place.Text && constant.Value.TextOrNull is { } literal ? Literal(literal)
            : new PrintCommand(value.Node, place.Value);
    }

    private static TextCommand Literal(string text)
    {
        using var buffer = new OutputBuffer();
        HtmlEscaper.Write(buffer, text);
        return new TextCommand(buffer.Written.ToArray());
    }

    private Command BindPrintedCall(TemplateCallNode call, Print print)
    {
        MarkPrinting();
        if (_markup.PlaceOf(print.Span, false) is not { } place)
        {
            return EmptyCommand.Instance;
        }

        return place == Place.Text ? new DirectCallCommand(call, place) : new PrintCommand(call, place);
    }

    private void CheckPrintable(Shape shape, Expression value)
    {
        if (shape is RecordShape record)
        {
            var first = record.Members.FirstOrDefault(m => ReferenceEquals(m.Shape, Shape.Text))?.Name;
            Error(TemplateCodes.NotPrintable, value.Span, $"{value.Span.Text} is a whole record ({record.Name}); say which member to print.", first is null ? null : $"{value.Span.Text}.{first}");
        }
        else if (shape is FunctionShape or ListShape { Of: RecordShape })
        {
            Error(TemplateCodes.NotPrintable, value.Span, shape is FunctionShape ? $"{value.Span.Text} is a function and cannot be printed." : $"{value.Span.Text} is a list of records; go through it with for.");
        }
    }

    private Command BindAssign(Assign assign)
    {
        var value = Bind(assign.Value);
        if (assign.Operator != "=")
        {
            var before = Bind(assign.Target);
            value = assign.Operator == "??="
                ? new Bound(new CoalesceNode(assign.Span, before.Node, value.Node, whenNothing: true), Shape.Join(before.Shape, value.Shape))
                : BindChange(assign, Operators.Of(assign.Operator), before, value);
        }

        if (BindTarget(assign.Target, value.Shape) is not { } target)
        {
            return EmptyCommand.Instance;
        }

        return new AssignCommand(target, value.Node);
    }

    private static Bound BindChange(Assign assign, Operator op, Bound before, Bound value) =>
        new(new BinaryNode(assign.Span, op, before.Node, value.Node), ShapeOfOperator(op, before.Shape, value.Shape));

    private IfCommand BindIf(If branch)
    {
        var condition = BindCondition(branch.Condition);
        var before = _markup.State;
        var then = Bind(branch.Then);
        var afterThen = _markup.State;
        _markup.State = before;
        var otherwise = branch.Else is null ? null : Bind(branch.Else);
        Meet(afterThen, _markup.State, branch.Span with { Length = 2 }, branch.Else is null ? "With and without this if, the text would" : "The branches of this if");
        return new IfCommand(condition.Node, then, otherwise);
    }

    private Bound BindCondition(Expression condition) => Bind(condition);

    private CaseCommand BindCase(Case choice)
    {
        var value = Bind(choice.Value);
        var before = _markup.State;
        MarkupState? after = null;
        var seen = new List<Value>();
        var whens = new List<(Node[], Command)>();
        foreach (var when in choice.Whens)
        {
            var values = new List<Node>();
            foreach (var candidate in when.Values)
            {
                var bound = Bind(candidate);
                if (bound.Node is ConstantNode constant)
                {
                    if (seen.Contains(constant.Value))
                    {
                        Warn(TemplateCodes.UnreachableWhen, candidate.Span, $"This when is never reached: {candidate.Span.Text} already has one.");
                    }

                    seen.Add(constant.Value);
                }

                values.Add(bound.Node);
            }

            _markup.State = before;
            whens.Add(([.. values], Bind(when.Body)));
            MeetCase(ref after, choice);
        }

        _markup.State = before;
        var otherwise = choice.Else is null ? null : Bind(choice.Else);
        MeetCase(ref after, choice);
        _markup.State = after ?? before;
        return new CaseCommand(choice.Value.Span, value.Node, [.. whens], otherwise);
    }

    private void MeetCase(ref MarkupState? after, Case choice)
    {
        if (after is { } other)
        {
            Meet(other, _markup.State, choice.Span with { Length = 4 }, "The branches of this case");
        }

        after = _markup.State;
    }

    private Command BindCapture(Capture capture)
    {
        var outer = _markup.State;
        var printed = _current.Prints;
        _markup.State = MarkupState.Start;
        var body = Bind(capture.Body);
        ExpectText(capture.Span with { Length = 7 }, "This capture");
        _markup.State = outer;
        _current.Prints = printed;
        return BindTarget(capture.Target, Shape.Html) is { } target ? new CaptureCommand(target, body, markup: true) : EmptyCommand.Instance;
    }

    private void ExpectText(TemplateSpan span, string what)
    {
        if (_markup.State.Spot != Spot.Text)
        {
            Error(TemplateCodes.Unfinished, span, $"{what} ends in the middle of a tag, attribute, comment or script; finish it within.");
        }
    }

    private ReturnCommand BindReturn(Return ret)
    {
        var value = ret.Value is null ? (Bound?)null : Bind(ret.Value);
        if (_function is not null)
        {
            _function.Result.Shape = Shape.Join(_function.Result.Shape, value?.Shape ?? Shape.Nothing);
        }

        return new ReturnCommand(value?.Node);
    }

    private JumpCommand BindJump(Jump jump)
    {
        if (_loops == 0 && _function is null)
        {
            Error(TemplateCodes.OutsideLoop, jump.Span, $"{(jump.Continue ? "continue" : "break")} belongs inside for or while.");
        }

        return new JumpCommand(jump.Continue ? Flow.Continue : Flow.Break);
    }

    private EmptyCommand BindReadOnly(ReadOnly readOnly)
    {
        if (readOnly.Variable is Name name && FindVariable(name.Text) is { } variable)
        {
            _frozen.Add(variable.Key);
        }
        else
        {
            Bind(readOnly.Variable);
            Error(TemplateCodes.NotAssignable, readOnly.Variable.Span, "After readonly comes a name this template has set; what the page is given can never be changed.");
        }

        return EmptyCommand.Instance;
    }
}
