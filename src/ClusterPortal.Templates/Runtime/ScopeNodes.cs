using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Runtime;

/// <summary>`$`: the arguments of the function or include.</summary>
internal sealed class ArgumentsNode(TemplateSpan span) : Node(span)
{
    public override Value Eval(Frame f) => Value.Of((ITemplateList)(f.Arguments ??= new ListValue()));
}

/// <summary>`$0` and so on.</summary>
internal sealed class ArgumentNode(TemplateSpan span, int index) : Node(span)
{
    public override Value Eval(Frame f) => f.Arguments is { } list && index < list.Count ? list[index] : default;
}

/// <summary>A name inside `with` or after `import` of an object whose members are only known while rendering.</summary>
internal sealed class WithMemberNode(TemplateSpan span, Node holder, string name, Node? outer) : Node(span)
{
    public override Value Eval(Frame f) => Find(f, loose: false);

    public override Value EvalLoose(Frame f) => Find(f, loose: true);

    private Value Find(Frame f, bool loose)
    {
        var from = holder.Eval(f);
        if (Members.TryGet(from, name, out var value))
        {
            return value;
        }

        if (outer is not null)
        {
            return outer.Eval(f);
        }

        return loose ? default : throw Fault(f, TemplateCodes.NoSuchMember, $"{name} is neither known here nor a member of the object.", Suggestion.For(name, Members.NamesOf(from)));
    }
}

/// <summary>In the block of a wrap: a local variable of the function that runs the block.</summary>
internal sealed class WrapperSlotNode(TemplateSpan span, int slot) : Node(span)
{
    public override Value Eval(Frame f) => f.Wrapper is { } wrapper ? wrapper.Slots[slot] : default;
}
