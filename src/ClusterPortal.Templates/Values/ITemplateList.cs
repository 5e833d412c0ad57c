namespace ClusterPortal.Templates.Values;

/// <summary>A list a host gives to templates. It must not change while a page is rendered.</summary>
public interface ITemplateList
{
    int Count { get; }

    Value this[int index] { get; }
}
