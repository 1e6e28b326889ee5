using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>A heading in a list of pages.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Id">For links to it; no other heading of the list has it.</param>
internal sealed record ListingHeading(string Label, string Id);

/// <summary>A heading and the parts of its list in which entries stand under it.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="First">The first part, from 1.</param>
/// <param name="Last">The last part.</param>
internal sealed record HeadingSpan(ListingHeading Heading, int First, int Last);

/// <summary>The headings that entries of long lists stand under: topics under their first letter, sources under their year.</summary>
internal sealed class ListingHeadings
{
    private static readonly string[] Letters =
    [
        .. Enumerable.Range('A', 26).Select(letter => ((char)letter).ToString()),
    ];

    private readonly InterfaceTexts _texts;
    private readonly Lazy<HeadedList> _topics;
    private readonly Lazy<HeadedList> _sources;

    public ListingHeadings(ListingMembers members, InterfaceTexts texts)
    {
        _texts = texts;
        _topics = new(() => Under(members.Topics, page => LetterOf(page.Title), OfLetter));
        _sources = new(() => Under(members.Sources, page => page.Document!.Head.Date?.Year, OfYear));
    }

    /// <summary>The entries of a list in their order, each with its heading; none of a list that has no headings.</summary>
    public ImmutableArray<(Page Page, ListingHeading Heading)> Of(Page listing) => ListOf(listing).Entries;

    /// <summary>The headings of a list in their order.</summary>
    public ImmutableArray<HeadingSpan> SpansOf(Page listing) => ListOf(listing).Spans;

    private HeadedList ListOf(Page listing) =>
        listing.Kind switch
        {
            PageKind.TopicIndex => _topics.Value,
            PageKind.SourceIndex => _sources.Value,
            _ => HeadedList.Empty,
        };

    /// <param name="pages">The entries.</param>
    /// <param name="keyOf">What entries under one heading have in common.</param>
    /// <param name="headingOf">The heading of these, and where it stands among the others.</param>
    private static HeadedList Under<TKey>(
        IEnumerable<Page> pages,
        Func<Page, TKey> keyOf,
        Func<TKey, (string Order, string Label, string Id)> headingOf
    )
    {
        var groups = pages
            .GroupBy(keyOf)
            .Select(group => (Heading: headingOf(group.Key), Pages: group.ToList()))
            .OrderBy(group => group.Heading.Order, StringComparer.Ordinal)
            .ToList();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var (count, at) = (groups.Sum(group => group.Pages.Count), 0);
        var entries = ImmutableArray.CreateBuilder<(Page, ListingHeading)>(count);
        var spans = ImmutableArray.CreateBuilder<HeadingSpan>(groups.Count);
        foreach (var ((_, label, id), members) in groups)
        {
            var heading = new ListingHeading(label, GroupIds.Unused(id, ids));
            entries.AddRange(members.Select(page => (page, heading)));
            var next = at + members.Count;
            spans.Add(
                new HeadingSpan(heading, ListingParts.NumberAt(count, at), ListingParts.NumberAt(count, next - 1))
            );
            at = next;
        }
        return new HeadedList(entries.MoveToImmutable(), spans.MoveToImmutable());
    }

    private static (string, string, string) OfLetter(string letter) =>
        (letter, letter, "letter-" + (letter == "#" ? "other" : letter.ToLowerInvariant()));

    /// <summary>By the year of publication, the latest first, and at the end what has no date.</summary>
    private (string, string, string) OfYear(int? date) =>
        date is { } year
            ? (
                (DateOnly.MaxValue.Year - year).ToString("0000", CultureInfo.InvariantCulture),
                _texts.Dates.InWords(new PartialDate(year)),
                "year-" + year.ToString("0000", CultureInfo.InvariantCulture)
            )
            : ("none", _texts.Of(ProgramTexts.NoDate), "year-none");

    /// <summary>The heading that a title stands under: its first letter without diacritics, "#" where it's no letter.</summary>
    private static string LetterOf(string title)
    {
        // Most titles begin so, and need not be taken apart.
        if (title.Length > 1 && char.IsAsciiLetter(title[0]) && char.IsAscii(title[1]))
            return Letters[(title[0] | 0x20) - 'a'];
        foreach (var rune in Name.WellFormed(title).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return Rune.ToUpperInvariant(rune).ToString().Normalize(NormalizationForm.FormC);
            if (Rune.IsDigit(rune))
                return "#";
        }
        return "#";
    }

    private sealed record HeadedList(
        ImmutableArray<(Page Page, ListingHeading Heading)> Entries,
        ImmutableArray<HeadingSpan> Spans
    )
    {
        public static readonly HeadedList Empty = new([], []);
    }
}
