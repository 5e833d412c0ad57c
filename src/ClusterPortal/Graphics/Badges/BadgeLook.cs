namespace ClusterPortal.Graphics.Badges;

/// <summary>The ground that a badge is made for.</summary>
internal enum BadgeLook
{
    /// <summary>Light or dark, as the reader prefers.</summary>
    Both,

    Light,

    Dark,
}
