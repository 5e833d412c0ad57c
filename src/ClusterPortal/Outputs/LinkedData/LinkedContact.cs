namespace ClusterPortal.Outputs.LinkedData;

/// <summary>How to reach an organisation. Only what may be public is put in.</summary>
/// <param name="Type">Such as <c>customer service</c>.</param>
/// <param name="Name">Who answers.</param>
/// <param name="Email">Address.</param>
/// <param name="Phone">E.164.</param>
internal sealed record LinkedContact(string? Type, string? Name, string? Email, string? Phone);
