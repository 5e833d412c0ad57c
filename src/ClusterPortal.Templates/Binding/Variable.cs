using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Templates.Binding;

/// <summary>A variable of a template or function and what is known of it while binding.</summary>
internal sealed class Variable(string key, string name, int slot, Shape shape)
{
    /// <summary>Tells it from all others of its template, in every round of binding.</summary>
    public string Key { get; } = key;

    public string Name { get; } = name;

    public int Slot { get; } = slot;

    /// <summary>The shape that fits all values given to it so far.</summary>
    public Shape Shape { get; set; } = shape;

    /// <summary>The shape it had when it was last read; reading it narrower than it ends up calls for another round.</summary>
    public Shape? ReadAs { get; set; }

    public bool Used { get; set; }
}

/// <summary>The variables of a template, or of one of its functions.</summary>
internal sealed class VariableSet(string key, bool ownNames)
{
    private readonly Dictionary<string, Variable> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Variable> _locals = new(StringComparer.Ordinal);

    public string Key { get; } = key;

    /// <summary>Plain names set here stay here: true for templates and functions with parameters.</summary>
    public bool OwnNames { get; } = ownNames;

    public int Slots { get; private set; }

    public bool UsesArguments { get; set; }

    public bool Prints { get; set; }

    public IReadOnlyCollection<string> Names => _names.Keys;

    public IEnumerable<Variable> All => _names.Values.Concat(_locals.Values);

    public Variable? Find(string name) => _names.GetValueOrDefault(name);

    public Variable? FindLocal(string name) => _locals.GetValueOrDefault(name);

    public Variable Add(string name, Shape shape) => _names[name] = New(name, shape);

    public Variable AddLocal(string name, Shape shape) => _locals[name] = New("$" + name, shape);

    /// <summary>A slot for the compiler's own use, or for a loop variable, which no name outside the loop finds.</summary>
    public Variable New(string name, Shape shape) => new($"{Key}/{name}/{Slots}", name, Slots++, shape);
}

/// <summary>A stretch of template in which some names mean something of their own.</summary>
internal sealed record LexicalScope(VariableSet Set, ScopeKind Kind)
{
    public Variable? Item { get; init; }

    public Variable? Loop { get; init; }

    /// <summary>The loop's word: for, while or tablerow.</summary>
    public string Word { get; init; } = "";

    public Variable? Object { get; init; }
}

internal enum ScopeKind
{
    Loop,
    With,
    Import,
}

/// <summary>An expression made ready, and the shape of its value.</summary>
internal readonly record struct Bound(Runtime.Node Node, Shape Shape);
