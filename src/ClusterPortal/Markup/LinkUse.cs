namespace ClusterPortal.Markup;

/// <summary>What an address in Markdown stands for.</summary>
internal enum LinkUse
{
    Link,
    Image,
}
