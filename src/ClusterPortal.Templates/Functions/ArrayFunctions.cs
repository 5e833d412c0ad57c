using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using static ClusterPortal.Templates.Functions.Arguments;
using static ClusterPortal.Templates.Functions.Declare;

namespace ClusterPortal.Templates.Functions;

/// <summary>`array`: lists. A list is never changed; what is changed is given back as a new one.</summary>
internal static class ArrayFunctions
{
    private static readonly Shape Anything = Shape.List(Shape.Any);

    public static IReadOnlyList<HostFunction> All { get; } =
    [
        Function("array.add", "The list with a value at its end.", Anything, (a, c) => New([.. Items(a[0], c), a[1]]), List("list"), Any("value")).Joined()
            .Shown("{{ [1, 2] | array.add 3 }}", "[1, 2, 3]"),
        Function("array.add_range", "One list followed by another.", Anything, (a, c) => New([.. Items(a[0], c), .. Items(a[1], c)]), List("list1"), List("list2")).Same()
            .Shown("{{ [1] | array.add_range [2, 3] }}", "[1, 2, 3]"),
        Function("array.any", "Whether a function says true of any item.", Shape.Boolean, (a, c) => AnyItem(a, c), List("list"), Any("function"), More("args", Shape.Any))
            .Shown("{{ ['a', 'bc'] | array.any @string.contains 'c' }}", "true"),
        Function("array.compact", "The list without its null values.", Anything, (a, c) => a[0].IsNothing ? default : New(Items(a[0], c).Where(i => !i.IsNothing)), List("list")).Same()
            .Shown("{{ [1, null, 2] | array.compact }}", "[1, 2]"),
        Function("array.concat", "One list followed by another.", Anything, (a, c) => a[0].IsNothing && a[1].IsNothing ? default : New([.. Items(a[0], c), .. Items(a[1], c)]), List("list1"), List("list2")).Same()
            .Shown("{{ [1] | array.concat [2, 3] }}", "[1, 2, 3]"),
        Function("array.contains", "Whether a value is among the items.", Shape.Boolean, (a, c) => Value.Of(Items(a[0], c).Contains(a[1])), List("list"), Any("item"))
            .Shown("{{ [1, 2] | array.contains 2 }}", "true"),
        Function("array.cycle", "The next item each time it is called, starting over after the last; groups are counted apart.", Shape.Any, (a, c) => Cycle(a, c), List("list"), Optional("group", Shape.Any))
            .ResultIsItem().Shown("{{ for i in 1..3 }}{{ array.cycle ['odd', 'even'] }} {{ end }}", "odd even odd "),
        Function("array.each", "The list with a function applied to each item.", Anything, (a, c) => Each(a, c), List("list"), Any("function"), More("args", Shape.Any))
            .Shown("{{ [' a', 'b '] | array.each @string.strip | array.join '+' }}", "a+b"),
        Function("array.filter", "The items of which a function says true.", Anything, (a, c) => Filter(a, c), List("list"), Any("function"), More("args", Shape.Any)).Same()
            .Shown("{{ ['', 'b'] | array.filter @string.empty | array.size }}", "1"),
        Function("array.first", "The first item, or nothing.", Shape.Any, (a, _) => At(a[0], first: true), List("list")).ResultIsItem()
            .Shown("{{ [4, 5] | array.first }}", "4"),
        Function("array.insert_at", "The list with a value put in at a place counted from 0.", Anything, (a, c) => InsertAt(a, c), List("list"), Number("index"), Any("value"))
            .Shown("{{ [1, 3] | array.insert_at 1 2 }}", "[1, 2, 3]"),
        Function("array.join", "The items as one text with another between them; a function may change each before.", Shape.Text, (a, c) => Join(a, c), List("list"), Text("delimiter"), Optional("function", Shape.Any))
            .Shown("{{ [1, 2] | array.join ' and ' }}", "1 and 2"),
        Function("array.last", "The last item, or nothing.", Shape.Any, (a, _) => At(a[0], first: false), List("list")).ResultIsItem()
            .Shown("{{ [4, 5] | array.last }}", "5"),
        Function("array.limit", "The first items, so many at most.", Anything, (a, c) => a[0].IsNothing ? default : New(Items(a[0], c).Take(Whole(a[1]))), List("list"), Number("count")).Same()
            .Shown("{{ [1, 2, 3] | array.limit 2 }}", "[1, 2]"),
        Function("array.map", "One member of each item.", Anything, (a, c) => Map(a, c), List("list"), Text("member")) with
        {
            MemberParameter = "member",
            Example = "{{ [{ n: 1 }, { n: 2 }] | array.map 'n' }}",
            ExampleOutput = "[1, 2]",
        },
        Function("array.offset", "The items from a place on, counted from 0.", Anything, (a, c) => a[0].IsNothing ? default : New(Items(a[0], c).Skip(Whole(a[1]))), List("list"), Number("index")).Same()
            .Shown("{{ [1, 2, 3] | array.offset 1 }}", "[2, 3]"),
        Function("array.remove_at", "The list without the item at a place, counted from 0 or, if negative, from the end.", Anything, (a, c) => RemoveAt(a, c), List("list"), Number("index")).Same()
            .Shown("{{ [1, 2, 3] | array.remove_at 1 }}", "[1, 3]"),
        Function("array.reverse", "The list from its end to its start.", Anything, (a, c) => New(Items(a[0], c).Reverse()), List("list")).Same()
            .Shown("{{ [1, 2] | array.reverse }}", "[2, 1]"),
        Function("array.size", "How many items the list has.", Shape.Number, (a, _) => Value.Of(Arguments.List(a[0]).Count), List("list"))
            .Shown("{{ [1, 2] | array.size }}", "2"),
        Function("array.sort", "The items in order, by their value or by a member of them.", Anything, (a, c) => Sort(a, c), List("list"), Optional("member", Shape.Text)).Same() with
        {
            MemberParameter = "member",
            Example = "{{ [3, 1, 2] | array.sort }}",
            ExampleOutput = "[1, 2, 3]",
        },
        Function("array.uniq", "The list without items that already stand before.", Anything, (a, c) => a[0].IsNothing ? default : New(Items(a[0], c).Distinct()), List("list")).Same()
            .Shown("{{ [1, 2, 1] | array.uniq }}", "[1, 2]"),
    ];

