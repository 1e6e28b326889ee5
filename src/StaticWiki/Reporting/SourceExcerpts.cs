using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Fixing;
using StaticWiki.Text;
using StaticWiki.Validation;
using StaticWiki.Validation.Html;

namespace StaticWiki.Reporting;

/// <summary>Reads the lines that diagnostics point at, one file after the other.</summary>
/// <param name="files">The disk.</param>
/// <param name="folder">The folder that the diagnostics' files are relative to.</param>
/// <param name="made">Files that are not on the disk, or not yet as they were looked at, by the path diagnostics give.</param>
public sealed class SourceExcerpts(
    IFileSystem files,
    string folder,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? made = null
)
{
    private SourceText? _last;

    // A line may be the whole of a large file, with thousands of findings in it.
    private (int Number, string Text)? _lastLine;

    /// <summary>A line's text; null where there is no such file or line (a page that has not been written yet).</summary>
    public string? Line(string file, int number)
    {
        if (_last?.Path != file)
            (_last, _lastLine) = (Read(file), null);
        if (number > _last.LineCount || _last.Text.Length == 0)
            return null;
        if (_lastLine?.Number != number)
            _lastLine = (number, _last.Line(number).ToString());
        return _lastLine.Value.Text;
    }

    /// <summary>The text that an edit takes away; null where it cannot be read.</summary>
    public string? Replaced(Edit edit)
    {
        if (_last?.Path != edit.Place.File)
            (_last, _lastLine) = (Read(edit.Place.File), null);
        return TextEdits.Replaced(_last, edit);
    }

    private SourceText Read(string file)
    {
        var path = folder.TrimEnd('/') + "/" + file;
        try
        {
            var isMade = made is not null && made.TryGetValue(file, out _);
            if (!isMade && files.KindOf(path) != EntryKind.File)
                return new SourceText(file, "");
            var bytes = isMade ? made![file].ToArray() : files.Read(path);
            var isHtml = SiteValidator.KindOf(file) == PageKind.Html;
            return new SourceText(
                file,
                isHtml ? HtmlDecoder.Decode(bytes, out _, out _) : HtmlDecoder.DecodeUtf(bytes)
            );
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The diagnostic says what is wrong with the file; here only its picture is missing.
            return new SourceText(file, "");
        }
    }
}
