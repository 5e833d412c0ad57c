namespace ClusterPortal.Domain.Recurrence;

/// <summary>What is wrong in a recurrence rule.</summary>
/// <param name="Offset">Where in the rule's text, from zero.</param>
/// <param name="Length">How much of it; 0 at the end.</param>
/// <param name="Message">One sentence without a full stop.</param>
/// <param name="Advice">What to write instead.</param>
internal sealed record RecurrenceError(int Offset, int Length, string Message, string Advice);
