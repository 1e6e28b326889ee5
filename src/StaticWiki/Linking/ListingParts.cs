using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Localization;

namespace StaticWiki.Linking;

/// <summary>
/// Lists that are too long for one page are shown in parts. The first is at the address of the list, and the others below it
/// as <c>page/2/</c>, as Hugo has them.
/// </summary>
internal static class ListingParts
{
    /// <summary>So many entries are on a page at most. MediaWiki shows 200 of a category, with no more than a title of each.</summary>
    public const int Most = 200;

    private const string Folder = "page/";

    /// <summary>How many parts a list has; at least 1.</summary>
    /// <param name="entries">How many entries there are.</param>
    public static int CountOf(int entries) => Math.Max(1, (entries + Most - 1) / Most);

    /// <summary>The entries of one part; no part has many more than another.</summary>
    /// <param name="entries">All entries.</param>
    /// <param name="part">From 1.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> entries, int part)
    {
        var count = CountOf(entries.Count);
        var (from, to) = (StartOf(entries.Count, part), StartOf(entries.Count, part + 1));
        return count == 1 ? entries : [.. entries.Skip(from).Take(to - from)];
    }

    /// <summary>The part that an entry is in, from 1.</summary>
    /// <param name="entries">How many entries there are.</param>
    /// <param name="index">The entry's place among them, from 0.</param>
    public static int NumberAt(int entries, int index)
    {
        var part = (int)((long)index * CountOf(entries) / entries) + 1;
        // Parts begin where a division has been rounded down.
        return StartOf(entries, part + 1) <= index ? part + 1 : part;
    }

    private static int StartOf(int entries, int part) => (int)((long)entries * (part - 1) / CountOf(entries));

    public static Address AddressOf(Address listing, int part) =>
        part == 1 ? listing : new Address(listing.Path + Folder + part.ToString(CultureInfo.InvariantCulture) + "/");

    /// <summary>The address of the list that a page is a part of.</summary>
    public static Address ListingOf(Page page) =>
        page.Part > 1 && ListingOf(page.Address) is { } listing ? listing : page.Address;

    /// <summary>The list that an address is a further part of; null where it is none.</summary>
    public static Address? ListingOf(Address address)
    {
        var segments = address.Path.Split('/');
        return
            segments is [_, .., "page", { Length: > 0 } number, ""]
            && number.All(char.IsAsciiDigit)
            && address.Path[..^(Folder.Length + number.Length + 1)] is { Length: > 0 } listing
            ? new Address(listing)
            : null;
    }

    /// <summary>
    /// Whether an address is a further part of a list that the build makes. There are as many as there are entries for, so that
    /// nobody can answer for the last of them.
    /// </summary>
    /// <param name="address">An address where nothing is any more.</param>
    /// <param name="isThere">Whether there is a page at an address.</param>
    public static bool MayVanish(Address address, Func<Address, bool> isThere) =>
        ListingOf(address) is { } listing && IsMade(listing) && isThere(listing);

    private static bool IsMade(Address listing) =>
        listing == Address.Topics
        || listing == Address.Sources
        || listing.Path.Split('/') is ["kinds" or "tags", _, ""];

    /// <summary>Adds the further parts of all lists to a table that has everything that is listed.</summary>
    public static void AddTo(SymbolTable table)
    {
        if (table.Pages.Count <= Most)
            return;
        var stubs = table.Pages.Count(page => page.Kind == PageKind.Stub);
        foreach (var listing in table.Pages.ToImmutableArray())
        {
            var named = listing.Kind == PageKind.TopicIndex ? stubs : 0;
            var count = CountOf(table.Tally.CountOf(listing) + named);
            for (var part = 2; part <= count; part++)
            {
                table.Add(
                    new Page
                    {
                        Address = AddressOf(listing.Address, part),
                        Kind = listing.Kind,
                        Title = table.Configuration.Texts.Of(
                            ProgramTexts.PartTitle,
                            listing.Title,
                            part.ToString(CultureInfo.InvariantCulture)
                        ),
                        Subject = listing.Subject,
                        Part = part,
                    }
                );
            }
        }
    }
}
