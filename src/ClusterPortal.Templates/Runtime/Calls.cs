using System.Runtime.CompilerServices;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Runtime;

/// <summary>A function of the host or of the language, as a value.</summary>
internal sealed class HostFunctionValue(HostFunction function) : FunctionValue
{
    public HostFunction Function { get; } = function;

    public override string Name => Function.Name;
}

/// <summary>A parameter of a template's function and the slot it fills.</summary>
internal sealed record FunctionParameter(string Name, int Slot, Value? Default, bool Variable);

/// <summary>A function of a template, made ready once; parameters null means that arguments come as `$`.</summary>
internal sealed class FunctionCode(string name)
{
    public string Name { get; } = name;

    public Command Body { get; set; } = EmptyCommand.Instance;

    public int Slots { get; set; }

    public IReadOnlyList<FunctionParameter>? Parameters { get; set; }

    public bool UsesArguments { get; set; }

    /// <summary>In pages: what it prints is markup, so it is kept as such where it cannot go straight to the page.</summary>
    public bool Markup { get; set; }

    public bool Prints { get; set; }

    /// <summary>Names are looked up while rendering, so parameters live in an object scope of their own.</summary>
    public bool Dynamic { get; set; }
}

/// <summary>A template's function together with the variables it can see.</summary>
internal sealed class TemplateFunctionValue(FunctionCode code, Frame page) : FunctionValue
{
    public FunctionCode Code { get; } = code;

    public Frame Page { get; } = page;

    public override string Name => Code.Name;
}

[InlineArray(8)]
internal struct ArgumentBuffer
{
    private Value _first;
}

/// <summary>Runs functions. In: a function and its arguments, in order and by name. Out: its value.</summary>
internal static class Calls
{
    public static Value Invoke(FunctionValue function, ReadOnlySpan<Value> arguments, MapValue? named, RenderContext context) =>
        function is HostFunctionValue host
            ? InvokeHost(host.Function, arguments, named, context)
            : function is TemplateFunctionValue own ? InvokeTemplate(own.Code, own.Page, arguments, named, null, context, direct: !own.Code.Markup) : default;

    /// <summary>Puts arguments into the order of the parameters, checks their number and calls.</summary>
    public static Value InvokeHost(HostFunction function, ReadOnlySpan<Value> arguments, MapValue? named, RenderContext context)
    {
        if (function.LeftOut is { } reason)
        {
            throw new RenderFault(TemplateCodes.LeftOut, $"{function.Name} is left out of this language: {reason}");
        }

        var parameters = function.Parameters;
        if (named is null && arguments.Length == parameters.Count && !function.TakesMore)
        {
            return CallHost(function, arguments, context);
        }

        if (arguments.Length > parameters.Count && !function.TakesMore)
        {
            throw new RenderFault(TemplateCodes.WrongCount, $"{function.Name} takes {Count(function)}, not {arguments.Length}.");
        }

        var fixedCount = function.TakesMore ? parameters.Count - 1 : parameters.Count;
        var all = new Value[Math.Max(fixedCount, arguments.Length)];
        arguments.CopyTo(all);
        for (var i = arguments.Length; i < fixedCount; i++)
        {
            if (named is not null && named.TryGet(parameters[i].Name, out var value))
            {
                all[i] = value;
            }
            else
            {
                all[i] = parameters[i].Optional ? parameters[i].Default
                    : throw new RenderFault(TemplateCodes.WrongCount, $"{function.Name} takes {Count(function)}, not {arguments.Length + (named?.Count ?? 0)}.");
            }
        }

        return CallHost(function, all, context);
    }

    public static string Count(HostFunction function)
    {
        var least = function.Required;
        var most = function.Parameters.Count;
        return function.TakesMore ? $"at least {Words(least)}" : least == most ? Words(most) : $"{least} to {Words(most)}";
    }

    public static string Words(int count) => count == 1 ? "1 argument" : count == 0 ? "no arguments" : $"{count} arguments";

