using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Text;

namespace StaticWiki.Loading;

/// <summary>A file of the wiki that is compiled and not published: Markdown, a fingerprint, a kept text.</summary>
public sealed class SourceFile
{
    private readonly Func<string, ReadOnlyMemory<byte>> _read;

    /// <param name="path"><see cref="Path"/>.</param>
    /// <param name="displayPath"><see cref="DisplayPath"/>.</param>
    /// <param name="content"><see cref="Content"/>.</param>
    public SourceFile(string path, string displayPath, ReadOnlyMemory<byte> content)
        : this(path, displayPath, default, _ => content) { }

    /// <param name="path"><see cref="Path"/>.</param>
    /// <param name="displayPath"><see cref="DisplayPath"/>.</param>
    /// <param name="stamp"><see cref="Stamp"/>.</param>
    /// <param name="read">Reads the bytes of a file by its path; one for all files, since there are many.</param>
    public SourceFile(string path, string displayPath, FileStamp stamp, Func<string, ReadOnlyMemory<byte>> read) =>
        (Path, DisplayPath, Stamp, _read) = (path, displayPath, stamp, read);

    /// <summary>Path below the content folder, with forward slashes, as the disk spells it.</summary>
    public string Path { get; }

    /// <summary>Path relative to the wiki's root, for diagnostics.</summary>
    public string DisplayPath { get; }

    /// <summary>What the disk tells of it; nothing where it is on no disk.</summary>
    public FileStamp Stamp { get; }

    /// <summary>Its bytes, read anew each time: nobody needs those of all files at once.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public ReadOnlyMemory<byte> Content => _read(Path);

    /// <summary>Its bytes; null where it cannot be read.</summary>
    /// <param name="fault">Why not.</param>
    public ReadOnlyMemory<byte>? TryRead(out Diagnostic? fault)
    {
        fault = null;
        try
        {
            return Content;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            fault = LoadingRules.UnreadableFile.At(new Place(DisplayPath), $"this cannot be read: {failure.Message}");
            return null;
        }
    }

    /// <summary>How it is compiled, where it is Markdown.</summary>
    public MarkdownSettings Settings { get; init; } = MarkdownSettings.Default;

    /// <summary>The same file with bytes that are known.</summary>
    public SourceFile With(ReadOnlyMemory<byte> content) => new(Path, DisplayPath, content) { Settings = Settings };
}

/// <summary>A file that is published as it is.</summary>
/// <param name="Path">Path below the content folder, with forward slashes, as the disk spells it; also its address.</param>
/// <param name="DisplayPath">Path relative to the wiki's root, for diagnostics.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Size">Width and height where it's a picture that says so.</param>
public sealed record Asset(string Path, string DisplayPath, ReadOnlyMemory<byte> Content, ImageSize? Size);

/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
public sealed record ImageSize(int Width, int Height);
