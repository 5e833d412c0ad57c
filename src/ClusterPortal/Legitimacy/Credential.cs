using ClusterPortal.Schema;

namespace ClusterPortal.Legitimacy;

/// <summary>What a visitor is told of one signal.</summary>
/// <param name="Signal">The signal.</param>
/// <param name="State">On whose word it rests.</param>
/// <param name="By">The role that looked at it; null when that is not recorded.</param>
/// <param name="On">The day on which it was looked at.</param>
/// <param name="Until">The last day on which that holds.</param>
internal sealed record Credential(Signal Signal, CredentialState State, LocalizedText? By = null, DateOnly? On = null, DateOnly? Until = null);
