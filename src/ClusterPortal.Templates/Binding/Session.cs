using ClusterPortal.Templates.Escaping;
using ClusterPortal.Templates.Functions;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Syntax;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Binding;

/// <summary>What a partial is given where it is included, in order and by name.</summary>
internal sealed record GivenShapes(IReadOnlyList<Shape> ByPlace, IReadOnlyList<(string Name, Shape Shape)> ByName)
{
    public static GivenShapes None { get; } = new([], []);
}

/// <summary>A partial as bound for one way of including it.</summary>
internal sealed class BoundUnit(Unit unit, string path)
{
    public Unit Unit { get; } = unit;

    public string Path { get; } = path;

    public MarkupState End { get; set; } = MarkupState.Start;

    public List<TemplateDiagnostic> Diagnostics { get; set; } = [];

    /// <summary>The units it includes and where, for collecting diagnostics with their include chain.</summary>
    public List<(BoundUnit Unit, TemplateSpan Span)> Includes { get; set; } = [];
}

/// <summary>
/// Binds the templates of one set. Partials are bound once for each combination of shapes they are given and
/// of markup they stand in, however often they are included.
/// </summary>
internal sealed class Session
{
    private const int UnitLimit = 2000;

    private readonly Dictionary<string, TemplateSource> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Block Block, List<TemplateDiagnostic> Diagnostics)> _parsed = new(StringComparer.Ordinal);
    private readonly List<(RecordShape? Globals, string Path, GivenShapes Given, MarkupState Start, BoundUnit Bound)> _units = [];
    private readonly Dictionary<string, HostFunction> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamespaceValue> _families = new(StringComparer.Ordinal);

    public Session(IReadOnlyList<TemplateSource> files, TemplateHost host)
    {
        foreach (var file in files)
        {
            _files[file.Path] = file;
        }

        var families = new Dictionary<string, Dictionary<string, HostFunction>>(StringComparer.Ordinal);
        foreach (var function in Builtins.All.Concat(host.Functions))
        {
            var dot = function.Name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
            {
                _functions[function.Name] = function;
                continue;
            }

            if (!families.TryGetValue(function.Name[..dot], out var family))
            {
                families[function.Name[..dot]] = family = new(StringComparer.Ordinal);
            }

            family[function.Name[(dot + 1)..]] = function;
        }

        foreach (var (name, members) in families)
        {
            _families[name] = new NamespaceValue(name, members);
        }
    }

    public IReadOnlyDictionary<string, HostFunction> Functions => _functions;

    public IReadOnlyDictionary<string, NamespaceValue> Families => _families;

    public IReadOnlyCollection<string> Paths => _files.Keys;

    public int Depth { get; set; }

    public bool Has(string path) => _files.ContainsKey(path);

    public TemplateSource Source(string path) => _files[path];

    public (Block Block, List<TemplateDiagnostic> Diagnostics) Parse(string path)
    {
        if (!_parsed.TryGetValue(path, out var parsed))
        {
            var diagnostics = new List<TemplateDiagnostic>();
            _parsed[path] = parsed = (Parser.Parse(_files[path], diagnostics), diagnostics);
        }

        return parsed;
    }

    /// <summary>The unit of a partial for what it is given; a unit in the making is returned as it is, for recursion.</summary>
    public BoundUnit? Bind(string path, RecordShape? globals, GivenShapes given, MarkupState start)
    {
        foreach (var unit in _units)
        {
            if (ReferenceEquals(unit.Globals, globals) && unit.Path == path && unit.Start == start && Same(unit.Given, given))
            {
                return unit.Bound;
            }
        }

        if (_units.Count >= UnitLimit || Depth > 40)
        {
            return null;
        }

        var bound = new BoundUnit(new Unit(path), path) { End = start };
        _units.Add((globals, path, given, start, bound));
        Depth++;
        new Binder(this, path, globals, given, start, bound) { IsEntry = Depth == 1 }.Run();
        Depth--;
        return bound;
    }

    private static bool Same(GivenShapes a, GivenShapes b)
    {
        if (a.ByPlace.Count != b.ByPlace.Count || a.ByName.Count != b.ByName.Count)
        {
            return false;
        }

        for (var i = 0; i < a.ByPlace.Count; i++)
        {
            if (!Alike(a.ByPlace[i], b.ByPlace[i]))
            {
                return false;
            }
        }

        for (var i = 0; i < a.ByName.Count; i++)
        {
            if (a.ByName[i].Name != b.ByName[i].Name || !Alike(a.ByName[i].Shape, b.ByName[i].Shape))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Alike(Shape a, Shape b) => ReferenceEquals(a, b) || (a is ListShape left && b is ListShape right && Alike(left.Of, right.Of));
}
