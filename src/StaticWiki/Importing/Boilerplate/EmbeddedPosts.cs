using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StaticWiki.Importing.Boilerplate;

/// <summary>
/// Finds posts of social networks that a site shows within an article, by the line that such an embed ends in: who
/// wrote it, under which handle, and when.
/// </summary>
internal static class EmbeddedPosts
{
    public const string Reason = "a post embedded from a social network";

    /// <summary>
    /// A post of the common length with its links and signature, in UTF-16 code units. In what is longer, an article's own
    /// paragraph may stand on the same line, and it is kept.
    /// </summary>
    private const int LongestPost = 600;

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <summary>Marks the passages of embedded posts.</summary>
    /// <param name="passages">All passages.</param>
    /// <param name="hasLines">Whether the lines between passages mean something, as in plain text.</param>
    public static bool[] Find(ImmutableArray<Passage> passages, bool hasLines)
    {
        var found = new bool[passages.Length];
        var usual = hasLines ? UsualGap(passages) : 0;
        for (var i = 0; i < passages.Length; i++)
        {
            var text = passages[i].Text;
            if (text.Length > LongestPost || !(Signature.IsMatch(text) || Notice.IsMatch(text)))
                continue;
            found[i] = true;
            if (!hasLines)
                continue;
            // The line breaks within a post come out as more empty lines than stand between the article's paragraphs.
            var length = text.Length;
            for (var before = i; before > 0 && GapBefore(passages, before) > usual && !found[before - 1]; before--)
            {
                length += passages[before - 1].Text.Length;
                if (length > LongestPost)
                    break;
                found[before - 1] = true;
            }
        }
        return found;
    }

    /// <summary>How many empty lines mostly stand between two passages; of two numbers that are as common, the greater.</summary>
    private static int UsualGap(ImmutableArray<Passage> passages) =>
        Enumerable
            .Range(1, Math.Max(0, passages.Length - 1))
            .GroupBy(i => GapBefore(passages, i))
            .OrderByDescending(same => same.Count())
            .ThenByDescending(same => same.Key)
            .FirstOrDefault()
            ?.Key
        ?? int.MaxValue;

    private static int GapBefore(ImmutableArray<Passage> passages, int index) =>
        passages[index].FirstLine - passages[index - 1].LastLine - 1;

    // "… pic.twitter.com/abc — Name (@handle) September 2, 2025", as the network's own code writes it.
    private static readonly Regex Signature = new(
        @"([—–]|--?)\s*[^—–]{1,80}\(@\w{1,30}\)\s*[,·]?\s*(\p{Lu}\p{Ll}{2,9}\.? \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}{2,9}\.?,? \d{4}|\d{4}-\d{2}-\d{2})\s*$|\s(pic\.twitter\.com|pic\.x\.com|https?://t\.co)/\w+\s*$",
        Options
    );

    private static readonly Regex Notice = new(
        @"^(View this post on Instagram|View on (Threads|X|Twitter|Facebook|Bluesky|TikTok)|A post shared by .{1,100}|Embedded (tweet|post)|This (tweet|post) (has been|was) (deleted|removed).{0,60})[.…]?$",
        Options | RegexOptions.IgnoreCase
    );
}
