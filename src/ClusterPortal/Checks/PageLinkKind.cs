namespace ClusterPortal.Checks;

/// <summary>How a page uses an address.</summary>
internal enum PageLinkKind
{
    /// <summary>A visitor may follow it.</summary>
    Link,

    /// <summary>The browser loads it with the page.</summary>
    Resource,

    /// <summary>A form sends to it.</summary>
    Form,
}
