using ClusterPortal.Templates.Runtime;

namespace ClusterPortal.Templates.Values;

/// <summary>Members and items of values, found by name or number while rendering.</summary>
internal static class Members
{
    /// <summary>The member of a value, and whether there is one.</summary>
    public static bool TryGet(Value target, string name, out Value value)
    {
        value = default;
        switch (target.Kind)
        {
            case ValueKind.Record:
                var record = target.AsRecord!;
                var slot = record.Shape.SlotOf(name);
                value = slot < 0 ? default : record.Get(slot);
                return slot >= 0;
            case ValueKind.Map:
                return target.AsMap!.TryGet(name, out value);
            case ValueKind.List or ValueKind.Range:
                if (target.Reference is ListValue { Properties: { } properties } && properties.TryGet(name, out value))
                {
                    return true;
                }

                value = name == "size" ? Value.Of(target.AsList!.Count) : default;
                return name == "size";
            case ValueKind.Text:
                value = name == "size" ? Value.Of(target.TextOrNull!.Length) : default;
                return name == "size";
            case ValueKind.Loop:
                return ((LoopValue)target.Reference!).TryGet(name, out value);
            case ValueKind.Date:
                return TryDate(target.AsDate, name, out value);
            case ValueKind.Duration:
                return TryDuration(target.AsDuration, name, out value);
            case ValueKind.Namespace:
                var found = ((NamespaceValue)target.Reference!).Functions.TryGetValue(name, out var function);
                value = found ? Value.Of(new HostFunctionValue(function!)) : default;
                return found;
            default:
                return false;
        }
    }

    public static readonly string[] DateMembers =
        ["year", "month", "day", "hour", "minute", "second", "millisecond", "day_of_week", "day_of_year", "ticks", "date", "time_of_day"];

    public static readonly string[] DurationMembers =
        ["days", "hours", "minutes", "seconds", "milliseconds", "ticks", "total_days", "total_hours", "total_minutes", "total_seconds", "total_milliseconds"];

    public static IEnumerable<string> NamesOf(Value target) => target.Kind switch
    {
        ValueKind.Record => target.AsRecord!.Shape.Members.Select(m => m.Name),
        ValueKind.Map => target.AsMap!.Members.Select(m => m.Key),
        ValueKind.List or ValueKind.Range or ValueKind.Text => ["size"],
        ValueKind.Loop => LoopValue.ForMembers,
        ValueKind.Date => DateMembers,
        ValueKind.Duration => DurationMembers,
        ValueKind.Namespace => ((NamespaceValue)target.Reference!).Functions.Keys,
        _ => [],
    };

    public static bool IsEmpty(Value value) => value.Kind switch
    {
        ValueKind.Nothing or ValueKind.Empty => true,
        ValueKind.Text => value.TextOrNull!.Length == 0,
        ValueKind.Html => value.AsHtml!.Text.Length == 0,
        ValueKind.List or ValueKind.Range => value.AsList!.Count == 0,
        ValueKind.Map => value.AsMap!.Count == 0,
        _ => false,
    };

    /// <summary>The items a loop goes over, or null for a value that has none.</summary>
    public static ITemplateList? ItemsOf(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.List or ValueKind.Range:
                return value.AsList;
            case ValueKind.Map:
                var pairs = new ListValue(value.AsMap!.Count);
                foreach (var (key, member) in value.AsMap.Members)
                {
                    pairs.Add(Value.Of(new MapValue { ["key"] = Value.Of(key), ["value"] = member }));
                }

                return pairs;
            case ValueKind.Namespace:
                var family = new MapValue();
                foreach (var (name, function) in ((NamespaceValue)value.Reference!).Functions)
                {
                    family[name] = Value.Of(new HostFunctionValue(function));
                }

                return ItemsOf(Value.Of(family));
            case ValueKind.Text:
                var signs = new ListValue(value.TextOrNull!.Length);
                foreach (var c in value.TextOrNull)
                {
                    signs.Add(Value.Of(c.ToString()));
                }

                return signs;
            default:
                return null;
        }
    }

    public static string KindName(Value value) => value.Kind switch
    {
        ValueKind.Nothing => "nothing",
        ValueKind.Text => "a text",
        ValueKind.Html => "markup",
        ValueKind.Boolean => "true or false",
        ValueKind.List => "a list",
        ValueKind.Range => "a range",
        ValueKind.Record => $"a record ({value.AsRecord!.Shape.Name})",
        ValueKind.Map => "an object",
        ValueKind.Date => "a date",
        ValueKind.Duration => "a duration",
        ValueKind.Function => "a function",
        ValueKind.Loop => "a loop",
        ValueKind.Namespace => "a family of functions",
        ValueKind.Json => "JSON",
        ValueKind.Empty => "empty",
        _ => "a number",
    };

    private static bool TryDate(DateTime date, string name, out Value value)
    {
        value = name switch
        {
            "year" => Value.Of(date.Year),
            "month" => Value.Of(date.Month),
            "day" => Value.Of(date.Day),
            "hour" => Value.Of(date.Hour),
            "minute" => Value.Of(date.Minute),
            "second" => Value.Of(date.Second),
            "millisecond" => Value.Of(date.Millisecond),
            "day_of_week" => Value.Of(date.DayOfWeek.ToString()),
            "day_of_year" => Value.Of(date.DayOfYear),
            "ticks" => Value.Of(date.Ticks),
            "date" => Value.Of(date.Date),
            "time_of_day" => Value.Of(date.TimeOfDay),
            _ => default,
        };
        return !value.IsNothing;
    }

    private static bool TryDuration(TimeSpan duration, string name, out Value value)
    {
        value = name switch
        {
            "days" => Value.Of(duration.Days),
            "hours" => Value.Of(duration.Hours),
            "minutes" => Value.Of(duration.Minutes),
            "seconds" => Value.Of(duration.Seconds),
            "milliseconds" => Value.Of(duration.Milliseconds),
            "ticks" => Value.Of(duration.Ticks),
            "total_days" => Value.Of(duration.TotalDays),
            "total_hours" => Value.Of(duration.TotalHours),
            "total_minutes" => Value.Of(duration.TotalMinutes),
            "total_seconds" => Value.Of(duration.TotalSeconds),
            "total_milliseconds" => Value.Of(duration.TotalMilliseconds),
            _ => default,
        };
        return !value.IsNothing;
    }
}
