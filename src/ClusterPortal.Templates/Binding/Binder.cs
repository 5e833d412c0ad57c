using System.Text;
using ClusterPortal.Templates.Escaping;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Syntax;

namespace ClusterPortal.Templates.Binding;

/// <summary>
/// Makes a template ready for the shapes it is given. In: its tree. Out: commands over slots, with escaping decided,
/// and a diagnostic for every name, member, call and place that is wrong. A template is bound again while the shape of
/// a variable turns out wider than it was read as.
/// </summary>
internal sealed partial class Binder
{
    private const int Rounds = 6;

    private readonly Session _session;
    private readonly string _path;
    private readonly RecordShape? _globals;
    private readonly GivenShapes _given;
    private readonly MarkupState _start;
    private readonly BoundUnit _bound;
    private readonly Dictionary<string, Shape> _known = new(StringComparer.Ordinal);
    private readonly List<LexicalScope> _scopes = [];
    private readonly Dictionary<string, BoundFunction> _functions = new(StringComparer.Ordinal);
    private readonly List<(int Slot, int Global)> _shadows = [];
    private readonly List<Variable> _variables = [];
    private readonly HashSet<string> _frozen = new(StringComparer.Ordinal);

    private List<TemplateDiagnostic> _diagnostics = [];
    private List<(BoundUnit Unit, TemplateSpan Span)> _includes = [];
    private MarkupTracker _markup = new([]);
    private VariableSet _root = new("", true);
    private VariableSet _current = new("", true);
    private BoundFunction? _function;
    private int _loops;
    private int _sets;
    private bool _again;

    public Binder(Session session, string path, RecordShape? globals, GivenShapes given, MarkupState start, BoundUnit bound)
    {
        _session = session;
        _path = path;
        _globals = globals;
        _given = given;
        _start = start;
        _bound = bound;
    }

    public void Run()
    {
        var (block, parseDiagnostics) = _session.Parse(_path);
        for (var round = 1; ; round++)
        {
            Reset();
            var body = BindRoot(block);
            foreach (var variable in _variables)
            {
                Learn(variable, round);
            }

            if (_again && round < Rounds)
            {
                continue;
            }

            _bound.Unit.Body = body;
            _bound.Unit.Slots = _root.Slots;
            _bound.Unit.Shadows = [.. _shadows];
            _bound.Unit.UsesArguments = _root.UsesArguments;
            _bound.End = _markup.State;
            _bound.Diagnostics = [.. parseDiagnostics, .. _diagnostics.Where(d => !Follows(d, parseDiagnostics))];
            _bound.Includes = _includes;
            return;
        }
    }

    /// <summary>What comes after a syntax error on its line was misread and would only mislead.</summary>
    private static bool Follows(TemplateDiagnostic diagnostic, List<TemplateDiagnostic> parsed) =>
        parsed.Exists(p => p.Span.Start <= diagnostic.Span.Start && p.Span.Position.Line == diagnostic.Span.Position.Line && p.Span.Source == diagnostic.Span.Source);

    private void Reset()
    {
        _diagnostics = [];
        _includes = [];
        _markup = new MarkupTracker(_diagnostics) { State = _start };
        _root = _current = new VariableSet("0", true);
        _function = null;
        _scopes.Clear();
        _functions.Clear();
        _shadows.Clear();
        _variables.Clear();
        _frozen.Clear();
        _loops = 0;
        _sets = 0;
        _again = false;
    }

    private void Learn(Variable variable, int round)
    {
        var known = _known.TryGetValue(variable.Key, out var before) ? Shape.Join(before, variable.Shape) : variable.Shape;
        if (variable.ReadAs is { } read && !ReferenceEquals(read, known))
        {
            _again = true;
            known = round >= Rounds - 2 ? Shape.Any : known;
        }

        _known[variable.Key] = known;
    }

    private Shape KnownOf(string key, Shape otherwise) => _known.TryGetValue(key, out var shape) ? Shape.Join(shape, otherwise) : otherwise;

    private Command BindRoot(Block block)
    {
        // What the include gives comes first: its slots are filled by the caller in this order.
        for (var i = 0; i < _given.ByPlace.Count; i++)
        {
            Track(_root.New($"${i}", _given.ByPlace[i]));
        }

        foreach (var (name, shape) in _given.ByName)
        {
            Track(_root.Add(name, shape));
        }

        foreach (var name in AssignedNames.Of(block))
        {
            if (_root.Find(name) is not null)
            {
                continue;
            }

            var variable = Track(_root.Add(name, Shape.Nothing));
            if (_globals?.SlotOf(name) is { } global and >= 0)
            {
                variable.Shape = Shape.Join(variable.Shape, _globals.Members[global].Shape);
                _shadows.Add((variable.Slot, global));
            }
        }

        DeclareFunctions(block);
        return Bind(block);
    }

    private Variable Track(Variable variable)
    {
        variable.Shape = KnownOf(variable.Key, variable.Shape);
        _variables.Add(variable);
        return variable;
    }

    private Command Bind(Block block)
    {
        var commands = new List<Command>();
        foreach (var statement in block.Statements)
        {
            var command = Bind(statement);
            if (command is TextCommand text && commands.Count > 0 && commands[^1] is TextCommand before)
            {
                commands[^1] = new TextCommand([.. before.Bytes, .. text.Bytes]);
            }
            else if (command is not EmptyCommand)
            {
                commands.Add(command);
            }
        }

        return commands.Count switch
        {
            0 => EmptyCommand.Instance,
            1 => commands[0],
            _ => new BlockCommand([.. commands]),
        };
    }

    private Command Bind(Statement statement) => statement switch
    {
        TextStatement text => BindText(text),
        Print print => BindPrint(print),
        Assign assign => BindAssign(assign),
        If branch => BindIf(branch),
        For loop => BindFor(loop),
        While loop => BindWhile(loop),
        Case choice => BindCase(choice),
        Capture capture => BindCapture(capture),
        With with => BindWith(with),
        Wrap wrap => BindWrap(wrap),
        Import import => BindImport(import),
        ReadOnly readOnly => BindReadOnly(readOnly),
        Return ret => BindReturn(ret),
        Jump jump => BindJump(jump),
        Declare declare => BindDeclared(declare),
        _ => EmptyCommand.Instance,
    };

    private TextCommand BindText(TextStatement text)
    {
        MarkPrinting();
        _markup.Feed(text.Text, text.Span);
        return new TextCommand(Encoding.UTF8.GetBytes(text.Text));
    }

    private void MarkPrinting() => _current.Prints = true;

    /// <summary>Checks that two ways through the template leave the markup at the same point.</summary>
    private void Meet(MarkupState a, MarkupState b, TemplateSpan span, string what)
    {
        if (MarkupState.Join(a, b) is { } joined)
        {
            _markup.State = joined;
            return;
        }

        Error(TemplateCodes.Ambiguous, span, $"{what} leave the page at different points of its markup: one inside a tag or attribute, one outside. Open and close tags and quotes in the same branch.");
        _markup.State = a;
    }

    private void Error(TemplateCode code, TemplateSpan span, string message, string? suggestion = null) =>
        _diagnostics.Add(new TemplateDiagnostic(code.Code, TemplateSeverity.Error, span, message, suggestion));

    private void Warn(TemplateCode code, TemplateSpan span, string message) =>
        _diagnostics.Add(new TemplateDiagnostic(code.Code, TemplateSeverity.Warning, span, message));
}
