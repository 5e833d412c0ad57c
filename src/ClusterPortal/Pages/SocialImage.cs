namespace ClusterPortal.Pages;

/// <summary>The picture that social media show with a link to a page.</summary>
internal sealed record SocialImage(string Route, int? Width, int? Height, string Alt);
