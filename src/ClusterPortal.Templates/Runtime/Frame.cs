using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Runtime;

/// <summary>The variables of one template or function while it runs.</summary>
internal sealed class Frame(RenderContext context)
{
    public Value[] Slots = [];
    public RenderContext Context = context;

    /// <summary>The frame of the template the running code was written in; itself outside functions.</summary>
    public Frame Page = null!;

    /// <summary>What `$` is, where something uses it.</summary>
    public ListValue? Arguments;

    /// <summary>What `$$` runs: the body of the wrap that called this function.</summary>
    public WrapBody? Block;

    /// <summary>While a wrap's block runs: the frame of the function that runs it.</summary>
    public Frame? Wrapper;

    public Value Returned;

    /// <summary>`$name` variables where names are looked up while rendering.</summary>
    public MapValue? Locals;

    /// <summary>A function value refers to this frame, so it cannot be used again.</summary>
    public bool Kept;

    private int _used;

    public void Prepare(int slots)
    {
        // A rendering that ended in an error leaves its frames as they were.
        if (_used > 0 || Arguments is not null || Locals is not null)
        {
            Release();
        }

        if (Slots.Length < slots)
        {
            Slots = new Value[Math.Max(8, slots)];
        }

        _used = slots;
        Page = this;
    }

    public void Release()
    {
        Array.Clear(Slots, 0, _used);
        _used = 0;
        Arguments = null;
        Block = null;
        Wrapper = null;
        Locals = null;
        Returned = default;
        Page = this;
    }
}
