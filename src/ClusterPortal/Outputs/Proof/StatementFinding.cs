namespace ClusterPortal.Outputs.Proof;

/// <summary>What came of checking a statement, and what it says.</summary>
/// <param name="Claims">Null when it cannot be read.</param>
internal sealed record StatementFinding(StatementVerdict Verdict, StatementClaims? Claims);
