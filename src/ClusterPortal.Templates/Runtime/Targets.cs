using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Runtime;

/// <summary>A place a value can be put: what stands left of =.</summary>
internal abstract class Target(TemplateSpan span)
{
    public TemplateSpan Span { get; } = span;

    public abstract void Set(Frame f, Value value);

    protected RenderFault Fault(Frame f, TemplateCode code, string message) => new(code, message, Span) { Notes = f.Context.ChainNotes() };
}

internal sealed class SlotTarget(TemplateSpan span, int slot) : Target(span)
{
    public override void Set(Frame f, Value value) => f.Slots[slot] = value;
}

internal sealed class PageSlotTarget(TemplateSpan span, int slot) : Target(span)
{
    public override void Set(Frame f, Value value) => f.Page.Slots[slot] = value;
}

/// <summary>Sets a member of an object a template made; what the host gave cannot be changed.</summary>
internal sealed class MemberTarget(TemplateSpan span, Node of, Node name) : Target(span)
{
    public override void Set(Frame f, Value value)
    {
        var target = of.EvalTarget(f);
        var key = name.Eval(f);
        f.Context.Step();
        switch (target.Reference)
        {
            case MapValue map when map.IsFrozen(ValueText.Of(key)):
                throw Fault(f, TemplateCodes.ReadOnlyTarget, $"{Span.Text} is read-only.");
            case MapValue map:
                map[ValueText.Of(key)] = value;
                return;
            case ListValue { IsReadOnly: false } list when key.IsNumber:
                SetItem(f, list, (long)key.ToDouble(), value);
                return;
            case ListValue { IsReadOnly: false } list:
                list.PropertiesForWrite[ValueText.Of(key)] = value;
                return;
            case NamespaceValue family when family.Functions.TryGetValue(ValueText.Of(key), out var function) && function.LeftOut is { } reason:
                throw Fault(f, TemplateCodes.LeftOut, $"{function.Name} is left out of this language: {reason}");
        }

        throw target.IsNothing
            ? Fault(f, TemplateCodes.NullTarget, $"{of.Span.Text} is nothing, so no member of it can be set.")
            : Fault(f, TemplateCodes.ReadOnlyTarget, $"{Members.KindName(target)} cannot be changed by a template.");
    }

    private void SetItem(Frame f, ListValue list, long at, Value value)
    {
        at = at < 0 ? at + list.Count : at;
        if (at < 0 || at > f.Context.Limits.TextLength)
        {
            throw Fault(f, TemplateCodes.WrongValue, $"A list has no place {at}.");
        }

        f.Context.Charge(Math.Max(0, at - list.Count));
        while (list.Count <= at)
        {
            list.Items.Add(default);
        }

        list.Items[(int)at] = value;
    }
}
