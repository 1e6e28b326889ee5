using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Addresses;

/// <summary>The edit that adds an old address to the front matter of a page.</summary>
internal static class RedirectEdit
{
    /// <summary>The edits and where they go; no edits where the front matter is written in a way that a person has to look at.</summary>
    /// <param name="file">The page's file.</param>
    /// <param name="document">The file, compiled.</param>
    /// <param name="address">The old address, with its slashes.</param>
    public static (Place Place, ImmutableArray<Edit> Edits) For(SourceFile file, Document document, string address)
    {
        var text = SourceDecoder.Decode(file.DisplayPath, file.Content.Span).Text;
        var edits =
            document.FrontMatter.RedirectFrom is [.., var last] ? Append(text, last.Place, Quote(address))
            : EmptyKey(text) is { } empty ? [new Edit(empty, $" [{Quote(address)}]")]
            : Insert(text, Quote(address));
        var place = edits.IsEmpty ? new Place(file.DisplayPath) : edits[^1].Place;
        return (place, EditTrial.Holds(file, edits, edited => Has(edited, address)) ? edits : []);
    }

    /// <summary>Whether the front matter of a page has the key, be it with nothing in it.</summary>
    public static bool HasKey(SourceFile file, Document document) =>
        !document.FrontMatter.RedirectFrom.IsEmpty
        || EmptyKey(SourceDecoder.Decode(file.DisplayPath, file.Content.Span).Text) is not null;

    private static bool Has(Document edited, string address) =>
        edited.FrontMatter.RedirectFrom.Any(entry => entry.Value == address);

    /// <summary>Behind the last entry of the list that there is.</summary>
    private static ImmutableArray<Edit> Append(SourceText text, Place last, string value)
    {
        if (last is not { Start: { } start, End: { } end } || start.Line != end.Line)
            return [];
        var line = text.Line(start.Line).ToString();
        var before = line[..(start.Column - 1)];
        if (before.TrimStart() is "- ")
        {
            var indentation = before[..^2];
            return [InsertAt(text, start.Line, line.Length + 1, $"{NewLineOf(text)}{indentation}- {value}")];
        }
        var behind = InsertAt(text, end.Line, end.Column, $", {value}");
        return before.TrimEnd().EndsWith(':')
            ? [InsertAt(text, start.Line, start.Column, "["), behind with { NewText = $", {value}]" }]
            : [behind];
    }

    /// <summary>What stands behind the key's colon where that is an empty list or nothing; null where there is no such key.</summary>
    private static Place? EmptyKey(SourceText text)
    {
        for (var line = 2; line <= text.LineCount && text.Line(1).TrimEnd() is "---"; line++)
        {
            var written = text.Line(line);
            if (written.TrimEnd() is "---" or "...")
                return null;
            var start = written.IndexOf(':') + 1;
            if (start == 0 || written[..(start - 1)].Trim("\"'") is not "redirect_from")
                continue;
            var value = written[start..];
            if (value.IndexOf(" #") is >= 0 and var comment)
                value = value[..comment];
            value = value.TrimEnd();
            return IsNothing(value.Trim())
                ? new Place(text.Path, new Location(line, start + 1), new Location(line, start + 1 + value.Length))
                : null;
        }
        return null;
    }

    private static bool IsNothing(ReadOnlySpan<char> value) =>
        value is "" or "~" or "null" || (value is ['[', .., ']'] && value[1..^1].IsWhiteSpace());

    /// <summary>As the last key of the front matter, which is made where there is none.</summary>
    private static ImmutableArray<Edit> Insert(SourceText text, string value)
    {
        var newLine = NewLineOf(text);
        var key = $"redirect_from: [{value}]{newLine}";
        if (text.Line(1).TrimEnd() is not "---")
            return [InsertAt(text, 1, 1, $"---{newLine}{key}---{newLine}{newLine}")];
        for (var line = 2; line <= text.LineCount; line++)
        {
            if (text.Line(line).TrimEnd() is "---" or "...")
                return [InsertAt(text, line, 1, key)];
        }
        return [];
    }

    private static Edit InsertAt(SourceText text, int line, int column, string what)
    {
        var at = new Location(line, column);
        return new Edit(new Place(text.Path, at, at), what);
    }

    private static string NewLineOf(SourceText text) =>
        text.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>In quotes where it holds what means something to YAML.</summary>
    private static string Quote(string address) =>
        address.All(c => char.IsLetterOrDigit(c) || c is '/' or '-' or '_' or '.') ? address : $"\"{address}\"";
}