    private static HostFunction Same(this HostFunction function) => function with { ResultOf = shapes => shapes[0] is ListShape ? shapes[0] : Anything };

    private static HostFunction Joined(this HostFunction function) =>
        function with { ResultOf = shapes => shapes[0] is ListShape list ? Shape.List(Shape.Join(list.Of, shapes[1])) : Anything };

    private static HostFunction ResultIsItem(this HostFunction function) => function with { ResultOf = shapes => shapes[0] is ListShape list ? list.Of : Shape.Any };

    private static Value[] Items(Value value, RenderContext context)
    {
        var list = Arguments.List(value);
        context.Charge(list.Count);
        var items = new Value[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = list[i];
        }

        return items;
    }

    private static Value New(IEnumerable<Value> items) => Value.Of((ITemplateList)new ListValue(items));

    private static Value At(Value value, bool first)
    {
        var list = Arguments.List(value);
        return list.Count == 0 ? default : list[first ? 0 : list.Count - 1];
    }

    private static Value Apply(ReadOnlySpan<Value> a, Value item, RenderContext context) => context.Invoke(Value.Of(Arguments.Function(a[1])), [item, .. a[2..]]);

    private static Value AnyItem(ReadOnlySpan<Value> a, RenderContext context)
    {
        foreach (var item in Items(a[0], context))
        {
            if (Apply(a, item, context).IsTrue)
            {
                return Value.True;
            }
        }

        return Value.False;
    }

    private static Value Each(ReadOnlySpan<Value> a, RenderContext context)
    {
        var result = new ListValue();
        foreach (var item in Items(a[0], context))
        {
            result.Add(Apply(a, item, context));
        }

        return Value.Of((ITemplateList)result);
    }

    private static Value Filter(ReadOnlySpan<Value> a, RenderContext context)
    {
        var result = new ListValue();
        foreach (var item in Items(a[0], context))
        {
            if (Apply(a, item, context).IsTrue)
            {
                result.Add(item);
            }
        }

        return Value.Of((ITemplateList)result);
    }

    private static Value Cycle(ReadOnlySpan<Value> a, RenderContext context)
    {
        var items = Items(a[0], context);
        return items.Length == 0 ? default : items[context.NextInCycle(a[1].IsNothing ? "\0" + Text(a[0]) : Text(a[1])) % items.Length];
    }

    private static Value InsertAt(ReadOnlySpan<Value> a, RenderContext context)
    {
        var items = Items(a[0], context).ToList();
        var at = Whole(a[1]);
        at = at < 0 ? Math.Max(0, at + items.Count) : at;
        context.Charge(Math.Max(0, at - items.Count));
        context.CheckTextLength(at);
        while (items.Count < at)
        {
            items.Add(default);
        }

        items.Insert(at, a[2]);
        return New(items);
    }

    private static Value RemoveAt(ReadOnlySpan<Value> a, RenderContext context)
    {
        var items = Items(a[0], context).ToList();
        var at = Whole(a[1]);
        at = at < 0 ? at + items.Count : at;
        if (at >= 0 && at < items.Count)
        {
            items.RemoveAt(at);
        }

        return New(items);
    }

    private static Value Join(ReadOnlySpan<Value> a, RenderContext context)
    {
        var texts = new List<string>();
        var length = 0L;
        foreach (var item in Items(a[0], context))
        {
            texts.Add(Text(a[2].IsNothing ? item : context.Invoke(a[2], Value.Of(Text(item)))));
            length += texts[^1].Length;
            context.CheckTextLength(length);
        }

        return Value.Of(string.Join(Text(a[1]), texts));
    }

    private static Value Map(ReadOnlySpan<Value> a, RenderContext context)
    {
        var member = Text(a[1]);
        var result = new ListValue();
        foreach (var item in Items(a[0], context))
        {
            result.Add(MemberAt(item, member));
        }

        return Value.Of((ITemplateList)result);
    }

    private static Value Sort(ReadOnlySpan<Value> a, RenderContext context)
    {
        var member = a[1].IsNothing ? null : Text(a[1]);
        return New(Items(a[0], context).Order(Comparer<Value>.Create((x, y) => member is null ? ValueOrder.Compare(x, y) : ValueOrder.Compare(MemberAt(x, member), MemberAt(y, member)))));
    }
}
