using System.Buffers;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Yaml.Slips;

/// <summary>What is told of values that are YAML, and are most likely not what was meant.</summary>
/// <param name="yaml">The text.</param>
/// <param name="placeOf">The place in the file of a stretch of that text.</param>
internal sealed class ValueFindings(SourceText yaml, Func<int, int, Place> placeOf)
{
    /// <summary>What needs quotes in a list, or means that it is no tag.</summary>
    private static readonly SearchValues<char> NotOfTags = SearchValues.Create("#[]{}:\"'&*!|>@`%?");

    /// <param name="scalar">A value.</param>
    /// <param name="end">Where it ends.</param>
    public Diagnostic? In(YamlScalar scalar, int end) => Comment(scalar, end) ?? Quotes(scalar);

    /// <summary>
    /// A comment without a space behind its '#' (YAML 1.2.2, 6.6), as in "Track #9", is most likely none.
    /// </summary>
    private Diagnostic? Comment(YamlScalar scalar, int end)
    {
        if (!scalar.IsPlain || end >= yaml.Text.Length)
            return null;
        var hash = end;
        while (hash < yaml.Text.Length && yaml.Text[hash] is (' ' or '\t'))
            hash++;
        var isComment =
            hash > 0 && hash + 1 < yaml.Text.Length && yaml.Text[hash] == '#' && yaml.Text[hash - 1] is (' ' or '\t');
        if (!isComment || char.IsWhiteSpace(yaml.Text[hash + 1]) || yaml.Text[hash + 1] == '#')
            return null;
        var line = yaml.LocationAt(hash).Line;
        var lineEnd = yaml.OffsetOfLine(line) + yaml.Line(line).TrimEnd().Length;
        var finding = YamlRules.CommentInValue.At(
            placeOf(hash, lineEnd),
            "what follows ' #' is a comment and not part of the value"
        );
        if (scalar.Value.Length == 0 && Hashtags(hash, lineEnd) is { } list)
        {
            var help = $"write {list}: the '#' is no part of a tag, and begins a comment";
            return finding with { Help = help, Edits = [new Edit(placeOf(hash, lineEnd), list)] };
        }
        return finding with
        {
            Help = "put quotes round the value, or a space behind the '#' of a comment",
            Edits = WholeLine(scalar, hash, lineEnd) is { } edit ? [edit] : [],
        };
    }

    /// <summary>"#one #two" as a list; null where not each word is a hashtag, or the key of the line has no tags.</summary>
    private string? Hashtags(int hash, int lineEnd)
    {
        var line = YamlLine.Of(yaml, yaml.LocationAt(hash).Line);
        var words = yaml.Text[hash..lineEnd]
            .Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var areTags = words.All(word => word is ['#', not '#', ..] && !word.AsSpan(1).ContainsAny(NotOfTags));
        return areTags && line.HasKey && line.Word is "tags"
            ? $"[{string.Join(", ", words.Select(word => word[1..]))}]"
            : null;
    }

    /// <summary>A value in quotes up to the end of its line; null where it has more lines.</summary>
    private Edit? WholeLine(YamlScalar scalar, int hash, int lineEnd)
    {
        var lineStart = yaml.OffsetOfLine(yaml.LocationAt(hash).Line);
        var before = yaml.Text.AsSpan(lineStart..hash);
        var start =
            scalar.Value.Length == 0 ? before.Length : before.LastIndexOf(scalar.Value, StringComparison.Ordinal);
        // In brackets the value may end before its line does.
        if (start < 0 || before[..start].ContainsAny('[', '{'))
            return null;
        start += lineStart;
        return new Edit(placeOf(start, lineEnd), ValueSlips.InQuotes(yaml.Text[start..lineEnd]));
    }

    /// <summary>Typographic quotation marks round a whole value: most likely meant as YAML's own.</summary>
    private static Diagnostic? Quotes(YamlScalar scalar)
    {
        if (!scalar.IsPlain || scalar.Value is not [var first, _, .., var last])
            return null;
        var isQuoted = ValueSlips.IsTypographic(first) && (ValueSlips.IsTypographic(last) || last == '"');
        var inner = scalar.Value.AsSpan()[1..^1];
        if (!isQuoted || inner.ContainsAny(first, last))
            return null;
        return YamlRules.QuotesInValue.At(scalar.Place, $"the quotes {first}…{last} are a part of the value here") with
        {
            Help = $"write {ValueSlips.InQuotes(inner.ToString())} where they are not meant to be shown",
        };
    }
}
