using System.Text;
using Huikan.Diagnostics;

namespace Huikan.Content.Files;

/// <summary>
/// The folder that the author writes in, and the only door to its files: nothing outside it is ever read,
/// whatever a path or a symbolic link says, and nothing larger than its kind has reason to be.
/// </summary>
internal sealed class ContentTree
{
    /// <summary>The most bytes that a text file may have: some two hundred times the longest speech.</summary>
    public const int MaximumTextBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _displayRoot;
    private readonly string _realRoot;
    private readonly DiagnosticBag _diagnostics;

    private readonly IReadOnlyDictionary<string, string>? _unsaved;

    /// <param name="root">The folder.</param>
    /// <param name="displayRoot">The folder that paths in diagnostics start from; the parent of the root where null.</param>
    /// <param name="diagnostics">Where what is wrong with files goes.</param>
    /// <param name="unsaved">Texts that are read in place of what the files say, by the files' full paths.</param>
    public ContentTree(
        string root, string? displayRoot, DiagnosticBag diagnostics, IReadOnlyDictionary<string, string>? unsaved = null)
    {
        _unsaved = unsaved;
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        _displayRoot = Path.GetFullPath(displayRoot ?? Path.GetDirectoryName(Root) ?? Root);
        _realRoot = RealPath.Of(Root);
        _diagnostics = diagnostics;
    }

    /// <summary>The folder's full path.</summary>
    public string Root { get; }

    /// <summary>The full path of a path inside the tree that is written with <c>/</c>.</summary>
    public string FullPath(string inside) => Path.Combine(Root, inside.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>A file as the author would name it: from the project's folder, with <c>/</c>.</summary>
    public string Display(string fullPath) =>
        Path.GetRelativePath(_displayRoot, fullPath).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>A place to hang a diagnostic on when the file itself could not be read.</summary>
    public SourceSpan SpanOf(string fullPath) => new SourceFile(Display(fullPath), "").Span(0, 0);

    /// <summary>Whether a path stays in the tree once every symbolic link on its way is followed.</summary>
    public bool Holds(string fullPath)
    {
        try
        {
            var real = RealPath.Of(fullPath);
            return real == _realRoot || real.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // Links that run in a circle lead nowhere.
            return false;
        }
    }

    /// <summary>Reads a text file without its byte order mark; null, with a diagnostic, where it cannot be read.</summary>
    public SourceFile? ReadText(string fullPath)
    {
        var span = SpanOf(fullPath);
        if (!Holds(fullPath))
        {
            _diagnostics.Error(
                "content/outside-tree",
                span,
                new Wording("此文件是指向内容目录之外的符号链接。", "The file is a symbolic link that leaves the content folder."),
                new Wording("请把文件本身放进内容目录。", "Put the file itself into the content folder."));
            return null;
        }

        if (_unsaved?.TryGetValue(fullPath, out var written) == true)
            return new SourceFile(Display(fullPath), written);
        if (ReadBytes(fullPath, MaximumTextBytes, span) is not { } bytes)
            return null;
        try
        {
            var text = _strictUtf8.GetString(bytes);
            return new SourceFile(Display(fullPath), text.StartsWith('\uFEFF') ? text[1..] : text);
        }
        catch (DecoderFallbackException problem)
        {
            ReportEncoding(fullPath, bytes, problem.Index);
            return null;
        }
    }

    private byte[]? ReadBytes(string fullPath, int maximum, SourceSpan span)
    {
        try
        {
            var length = new FileInfo(fullPath).Length;
            if (length <= maximum)
                return File.ReadAllBytes(fullPath);
            _diagnostics.Error(
                "content/file-too-large",
                span,
                new Wording(
                    $"文件有 {length} 字节，超过上限 {maximum} 字节。",
                    $"The file has {length} bytes, more than the {maximum} that are read."),
                new Wording("请拆分文件。", "Split the file."));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Error(
                "content/unreadable",
                span,
                new Wording("无法读取此文件。", "The file cannot be read."),
                new Wording("请检查文件是否存在、是否有读取权限。", "Check that it exists and that you may read it."));
        }

        return null;
    }

    private void ReportEncoding(string fullPath, byte[] bytes, int index)
    {
        // What comes before the first bad byte is good UTF-8, so the place can be shown as an editor counts it.
        var before = new SourceFile(Display(fullPath), Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Clamp(index, 0, bytes.Length))));
        _diagnostics.Error(
            "content/not-utf8",
            before.Span(before.Text.Length, 0),
            new Wording("此处不是有效的 UTF-8 编码。", "The bytes here are not UTF-8."),
            new Wording("请用编辑器把文件另存为 UTF-8。", "Save the file as UTF-8 in your editor."));
    }
}
