namespace ClusterPortal.Themes.Css;

/// <summary>A custom property that a style sheet sets for the whole page.</summary>
/// <param name="Name">With its two dashes.</param>
/// <param name="Value">As written.</param>
/// <param name="Layer">The cascade layer; null outside of layers, which beats every layer.</param>
/// <param name="Dark">True where it holds on dark pages only, false on light ones only, null on both.</param>
internal sealed record RootProperty(string Name, string Value, string? Layer, bool? Dark);
