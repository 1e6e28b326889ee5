using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticWiki.Importing.Boilerplate;
using StaticWiki.Text;

namespace StaticWiki.Importing.PlainText;

/// <summary>
/// Reads what stands above the first paragraph of an article: its headline, who wrote it and when. What is taken from
/// there is no part of the text any more.
/// </summary>
internal sealed class TextHead
{
    /// <summary>How many passages a head may have: headline, standfirst, authors, two dates, and a caption or two.</summary>
    private const int Longest = 8;

    private const int ShortestParagraph = 120;
    private const int LongestHeadline = 160;

    private static readonly char[] BetweenDates = [' ', '|', '-', '–', '—', '·', '•', ':'];

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    private readonly ImmutableArray<Passage>.Builder _kept = ImmutableArray.CreateBuilder<Passage>();
    private readonly ImmutableArray<DroppedPassage>.Builder _taken = ImmutableArray.CreateBuilder<DroppedPassage>();
    private PartialDate? _published;
    private ImmutableArray<string> _authors = [];
    private Uri? _url;

    private TextHead() { }

    /// <param name="passages">The article, without boilerplate.</param>
    /// <param name="withHeadline">Whether the headline is among the passages.</param>
    /// <returns>What the head says, the passages below and beside that, and those that said it.</returns>
    public static (
        ArticleMetadata Metadata,
        ImmutableArray<Passage> Passages,
        ImmutableArray<DroppedPassage> Taken
    ) Read(ImmutableArray<Passage> passages, bool withHeadline)
    {
        var head = new TextHead();
        var inHead = true;
        foreach (var written in passages)
        {
            var passage = head._kept.Count == 0 ? head.WithoutFusedDate(written) : written;
            inHead = inHead && head._kept.Count < Longest;
            // Above the authors stands a headline, and it may begin with "By".
            var isBelowHeadline = !withHeadline || head._kept.Count + head._taken.Count > 0;
            if (passage is null || (inHead && head.TakesLine(passage, isBelowHeadline)))
                continue;
            head._kept.Add(passage);
            inHead = inHead && !(passage.Text.Length >= ShortestParagraph && PassageText.EndsSentence(passage.Text));
        }
        var title = withHeadline ? head.TakeHeadline() : null;
        var metadata = new ArticleMetadata
        {
            Title = title,
            Authors = head._authors,
            Date = head._published,
            Url = head._url,
        };
        return (metadata, head._kept.ToImmutable(), head._taken.ToImmutable());
    }

    /// <summary>
    /// Takes a date off the very beginning of the text, as it stands there where a page's lines ran together.
    /// </summary>
    /// <returns>The rest; null where nothing of the article is left.</returns>
    private Passage? WithoutFusedDate(Passage passage)
    {
        var start = 0;
        while (FusedDate(passage.Text, start) is var (date, isUpdate, end))
        {
            if (!isUpdate)
                _published ??= date;
            start = end;
        }
        if (start == 0)
            return passage;
        var dates = passage with { Text = passage.Text[..start].TrimEnd(BetweenDates), LastLine = passage.FirstLine };
        _taken.Add(DroppedPassage.Of(dates, "the date that the text begins with"));
        var rest = passage with { Text = passage.Text[start..] };
        if (rest.Text.Length == 0)
            return null;
        if (BoilerplateRules.All.FirstOrDefault(rule => rule.Matches(rest.Text)) is not { } boilerplate)
            return rest;
        _taken.Add(DroppedPassage.Of(rest, boilerplate.Reason));
        return null;
    }

    private static (PartialDate Date, bool IsUpdate, int End)? FusedDate(string text, int start)
    {
        var label = DateLabel.Match(text, start, Math.Min(LongestHeadline, text.Length - start));
        if (WrittenDate.ReadAt(text, start + label.Length) is not var (date, end))
            return null;
        while (end < text.Length && BetweenDates.Contains(text[end]))
            end++;
        // "September 3, 2025, was the day …" and "Published on …, it …" are sentences; "date 2025-09-03 it …" is none.
        var goesOn = end < text.Length && (char.IsLower(text[end]) || text[end] is ',' or '.' or ';');
        var isField =
            label.Value.TrimEnd() is "date" or "Date" or "DATE" || label.Value.Contains(':', StringComparison.Ordinal);
        return goesOn && !isField ? null : (date, IsUpdate(label), end);
    }

