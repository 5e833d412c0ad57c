namespace ClusterPortal.Tests.Architecture;

/// <summary>What other programs may use changes on purpose or not at all: the snapshot beside this file is read with the change.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("ClusterPortal.Core.txt", typeof(Build))]
    [InlineData("ClusterPortal.Templates.txt", typeof(Templates.TemplateSet))]
    public void The_public_api_is_the_one_written_down(string file, Type type)
    {
        var path = Checkout.At($"tests/ClusterPortal.Tests/Architecture/{file}");
        var actual = PublicApi.Of(type.Assembly);
        if (Checkout.Accepts) File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
