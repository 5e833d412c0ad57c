namespace ClusterPortal.Graphics.Cards;

/// <summary>Turns drawings into pictures of pixels, which social media want. The library draws no pixels itself and starts no programs: whoever calls it may
/// give one of these. Called from many threads.</summary>
public interface IRasterizer
{
    /// <summary>What draws, with its version: another program draws other pixels, so it is part of each picture's name.</summary>
    string Name { get; }

    /// <summary>Draws one picture in the size that the drawing names.</summary>
    /// <param name="path">Where it will lie in the output. The same path always stands for the same picture, so one that was drawn before may be given again.</param>
    /// <param name="svg">The drawing.</param>
    RasterPicture Draw(string path, string svg);
}