    /// <summary>Takes a line that says who, when or where, and nothing else.</summary>
    private bool TakesLine(Passage passage, bool isBelowHeadline)
    {
        if (passage.Text.Length > LongestHeadline)
            return false;
        var parts = passage.Text.Split(" | ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // All of it or nothing: half a line would be neither lost nor kept.
        if (
            parts.Length == 0
            || !parts.All(part => IsDate(part) || (isBelowHeadline && IsByline(part)) || IsAddress(part))
        )
            return false;
        foreach (var part in parts)
            Take(part);
        _taken.Add(DroppedPassage.Of(passage, "a line that says only who, when or where"));
        return true;
    }

    private void Take(string part)
    {
        if (IsDate(part))
        {
            var label = DateLabel.Match(part);
            if (!IsUpdate(label))
                _published ??= WrittenDate.ReadAt(part, label.Success ? label.Length : 0)!.Value.Date;
        }
        else if (IsByline(part))
        {
            _authors = _authors.IsEmpty ? Names(part) : _authors;
        }
        else
        {
            _url ??= AddressOf(part);
        }
    }

    private static bool IsDate(string part)
    {
        var label = DateLabel.Match(part);
        return WrittenDate.ReadAt(part, label.Success ? label.Length : 0) is var (_, end)
            && part.AsSpan(end).Trim(" .)|").IsEmpty;
    }

    private static bool IsUpdate(Match label) =>
        label.Success && label.Value.Contains("updat", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a part names people, and is not "By Rail to the Sea" with capitals.</summary>
    private static bool IsByline(string part) => Byline.IsMatch(part) && !NoName.IsMatch(part);

    private static ImmutableArray<string> Names(string part) =>
        [
            .. AndBetweenNames
                .Split(Byline.Match(part).Groups["names"].Value)
                .Select(name => name.Trim())
                .Where(name => name.Length > 0),
        ];

    private static bool IsAddress(string part) => AddressOf(part) is not null;

    private static Uri? AddressOf(string part) => WebAddressText.Parse(AddressLabel.Replace(part, ""));

    /// <summary>
    /// The first passage where it is plainly a headline: short, no sentence with a full stop, and above a paragraph that is
    /// longer and has one.
    /// </summary>
    private string? TakeHeadline()
    {
        if (_kept.Count < 2 || _kept[0].Text is not { Length: <= LongestHeadline } line)
            return null;
        var isLongEnough = line.Count(c => c == ' ') >= 2 || line.Count(c => c > '\u2E7F') >= 6;
        if (
            IsByline(line)
            || !isLongEnough
            || line[^1] is '.' or ',' or ';' or ':' or '。' or '…'
            || line.AsSpan().ContainsAny("|>»•")
        )
            return null;
        if (
            !_kept
                .Skip(1)
                .Take(Longest)
                .Any(below => below.Text.Length > line.Length && PassageText.EndsSentence(below.Text))
        )
            return null;
        _kept.RemoveAt(0);
        return line;
    }

    private static readonly Regex DateLabel = new(
        @"^(date|dated|(first\s+)?published(\s+(on|at))?|posted(\s+on)?|(last\s+)?updated?(\s+(on|at))?|입력|수정|등록|发布时间|公開日)\b\s*:?\s*",
        Options | RegexOptions.IgnoreCase
    );

    private static readonly Regex AddressLabel = new(
        @"^(url|link|source|original|from)\s*:\s*",
        Options | RegexOptions.IgnoreCase
    );

    // Two to four words that begin with a capital, with the particles that names have between them.
    private static readonly Regex Byline = new(
        @"^(By|by|BY|Written by|Reported by|Story by)\s+(?<names>(\p{Lu}[\p{L}'’.-]*(\s+((de|da|del|di|van|von|der|den|bin|al|el|la|le|ten|ter)\s+)*\p{Lu}[\p{L}'’.-]*){1,3})((,\s+and\s+|,\s+|\s+and\s+|\s+&\s+)\p{Lu}[\p{L}'’.-]*(\s+((de|da|del|di|van|von|der|den|bin|al|el|la|le|ten|ter)\s+)*\p{Lu}[\p{L}'’.-]*){1,3})*)$",
        Options
    );

    private static readonly Regex NoName = new(
        @"\s(A|An|The|Of|To|From|In|On|At|For|With|Without|Into|Over|Under|And|Or|But|His|Her|Its|Their|How|Why|What|When|Not|No|Any|All)\b",
        Options
    );

    private static readonly Regex AndBetweenNames = new(@",\s+and\s+|,\s+|\s+and\s+|\s+&\s+", Options);
}
