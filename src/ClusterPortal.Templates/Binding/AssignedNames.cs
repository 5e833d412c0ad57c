using ClusterPortal.Templates.Syntax;

namespace ClusterPortal.Templates.Binding;

/// <summary>Finds the names a block sets, so that they are known wherever in the block they are read.</summary>
internal static class AssignedNames
{
    /// <summary>Plain names only; what functions with parameters of their own set stays theirs.</summary>
    public static IReadOnlyCollection<string> Of(Block block)
    {
        var names = new List<string>();
        Visit(block, names);
        return names;
    }

    private static void Visit(Block? block, List<string> names)
    {
        foreach (var statement in block?.Statements ?? [])
        {
            Visit(statement, names);
        }
    }

    private static void Visit(Statement statement, List<string> names)
    {
        switch (statement)
        {
            case Assign assign:
                Add(assign.Target, names);
                Visit(assign.Value, names);
                break;
            case Capture capture:
                Add(capture.Target, names);
                Visit(capture.Body, names);
                break;
            case Print print:
                Visit(print.Value, names);
                break;
            case If branch:
                Visit(branch.Then, names);
                Visit(branch.Else, names);
                break;
            case For loop:
                Visit(loop.Body, names);
                Visit(loop.Else, names);
                break;
            case While loop:
                Visit(loop.Body, names);
                break;
            case Case choice:
                foreach (var when in choice.Whens)
                {
                    Visit(when.Body, names);
                }

                Visit(choice.Else, names);
                break;
            case With with:
                Visit(with.Body, names);
                break;
            case Wrap wrap:
                Visit(wrap.Body, names);
                break;
            case Declare { Function: { Parameters: null } function }:
                Visit(function.Body, names);
                break;
        }
    }

    private static void Visit(Expression expression, List<string> names)
    {
        switch (expression)
        {
            case Step step:
                Add(step.Target, names);
                break;
            case Lambda { Function: { Parameters: null } function }:
                Visit(function.Body, names);
                break;
            case Call call:
                foreach (var argument in call.Arguments)
                {
                    Visit(argument.Value, names);
                }

                break;
            case Binary binary:
                Visit(binary.Left, names);
                Visit(binary.Right, names);
                break;
            case Nested nested:
                Visit(nested.Inner, names);
                break;
        }
    }

    private static void Add(Expression target, List<string> names)
    {
        var name = target switch
        {
            Name { Text: not "this" } plain => plain.Text,
            MemberOf { Target: Name { Text: "this" } } member => member.Member,
            IndexOf { Target: Name { Text: "this" }, Index: Literal { Value: var key } } when key.TryGetText(out var text) => text,
            _ => null,
        };
        if (name is not null && !names.Contains(name))
        {
            names.Add(name);
        }
    }
}
