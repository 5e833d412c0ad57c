namespace ClusterPortal.Templates;

/// <summary>
/// Thrown by a host function when an argument cannot be used; the message becomes a diagnostic at the call.
/// It never leaves the renderer.
/// </summary>
public sealed class TemplateFunctionException : Exception
{
    public TemplateFunctionException()
    {
    }

    public TemplateFunctionException(string message)
        : base(message)
    {
    }

    public TemplateFunctionException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
