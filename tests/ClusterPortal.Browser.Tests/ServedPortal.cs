namespace ClusterPortal.Browser.Tests;

/// <summary>A portal and the preview that answers with it.</summary>
internal sealed record ServedPortal(BuiltPortal Portal, PreviewServer Server) : IDisposable
{
    public static ServedPortal Of(BuiltPortal portal) => new(portal, new PreviewServer(portal.Plan));

    /// <param name="address">A page's path below the portal's home.</param>
    public string Url(string address) => new Uri(Server.Home, address).ToString();

    public void Dispose() => Server.Dispose();
}
