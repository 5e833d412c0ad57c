using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Runtime;

internal sealed class ConstantNode(TemplateSpan span, Value value) : Node(span)
{
    public Value Value { get; } = value;

    public override Value Eval(Frame f) => Value;
}

internal sealed class SlotNode(TemplateSpan span, int slot) : Node(span)
{
    public override Value Eval(Frame f) => f.Slots[slot];
}

/// <summary>A variable of the template, read from inside one of its functions.</summary>
internal sealed class PageSlotNode(TemplateSpan span, int slot) : Node(span)
{
    public override Value Eval(Frame f) => f.Page.Slots[slot];
}

internal sealed class GlobalNode(TemplateSpan span, int slot) : Node(span)
{
    public override Value Eval(Frame f) => f.Context.Globals!.Get(slot);
}

internal sealed class GlobalsNode(TemplateSpan span) : Node(span)
{
    public override Value Eval(Frame f) => Value.Of(f.Context.Globals);
}

/// <summary>A member of a record whose shape was known at load. Nothing has nothing as its members.</summary>
internal sealed class RecordMemberNode(TemplateSpan span, Node target, int slot) : Node(span)
{
    public override Value Eval(Frame f) => target.Eval(f).Reference is ITemplateRecord record ? record.Get(slot) : default;
}

/// <summary>A member of a value of unknown shape: looked for while rendering.</summary>
internal sealed class DynamicMemberNode(TemplateSpan span, TemplateSpan nameSpan, Node target, string name, bool optional, bool strict) : Node(span)
{
    public override Value Eval(Frame f) => Auto(f, Find(f, loose: false));

    public override Value EvalLoose(Frame f) => Auto(f, Find(f, loose: true));

    public override Value EvalTarget(Frame f) => Find(f, loose: false);

    private Value Auto(Frame f, Value value)
    {
        if (value.Kind != ValueKind.Function)
        {
            return value;
        }

        try
        {
            return Calls.Invoke((FunctionValue)value.Reference!, [], null, f.Context);
        }
        catch (RenderFault fault) when (fault.Span is null)
        {
            fault.SetPlace(Span, f.Context);
            throw;
        }
    }

    private Value Find(Frame f, bool loose)
    {
        var from = loose || optional ? target.EvalLoose(f) : target.Eval(f);
        if (Members.TryGet(from, name, out var value))
        {
            return value;
        }

        if (from.IsNothing)
        {
            return optional || loose || strict ? default
                : throw Fault(f, TemplateCodes.NullTarget, $"{target.Span.Text} is nothing, so it has no {name}. Write ?. instead of the dot where that may be.");
        }

        if (!strict || optional || loose)
        {
            return default;
        }

        var suggestion = Suggestion.For(name, Members.NamesOf(from));
        throw new RenderFault(TemplateCodes.NoSuchMember, $"{Members.KindName(from)} has no member {name} here.", nameSpan, suggestion) { Notes = f.Context.ChainNotes() };
    }
}

internal sealed class IndexNode(TemplateSpan span, Node target, Node index, bool strict) : Node(span)
{
    public override Value Eval(Frame f) => Find(f, loose: false);

    public override Value EvalLoose(Frame f) => Find(f, loose: true);

    private Value Find(Frame f, bool loose)
    {
        var from = loose ? target.EvalLoose(f) : target.Eval(f);
        var key = index.Eval(f);
        if (from.IsNothing)
        {
            return loose || strict ? default : throw Fault(f, TemplateCodes.NullTarget, $"{target.Span.Text} is nothing, so it has no items.");
        }

        if (from.AsList is { } list && key.IsNumber)
        {
            var at = (long)Math.Clamp(key.ToDouble(), -1e15, 1e15);
            at = at < 0 ? at + list.Count : at;
            return at >= 0 && at < list.Count ? list[(int)at] : default;
        }

        if (from.TextOrNull is { } text && key.IsNumber)
        {
            var at = (long)Math.Clamp(key.ToDouble(), -1e15, 1e15);
            at = at < 0 ? at + text.Length : at;
            return at >= 0 && at < text.Length ? Value.Of(text[(int)at].ToString()) : default;
        }

        if (key.IsNothing)
        {
            return loose || strict ? default : throw Fault(f, TemplateCodes.NullTarget, $"{index.Span.Text} is nothing, so it names no item of {target.Span.Text}.");
        }

        if (Members.TryGet(from, ValueText.Of(key), out var value) || loose || !strict)
        {
            return value;
        }

        return from.Kind is ValueKind.Map ? default
            : throw Fault(f, TemplateCodes.NoSuchMember, $"{Members.KindName(from)} has no member {ValueText.Of(key)} here.", Suggestion.For(ValueText.Of(key), Members.NamesOf(from)));
    }
}

internal sealed class IsEmptyNode(TemplateSpan span, Node target) : Node(span)
{
    public override Value Eval(Frame f) => Value.Of(Members.IsEmpty(target.EvalLoose(f)));
}

internal sealed class ArrayNode(TemplateSpan span, Node[] items) : Node(span)
{
    public override Value Eval(Frame f)
    {
        var list = new ListValue(items.Length);
        foreach (var item in items)
        {
            list.Add(item.Eval(f));
        }

        return Value.Of(list);
    }
}

internal sealed class ObjectNode(TemplateSpan span, (string Name, Node Value)[] members) : Node(span)
{
    public override Value Eval(Frame f)
    {
        var map = new MapValue();
        foreach (var (name, value) in members)
        {
            map[name] = value.Eval(f);
        }

        return Value.Of(map);
    }
}

internal sealed class InterpolationNode(TemplateSpan span, Node[] parts) : Node(span)
{
    public override Value Eval(Frame f)
    {
        var texts = new string[parts.Length];
        var length = 0L;
        for (var i = 0; i < parts.Length; i++)
        {
            texts[i] = ValueText.Of(parts[i].Eval(f));
            length += texts[i].Length;
        }

        f.Context.CheckTextLength(length);
        return Value.Of(string.Concat(texts));
    }
}
