using ClusterPortal.Templates.Escaping;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Syntax;

namespace ClusterPortal.Templates.Binding;

internal sealed partial class Binder
{
    private Command BindFor(For loop)
    {
        var items = Bind(loop.Items);
        var options = BindOptions(loop);
        var shape = ItemShape(items.Shape, loop.Items);
        if (loop.TableRow)
        {
            MarkPrinting();
            if (_markup.State.Spot != Spot.Text)
            {
                Error(TemplateCodes.Unfinished, loop.Span with { Length = 8 }, "tablerow prints rows of a table, so it can only stand between tags.");
            }
        }

        Target? variable;
        Variable? item = null;
        if (loop.Variable is Name name)
        {
            item = Track(_current.New(name.Text, Shape.Nothing));
            item.Shape = Shape.Join(item.Shape, shape);
            variable = TargetOf(item, name.Span);
        }
        else
        {
            variable = BindTarget(loop.Variable, shape);
        }

        var word = loop.TableRow ? "tablerow" : "for";
        var state = Track(_current.New(word, Shape.Any));
        var body = BindLoopBody(loop.Body, new LexicalScope(_current, ScopeKind.Loop) { Item = item, Loop = state, Word = word }, loop.Span);
        var otherwise = loop.Else is null ? null : BindElse(loop.Else, loop.Span);
        return variable is null ? EmptyCommand.Instance
            : new ForCommand(items.Node, variable, state.Used || loop.TableRow ? TargetOf(state, loop.Span) : null, options, body, otherwise, loop.TableRow);
    }

    private WhileCommand BindWhile(While loop)
    {
        var state = Track(_current.New("while", Shape.Any));
        var scope = new LexicalScope(_current, ScopeKind.Loop) { Loop = state, Word = "while" };
        _scopes.Add(scope);
        var condition = BindCondition(loop.Condition);
        _scopes.RemoveAt(_scopes.Count - 1);
        var body = BindLoopBody(loop.Body, scope, loop.Span);
        return new WhileCommand(condition.Node, state.Used ? TargetOf(state, loop.Span) : null, body);
    }

    private Command BindLoopBody(Block block, LexicalScope scope, TemplateSpan span)
    {
        var before = _markup.State;
        _scopes.Add(scope);
        _loops++;
        var body = Bind(block);
        _loops--;
        _scopes.RemoveAt(_scopes.Count - 1);
        var after = _markup.State;
        // A second turn continues where the first left off: a value at the start of an address would then follow another.
        if (after.Url == UrlPart.Unsure && before.Url == UrlPart.Start && after.Spot == before.Spot)
        {
            Error(TemplateCodes.Ambiguous, span, "An address cannot be put together from values in a loop: write its beginning, such as / or https://, before the loop.");
        }

        Meet(before, after, span, "The turns of this loop");
        return body;
    }

    private Command BindElse(Block block, TemplateSpan span)
    {
        var before = _markup.State;
        var body = Bind(block);
        Meet(before, _markup.State, span, "The loop and its else");
        return body;
    }

    private LoopOptions BindOptions(For loop)
    {
        Node? offset = null;
        Node? limit = null;
        Node? columns = null;
        var reversed = false;
        foreach (var option in loop.Options)
        {
            var value = Bind(option.Value);
            switch (option.Name)
            {
                case "offset":
                    offset = value.Node;
                    break;
                case "limit":
                    limit = value.Node;
                    break;
                case "reversed":
                    reversed = true;
                    break;
                case "cols" when loop.TableRow:
                    columns = value.Node;
                    break;
                default:
                    string[] known = loop.TableRow ? ["offset", "limit", "reversed", "cols"] : ["offset", "limit", "reversed"];
                    Error(TemplateCodes.UnknownArgument, option.Span, $"A loop has no option {option.Name}; it has {string.Join(", ", known)}.", Suggestion.For(option.Name!, known));
                    break;
            }
        }

        return offset is null && limit is null && columns is null && !reversed ? LoopOptions.None : new LoopOptions(offset, limit, reversed, columns);
    }

    private Shape ItemShape(Shape shape, Expression items)
    {
        if (shape is ListShape list)
        {
            return list.Of;
        }

        if (shape is RecordShape or FunctionShape || ReferenceEquals(shape, Shape.Number) || ReferenceEquals(shape, Shape.Boolean) || ReferenceEquals(shape, Shape.Date) || ReferenceEquals(shape, Shape.Html))
        {
            Error(TemplateCodes.WrongShape, items.Span, $"{items.Span.Text} is {ShapeName(shape)}, so there is nothing to go through; a loop needs a list.");
            return Shape.Any;
        }

        return ReferenceEquals(shape, Shape.Text) ? Shape.Text : ReferenceEquals(shape, Shape.Nothing) ? Shape.Nothing : Shape.Any;
    }

    private static string ShapeName(Shape shape) => shape switch
    {
        RecordShape record => $"a record ({record.Name})",
        ListShape list => $"a {list.Name}",
        FunctionShape => "a function",
        _ => shape.Name switch
        {
            "text" or "nothing" or "anything" or "html" => shape.Name,
            _ => "a " + shape.Name,
        },
    };
}
