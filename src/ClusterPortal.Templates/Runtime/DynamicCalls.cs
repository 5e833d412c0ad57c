using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Runtime;

/// <summary>The objects in which plain names are looked up in text mode, innermost last, as Scriban has them.</summary>
internal sealed class ScopeStack
{
    private readonly List<(MapValue Map, bool Loop)> _scopes = [];

    public void Push(MapValue map, bool loop) => _scopes.Add((map, loop));

    /// <summary>The object of the last `with` that has ended.</summary>
    public MapValue? LastWith { get; set; }

    public void Pop() => _scopes.RemoveAt(_scopes.Count - 1);

    public MapValue Current
    {
        get
        {
            for (var i = _scopes.Count - 1; ; i--)
            {
                if (!_scopes[i].Loop)
                {
                    return _scopes[i].Map;
                }
            }
        }
    }

    public bool InLoop => _scopes.Exists(s => s.Loop);

    public MapValue Top => _scopes[^1].Map;

    public bool TryGet(string name, out Value value)
    {
        for (var i = _scopes.Count - 1; i >= 0; i--)
        {
            if (_scopes[i].Map.TryGet(name, out value))
            {
                return true;
            }
        }

        value = default;
        return false;
    }
}

/// <summary>Fills the parameters of functions in text mode, where they live in an object scope of their own.</summary>
internal static class DynamicCalls
{
    public static void Bind(FunctionCode code, Frame frame, ReadOnlySpan<Value> arguments, MapValue? named, RenderContext context)
    {
        frame.Locals = new MapValue();
        frame.Arguments = Calls.ArgumentList(arguments, named);
        if (code.Parameters is null)
        {
            return;
        }

        var scope = new MapValue();
        for (var i = 0; i < code.Parameters.Count; i++)
        {
            scope[code.Parameters[i].Name] = Calls.ParameterValue(code, i, arguments, named);
        }

        if (arguments.Length > code.Parameters.Count && !code.Parameters.Any(p => p.Variable))
        {
            throw Calls.WrongCount(code, arguments.Length);
        }

        context.Scopes!.Push(scope, loop: false);
    }

    public static void Unbind(FunctionCode code, RenderContext context)
    {
        if (code.Parameters is not null)
        {
            context.Scopes!.Pop();
        }
    }
}
