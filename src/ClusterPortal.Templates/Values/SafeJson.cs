namespace ClusterPortal.Templates.Values;

/// <summary>Text that is complete JSON; whoever makes one answers for its form. Signs that could end a script are escaped when it is written.</summary>
public sealed class SafeJson(string text)
{
    public string Text { get; } = text;

    public override string ToString() => Text;
}