    public static Value CallHost(HostFunction function, ReadOnlySpan<Value> arguments, RenderContext context)
    {
        context.Step();
        try
        {
            return function.Call(arguments, context);
        }
        catch (TemplateFunctionException e)
        {
            throw new RenderFault(TemplateCodes.WrongValue, $"{function.Name}: {e.Message}");
        }
        catch (Exception e) when (e is not RenderFault)
        {
            throw new RenderFault(TemplateCodes.HostFailed, $"{function.Name} failed: {e.Message}");
        }
    }

    /// <summary>
    /// Runs a template's function. Direct: what it prints goes to the page as it comes; else, in pages, it is kept and
    /// becomes the value, so that it is escaped for the place where the call stands.
    /// </summary>
    public static Value InvokeTemplate(FunctionCode code, Frame page, ReadOnlySpan<Value> arguments, MapValue? named, WrapBody? block, RenderContext context, bool direct)
    {
        context.Enter();
        var frame = context.Rent(code.Slots);
        frame.Page = page;
        frame.Block = block;
        if (code.Dynamic)
        {
            DynamicCalls.Bind(code, frame, arguments, named, context);
        }
        else
        {
            Bind(code, frame, arguments, named);
        }

        try
        {
            return direct || !code.Prints || !code.Markup ? Run(code, frame) : Keep(code, frame, context);
        }
        finally
        {
            if (code.Dynamic)
            {
                DynamicCalls.Unbind(code, context);
            }

            context.Return(frame);
            context.Leave();
        }
    }

    private static Value Run(FunctionCode code, Frame frame)
    {
        code.Body.Run(frame);
        return frame.Returned;
    }

    private static Value Keep(FunctionCode code, Frame frame, RenderContext context)
    {
        var outer = context.Out;
        var buffer = context.RentBuffer();
        context.Out = buffer;
        try
        {
            code.Body.Run(frame);
            return frame.Returned.IsNothing ? Value.Of(new SafeHtml(buffer.ToString())) : frame.Returned;
        }
        finally
        {
            context.Out = outer;
            context.ReturnBuffer(buffer);
        }
    }

    public static ListValue ArgumentList(ReadOnlySpan<Value> arguments, MapValue? named)
    {
        var list = new ListValue(arguments.ToArray());
        if (named is not null)
        {
            foreach (var (name, value) in named.Members)
            {
                list.PropertiesForWrite[name] = value;
            }
        }

        return list;
    }

    private static void Bind(FunctionCode code, Frame frame, ReadOnlySpan<Value> arguments, MapValue? named)
    {
        if (code.UsesArguments)
        {
            frame.Arguments = ArgumentList(arguments, named);
        }

        if (code.Parameters is null)
        {
            return;
        }

        for (var i = 0; i < code.Parameters.Count; i++)
        {
            frame.Slots[code.Parameters[i].Slot] = ParameterValue(code, i, arguments, named);
        }

        if (arguments.Length > code.Parameters.Count && !code.Parameters!.Any(p => p.Variable))
        {
            throw WrongCount(code, arguments.Length);
        }
    }

    public static Value ParameterValue(FunctionCode code, int index, ReadOnlySpan<Value> arguments, MapValue? named)
    {
        var parameter = code.Parameters![index];
        if (parameter.Variable)
        {
            return Value.Of(new ListValue(index < arguments.Length ? arguments[index..].ToArray() : []));
        }

        if (index < arguments.Length)
        {
            return arguments[index];
        }

        if (named is not null && named.TryGet(parameter.Name, out var value))
        {
            return value;
        }

        return parameter.Default ?? throw WrongCount(code, arguments.Length + (named?.Count ?? 0));
    }

    public static RenderFault WrongCount(FunctionCode code, int given)
    {
        var parameters = code.Parameters ?? [];
        var least = parameters.Count(p => p.Default is null && !p.Variable);
        var takes = parameters.Any(p => p.Variable) ? $"at least {Words(least)}" : least == parameters.Count ? Words(least) : $"{least} to {Words(parameters.Count)}";
        return new RenderFault(TemplateCodes.WrongCount, $"{(code.Name.Length == 0 ? "this function" : code.Name)} takes {takes}, not {given}.");
    }
}
