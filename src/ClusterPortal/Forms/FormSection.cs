using System.Collections.Immutable;

namespace ClusterPortal.Forms;

/// <summary>Parts of a form that belong together.</summary>
/// <param name="Id">Its heading is the theme's text <c>join_part_</c> and this.</param>
internal sealed record FormSection(string Id, ImmutableArray<FormPart> Parts);
