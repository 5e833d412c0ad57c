using System.Globalization;
using System.Text;
using ClusterPortal.Graphics.Codes;

namespace ClusterPortal.Tests.Graphics.Codes;

public sealed class QrCodeTests
{
    /// <summary>Another program's codes are the measure: under the same mask every module is the same. Versions 2 to 23, so with one block and many, short ones and longer ones.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(30)]
    [InlineData(90)]
    [InlineData(140)]
    [InlineData(205)]
    [InlineData(300)]
    [InlineData(700)]
    public void Every_module_is_where_another_program_puts_it(int length)
    {
        var text = "https://portal.example/verify/" + new string('x', length) + "/";
        using var generator = new QRCoder.QRCodeGenerator();
        using var other = generator.CreateQrCode(Encoding.UTF8.GetBytes(text), QRCoder.QRCodeGenerator.ECCLevel.M);
        var rows = other.ModuleMatrix.Skip(4).SkipLast(4).Select(r => r.Cast<bool>().Skip(4).SkipLast(4).ToArray()).ToArray();
        var code = QrCode.Of(Encoding.UTF8.GetBytes(text), (rows.Length - 17) / 4, MaskOf(rows));
        Assert.Equal(rows.Length, code.Size);
        Assert.Equal(rows.Select(Row), Enumerable.Range(0, code.Size).Select(y => Row([.. Enumerable.Range(0, code.Size).Select(x => code[x, y])])));
        Assert.Equal(rows.Length, QrCode.Of(text)!.Size);
    }

    [Fact]
    public void What_no_code_holds_is_none() => Assert.Null(QrCode.Of(new string('x', 2332)));

    [Fact]
    public void The_largest_code_holds_what_the_standard_says() => Assert.Equal(177, QrCode.Of(new string('x', 2331))!.Size);

    [Fact]
    public void A_drawing_is_black_on_white_and_says_where_it_leads()
    {
        var svg = QrDrawing.Draw("https://portal.example/?a=1&b=2", "https://portal.example/?a=1&b=2");
        Assert.Contains("<title id=\"t\">https://portal.example/?a=1&amp;b=2</title>", svg, StringComparison.Ordinal);
        Assert.Contains("fill=\"#fff\"/><path fill=\"#000\" d=\"M4 4h7v1h-7z", svg, StringComparison.Ordinal);
    }

    private static string Row(bool[] row) => string.Concat(row.Select(d => d ? '#' : '.'));

    // Three bits of the format beside the first square, themselves under a mask.
    private static int MaskOf(bool[][] rows) => (((rows[8][2] ? 4 : 0) | (rows[8][3] ? 2 : 0) | (rows[8][4] ? 1 : 0)) ^ 0b101) & 7;

    [Fact]
    public void The_code_in_a_page_has_the_modules_of_its_steps()
    {
        const string Address = "https://cluster.example/organizations/acme/";
        var code = QrCode.Quick(Address)!;
        var drawn = new bool[code.Size, code.Size];
        var path = QrDrawing.Inline(Address)!.Split(" d=\"")[1].Split('"')[0];
        foreach (var row in path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var steps = row.Split(['m', 'h']);
            var (x, y) = (int.Parse(steps[0].Split(' ')[0], CultureInfo.InvariantCulture), int.Parse(steps[0].Split(' ')[1].Split('.')[0], CultureInfo.InvariantCulture));
            for (var i = 1; i < steps.Length; i++)
            {
                var by = int.Parse(steps[i].Split(' ')[0], CultureInfo.InvariantCulture);
                for (var k = 0; i % 2 == 1 && k < by; k++) drawn[x + k, y] = true;
                x += by;
            }
        }

        for (var y = 0; y < code.Size; y++)
            for (var x = 0; x < code.Size; x++) Assert.Equal(code[x, y], drawn[x, y]);
    }
}
