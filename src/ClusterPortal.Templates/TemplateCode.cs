namespace ClusterPortal.Templates;

/// <summary>What a diagnostic code means, with an example that gives exactly this code and one that gives none.</summary>
public sealed record TemplateCode(string Code, string Title, string What, string Why, string BadExample, string GoodExample);
