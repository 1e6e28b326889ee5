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

/// <summary>The headings that entries of long lists stand under: topics under their first letter, sources under their year.</summary>
internal sealed class ListingHeadings
{
    private readonly InterfaceTexts _texts;
    private readonly Lazy<ImmutableArray<(Page Page, ListingHeading Heading)>> _topics;
    private readonly Lazy<ImmutableArray<(Page Page, ListingHeading Heading)>> _sources;

    public ListingHeadings(ListingMembers members, InterfaceTexts texts)
    {
        _texts = texts;
        _topics = new(() => Under(members.Topics, OfLetter));
        _sources = new(() => Under(members.Sources, OfYear));
    }

    /// <summary>The entries of a list in their order, each with its heading; none of a list that has no headings.</summary>
    public ImmutableArray<(Page Page, ListingHeading Heading)> Of(Page listing) =>
        listing.Kind switch
        {
            PageKind.TopicIndex => _topics.Value,
            PageKind.SourceIndex => _sources.Value,
            _ => [],
        };

    private static ImmutableArray<(Page, ListingHeading)> Under(
        IEnumerable<Page> pages,
        Func<Page, (string Order, string Label, string Id)> headingOf
    )
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. pages
                .GroupBy(headingOf)
                .OrderBy(group => group.Key.Order, StringComparer.Ordinal)
                .SelectMany(group =>
                {
                    var heading = new ListingHeading(group.Key.Label, GroupIds.Unused(group.Key.Id, ids));
                    return group.Select(page => (page, heading));
                }),
        ];
    }

    private static (string, string, string) OfLetter(Page page)
    {
        var letter = LetterOf(page.Title);
        return (letter, letter, "letter-" + (letter == "#" ? "other" : letter.ToLowerInvariant()));
    }

    /// <summary>By the year of publication, the latest first, and at the end what has no date.</summary>
    private (string, string, string) OfYear(Page page) =>
        page.Document!.FrontMatter.Date?.Value.Year is { } year
            ? (
                (DateOnly.MaxValue.Year - year).ToString("0000", CultureInfo.InvariantCulture),
                _texts.Dates.InWords(new PartialDate(year)),
                "year-" + year.ToString("0000", CultureInfo.InvariantCulture)
            )
            : ("none", _texts.Of(ProgramTexts.NoDate), "year-none");

    /// <summary>The heading that a title stands under: its first letter without diacritics, "#" where it's no letter.</summary>
    private static string LetterOf(string title)
    {
        foreach (var rune in Name.WellFormed(title).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
                return Rune.ToUpperInvariant(rune).ToString().Normalize(NormalizationForm.FormC);
            if (Rune.IsDigit(rune))
                return "#";
        }
        return "#";
    }
}
