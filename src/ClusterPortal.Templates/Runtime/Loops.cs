using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Runtime;

/// <summary>What the options of a loop leave of its items.</summary>
internal readonly record struct LoopRange(int First, int Count, bool Reversed)
{
    public int At(int turn) => Reversed ? First + Count - 1 - turn : First + turn;
}

internal sealed class LoopOptions(Node? offset, Node? limit, bool reversed, Node? columns)
{
    public static readonly LoopOptions None = new(null, null, false, null);

    public LoopRange Of(Frame f, int count)
    {
        var first = offset is null ? 0 : Math.Clamp(Whole(f, offset), 0, count);
        var left = count - first;
        var many = limit is null ? left : Math.Clamp(Whole(f, limit), 0, left);
        return new LoopRange(first, many, reversed);
    }

    public int Columns(Frame f) => columns is null ? 1 : Math.Max(1, Whole(f, columns));

    private static int Whole(Frame f, Node node)
    {
        var value = node.Eval(f);
        return value.IsNumber ? (int)Math.Clamp(value.ToDouble(), int.MinValue, int.MaxValue)
            : throw new RenderFault(TemplateCodes.WrongKind, $"A number is needed here, not {Members.KindName(value)}.", node.Span) { Notes = f.Context.ChainNotes() };
    }
}

internal sealed class ForCommand(Node items, Target variable, Target? loopVariable, LoopOptions options, Command body, Command? otherwise, bool tableRow) : Command
{
    public override Flow Run(Frame f)
    {
        var source = items.Eval(f);
        var list = Members.ItemsOf(source);
        if (list is null)
        {
            // Scriban leaves out the else of a loop over nothing; a page whose list is missing is better off with it.
            return source.IsNothing || source.Kind == ValueKind.Empty
                ? source.IsNothing && f.Context.TextOnly ? Flow.Next : otherwise?.Run(f) ?? Flow.Next
                : throw new RenderFault(TemplateCodes.WrongKind, $"A loop needs a list, not {Members.KindName(source)}.", items.Span) { Notes = f.Context.ChainNotes() };
        }

        var range = options.Of(f, list.Count);
        if (range.Count == 0)
        {
            if (tableRow)
            {
                f.Context.WriteLines("<tr class=\"row1\"></tr>\n");
            }

            return otherwise?.Run(f) ?? Flow.Next;
        }

        try
        {
            return tableRow ? RunTable(f, list, range) : RunPlain(f, list, range);
        }
        catch (RenderFault fault) when (fault.Span is null)
        {
            fault.SetPlace(items.Span, f.Context);
            throw;
        }
    }

    private Flow RunPlain(Frame f, ITemplateList list, LoopRange range)
    {
        LoopValue? loop = null;
        if (loopVariable is not null)
        {
            loop = new LoopValue { Length = f.Context.TextOnly ? list.Count : range.Count };
            loopVariable.Set(f, Value.Of(loop));
        }

        var previous = default(Value);
        for (var turn = 0; turn < range.Count; turn++)
        {
            f.Context.Step(items.Span);
            var item = list[range.At(turn)];
            if (loop is not null)
            {
                // As Scriban has it, text mode counts the places of the list; pages count the turns of the loop.
                loop.Index = f.Context.TextOnly ? range.At(turn) : turn;
                loop.IsLast = turn == range.Count - 1;
                loop.Changed = turn == 0 || !ValueEquality.Same(previous, item);
                previous = item;
            }

            variable.Set(f, item);
            var flow = body.Run(f);
            if (flow == Flow.Return)
            {
                return flow;
            }

            if (flow == Flow.Break)
            {
                break;
            }
        }

        return Flow.Next;
    }

    private Flow RunTable(Frame f, ITemplateList list, LoopRange range)
    {
        var columns = options.Columns(f);
        var loop = new LoopValue { Length = f.Context.TextOnly ? list.Count : range.Count };
        loopVariable?.Set(f, Value.Of(loop));
        f.Context.WriteLines("<tr class=\"row1\">");
        var flow = Flow.Next;
        for (var turn = 0; turn < range.Count && flow is Flow.Next or Flow.Continue && turn < range.Count; turn++)
        {
            f.Context.Step(items.Span);
            var column = turn % columns;
            if (column == 0 && turn > 0)
            {
                f.Context.WriteLines($"</tr>\n<tr class=\"row{turn / columns + 1}\">");
            }

            f.Context.WriteLines($"<td class=\"col{column + 1}\">");
            var item = list[range.At(turn)];
            loop.Changed = turn == 0 || !ValueEquality.Same(list[range.At(turn - 1)], item);
            loop.Index = f.Context.TextOnly ? range.At(turn) : turn;
            loop.IsLast = turn == range.Count - 1;
            loop.Column = column;
            loop.Columns = columns;
            variable.Set(f, item);
            flow = body.Run(f);
            f.Context.WriteLines("</td>");
        }

        f.Context.WriteLines("</tr>\n");
        return flow == Flow.Return ? flow : Flow.Next;
    }
}

internal sealed class WhileCommand(Node condition, Target? loopVariable, Command body) : Command
{
    public override Flow Run(Frame f)
    {
        LoopValue? loop = null;
        if (loopVariable is not null)
        {
            loop = new LoopValue { IsWhile = true };
            loopVariable.Set(f, Value.Of(loop));
        }

        try
        {
            return Turn(f, loop);
        }
        catch (RenderFault fault) when (fault.Span is null)
        {
            fault.SetPlace(condition.Span, f.Context);
            throw;
        }
    }

    private Flow Turn(Frame f, LoopValue? loop)
    {
        for (var turn = 0; condition.Eval(f).IsTrue; turn++)
        {
            f.Context.Step(condition.Span);
            if (loop is not null)
            {
                loop.Index = turn;
            }

            var flow = body.Run(f);
            if (flow == Flow.Return)
            {
                return flow;
            }

            if (flow == Flow.Break)
            {
                break;
            }

            if (loop is not null)
            {
                loop.Index = turn + 1;
            }
        }

        return Flow.Next;
    }
}
