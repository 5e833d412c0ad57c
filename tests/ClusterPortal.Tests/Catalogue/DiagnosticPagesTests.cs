namespace ClusterPortal.Tests.Catalogue;

public sealed class DiagnosticPagesTests
{
    [Fact]
    public void The_pages_of_docs_diagnostics_say_what_the_catalogue_says()
    {
        foreach (var (path, text) in DiagnosticPages.All())
        {
            var file = Checkout.At(path);
            if (Checkout.Accepts) WriteIfNew(file, text);
            Assert.True(File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text, $"{path} is not up to date; run the tests once with CLUSTERPORTAL_ACCEPT=1.");
        }

        var known = DiagnosticPages.All().Select(p => Path.GetFileName(p.Path)).Order(StringComparer.Ordinal);
        Assert.Equal(known, Directory.EnumerateFiles(Checkout.At("docs/diagnostics")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static void WriteIfNew(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file) || File.ReadAllText(file) != text) File.WriteAllText(file, text);
    }
}
