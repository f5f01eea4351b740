using System.Collections.Concurrent;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Content.Files;

/// <summary>Reads and measures the images of the tree, each once. Safe to share between threads.</summary>
internal sealed class ImageReader(ContentTree tree)
{
    /// <summary>The most bytes that an image may have.</summary>
    public const long MaximumBytes = 32 * 1024 * 1024;

    /// <summary>The most pixels that an image may have: an A3 page at 600 dpi is 70 million.</summary>
    public const long MaximumPixels = 100_000_000;

    private readonly ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    /// <summary>An image, or the code and reason why there is none.</summary>
    internal sealed record Answer(ImageResource? Image, string Code, Wording Message, Wording Hint);

    /// <summary>Reads the image that a text of an issue names.</summary>
    /// <param name="issueFolder">The full path of the issue's folder, which the image has to be in.</param>
    /// <param name="written">The path as the author wrote it: <c>figures/map.png</c>.</param>
    public Answer Read(string issueFolder, string written)
    {
        if (!IsPlainPath(written))
            return Outside(written);
        var fullPath = Path.GetFullPath(Path.Combine(issueFolder, written.Replace('/', Path.DirectorySeparatorChar)));
        return _answers.GetOrAdd(fullPath, path => ReadFile(path, written));
    }

    /// <summary>Only names below the issue's folder: no address, no absolute path, no step upwards, no Windows separators.</summary>
    private static bool IsPlainPath(string written) =>
        written.Length > 0
        && written.IndexOfAny([':', '\\', '\0']) < 0
        && !written.StartsWith('/')
        && !written.Split('/').Contains("..");

    private Answer ReadFile(string fullPath, string written)
    {
        if (!tree.Holds(fullPath))
            return Outside(written);
        byte[] bytes;
        try
        {
            var file = new FileInfo(fullPath);
            if (!file.Exists)
                return Missing(written);
            if (file.Length > MaximumBytes)
                return TooLarge(written);
            bytes = File.ReadAllBytes(fullPath);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Missing(written);
        }

        if (ImageHeader.Read(bytes) is not { } header)
            return WrongFormat(written);
        if ((long)header.Width * header.Height > MaximumPixels)
            return TooLarge(written);
        var path = string.Join('/', written.Split('/').Where(part => part is not ("" or ".")));
        var image = new ImageResource(path, header.MediaType, bytes, header.Width, header.Height, header.DotsPerInch)
        {
            IsTurned = header.IsTurned,
        };
        return new Answer(image, "", default, default);
    }

    private static Answer Outside(string written) => new(
        null,
        "content/outside-tree",
        new Wording($"图片路径“{written}”不在本期目录之内。", $"The image path “{written}” is not inside the issue's folder."),
        new Wording("请把图片放进本期目录，用相对路径引用。", "Put the image into the issue's folder and name it from there: figures/map.png."));

    private static Answer Missing(string written) => new(
        null,
        "content/missing-image",
        new Wording($"找不到图片“{written}”。", $"There is no image “{written}” that can be read."),
        new Wording("请检查文件名；路径从本期目录算起。", "Check its name; the path starts from the issue's folder."));

    private static Answer TooLarge(string written) => new(
        null,
        "content/image-too-large",
        new Wording($"图片“{written}”太大。", $"The image “{written}” is too large."),
        new Wording("请缩小到 32 MiB、一亿像素以内。", "Bring it below 32 MiB and a hundred million pixels."));

    private static Answer WrongFormat(string written) => new(
        null,
        "content/image-format",
        new Wording($"图片“{written}”不是可用的 PNG 或 JPEG。", $"The image “{written}” is not a PNG or JPEG file that can be used."),
        new Wording("请转换为 PNG 或 JPEG。", "Convert it to PNG or JPEG."));
}
