namespace ClusterPortal.Content;

/// <summary>A BCP 47 language tag as site.yml writes it, such as <c>en</c>, <c>da</c>, <c>zh-Hans</c>.</summary>
public readonly record struct LanguageTag(string Tag)
{
    public override string ToString() => Tag;
}
