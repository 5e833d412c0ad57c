using ClusterPortal.Pages;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Outputs.Mail;

/// <summary>One entry that a letter tells of. Texts that are not in the letter's language carry their own.</summary>
/// <param name="Url">Full address of its page.</param>
internal sealed record LetterItem(Value Title, string Url, string? Line, Value Summary, Asset? Picture, string PictureText);
