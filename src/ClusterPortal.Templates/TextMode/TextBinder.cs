using ClusterPortal.Templates.Binding;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Syntax;

namespace ClusterPortal.Templates.TextMode;

/// <summary>
/// Makes a template ready as Scriban runs it: names are looked up while rendering, nothing is escaped, what is not
/// there prints nothing. In: a tree. Out: commands.
/// </summary>
internal sealed partial class TextBinder
{
    private readonly List<TemplateDiagnostic> _diagnostics = [];
    private readonly HashSet<string> _setInWith = new(StringComparer.Ordinal);

    public static (Command Body, List<TemplateDiagnostic> Diagnostics) Bind(TemplateSource source)
    {
        var diagnostics = new List<TemplateDiagnostic>();
        var block = Parser.Parse(source, diagnostics);
        var binder = new TextBinder();
        var body = binder.Bind(block);
        return (body, [.. diagnostics, .. binder._diagnostics]);
    }

    private IndentedBlockCommand Bind(Block block) => new IndentedBlockCommand([.. block.Statements.Select(s => (Bind(s), s.Indent))]);

    private Command Bind(Statement statement)
    {
        switch (statement)
        {
            case TextStatement text:
                return new PlainTextCommand(text.Text);
            case Print { Value: Local { Text: "$" } } block:
                return new DynamicBlockCommand(block.Span);
            case Print print:
                return new PlainPrintCommand(Bind(print.Value));
            case Assign assign:
                return BindAssign(assign);
            case If branch:
                return new IfCommand(Bind(branch.Condition), Bind(branch.Then), branch.Else is null ? null : Bind(branch.Else));
            case For loop:
                return BindFor(loop);
            case While loop:
                return new DynamicLoopCommand(new WhileCommand(Bind(loop.Condition), new LoopTarget(loop.Span, "while"), Bind(loop.Body)), null);
            case Case choice:
                return new CaseCommand(choice.Value.Span, Bind(choice.Value), [.. choice.Whens.Select(w => (w.Values.Select(Bind).ToArray(), Bind(w.Body)))], choice.Else is null ? null : Bind(choice.Else));
            case Capture capture:
                return new CaptureCommand(TargetOf(capture.Target), Bind(capture.Body), markup: false);
            case With with:
                _setInWith.UnionWith(AssignedNames.Of(with.Body));
                return new DynamicWithCommand(Bind(with.Target), Bind(with.Body));
            case Wrap wrap:
                var call = wrap.Call as Call ?? new Call(wrap.Call.Span, wrap.Call, [], false);
                return new PlainPrintCommand(BindCall(call, Bind(wrap.Body)));
            case Import import:
                return new DynamicImportCommand(Bind(import.Value));
            case ReadOnly readOnly:
                return new DynamicReadOnlyCommand(readOnly.Variable is Name name ? name.Text : readOnly.Variable.Span.Text);
            case Return ret:
                return new ReturnCommand(ret.Value is null ? null : Bind(ret.Value));
            case Jump jump:
                return new DynamicJumpCommand(jump.Span, jump.Continue);
            case Declare declare:
                return BindDeclared(declare);
            default:
                return EmptyCommand.Instance;
        }
    }

    private AssignCommand BindAssign(Assign assign)
    {
        var value = Bind(assign.Value);
        return new AssignCommand(TargetOf(assign.Target), assign.Operator switch
        {
            "=" => value,
            "??=" => new CoalesceNode(assign.Span, Bind(assign.Target), value, whenNothing: true),
            _ => new BinaryNode(assign.Span, Operators.Of(assign.Operator), Bind(assign.Target), value),
        });
    }

    private DynamicLoopCommand BindFor(For loop)
    {
        Node? offset = null;
        Node? limit = null;
        Node? columns = null;
        var reversed = false;
        foreach (var option in loop.Options)
        {
            switch (option.Name)
            {
                case "offset": offset = Bind(option.Value); break;
                case "limit": limit = Bind(option.Value); break;
                case "reversed": reversed = true; break;
                case "cols" when loop.TableRow: columns = Bind(option.Value); break;
                default:
                    _diagnostics.Add(new TemplateDiagnostic(TemplateCodes.UnknownArgument.Code, TemplateSeverity.Error, option.Span, $"A loop has no option {option.Name}."));
                    break;
            }
        }

        var variable = loop.Variable is Name name ? new LoopTarget(name.Span, name.Text) : TargetOf(loop.Variable);
        var state = new LoopTarget(loop.Span, loop.TableRow ? "tablerow" : "for");
        return new DynamicLoopCommand(new ForCommand(Bind(loop.Items), variable, state, new LoopOptions(offset, limit, reversed, columns), Bind(loop.Body),
            loop.Else is null ? null : Bind(loop.Else), loop.TableRow), (loop.Variable as Local)?.Text);
    }

    private AssignCommand BindDeclared(Declare declare)
    {
        var function = declare.Function;
        Target target = function.Name.StartsWith('$') ? new LocalTarget(declare.Span, function.Name[1..]) : new NameTarget(declare.Span, function.Name);
        return new AssignCommand(target, new DynamicFunctionNode(declare.Span, Code(function)));
    }

    private FunctionCode Code(FunctionDeclaration function) => new(function.Name)
    {
        Body = Bind(function.Body),
        Parameters = function.Parameters?.Select(p => new FunctionParameter(p.Name, 0, p.Default, p.Variable)).ToList(),
        Dynamic = true,
        Prints = true,
    };

    private Target TargetOf(Expression target) => target switch
    {
        Name name => new NameTarget(name.Span, name.Text),
        Local local => new LocalTarget(local.Span, local.Text),
        MemberOf member => new MemberTarget(member.Span, Raw(member.Target), new ConstantNode(member.Span, Values.Value.Of(member.Member))),
        IndexOf index => new MemberTarget(index.Span, Raw(index.Target), Bind(index.Index)),
        Nested nested => TargetOf(nested.Inner),
        _ => new NameTarget(target.Span, ""),
    };
}
