using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Fixing;

/// <summary>
/// Tells which edits are right beyond doubt, so that they can be made without anybody reading them. A name that is only
/// near to another one may be right and its page not written yet; that is for a person to decide.
/// </summary>
public static class CertainEdits
{
    // A letter more or less in a short word makes another word.
    private const int ShortestWord = 5;

    // From here on Unicode has the scripts of East Asia, in which another character is another word.
    private const char FirstOfEastAsia = '\u2E80';

    /// <summary>
    /// Names that lead somewhere. A key of front matter or a setting is none: the one that was meant may stand beside it.
    /// </summary>
    private static readonly FrozenSet<DiagnosticRule> Names = FrozenSet.Create(
        LinkRules.UnknownPage,
        LinkRules.UnknownHeading,
        LinkRules.MissingAsset,
        LinkRules.UnknownSource,
        AddressRules.RedirectToNothing,
        TimeRules.UnknownPlace
    );

    /// <summary>Whether the edits of a diagnostic are all there are to choose from, and certain.</summary>
    /// <param name="diagnostic">A diagnostic, with or without edits.</param>
    /// <param name="replaced">Gives the text that an edit takes away; null where it can't be read.</param>
    public static bool Mend(Diagnostic diagnostic, Func<Edit, string?> replaced)
    {
        if (diagnostic.Edits.IsEmpty)
            return false;
        return AddressRules.IsFixable(diagnostic)
            || diagnostic.Rule == AddressRules.LinkToOldAddress
            || diagnostic.Rule == LinkRules.WrongCase
            || (
                diagnostic.Rule == YamlRules.InvalidYaml
                && diagnostic.Edits.All(edit => replaced(edit) is { } old && IsAlikeToTheEye(old, edit.NewText))
            )
            || (
                Names.Contains(diagnostic.Rule)
                && diagnostic.Edits.All(edit => replaced(edit) is { } old && IsSlip(old, edit.NewText))
            );
    }

    /// <summary>
    /// Whether only the kind of a space or sign differs, or whether there is a space behind a sign. That a line is indented
    /// otherwise may mean something else.
    /// </summary>
    private static bool IsAlikeToTheEye(string written, string meant) =>
        !written.All(c => c is ' ' or '\t') && Signs(written) == Signs(meant);

    private static string Signs(string text) =>
        string.Concat(
            text.Normalize(NormalizationForm.FormKC)
                .Where(c => !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
        );

    /// <summary>
    /// Whether one text is the other but for a slip of the fingers: letter case, or one letter too many, too few, wrong or
    /// in its neighbour's place, within a word of at least five letters. Never at a word's beginning, nor at its end, where
    /// languages inflect (but for two letters swapped), never a digit, and never a character of East Asia.
    /// </summary>
    internal static bool IsSlip(string written, string meant)
    {
        var (a, b) = (written.ToLowerInvariant(), meant.ToLowerInvariant());
        if (a == b)
            return true;
        if (Suggestions.Distance(a, b, 1) > 1)
            return false;
        var before = a.AsSpan().CommonPrefixLength(b);
        var behind = 0;
        while (behind < Math.Min(a.Length, b.Length) - before && a[^(behind + 1)] == b[^(behind + 1)])
            behind++;
        var (wrong, right) = (a[before..^behind], b[before..^behind]);
        if (!(wrong + right).All(letter => char.IsLetter(letter) && letter < FirstOfEastAsia))
            return false;
        var (start, end) = (before, b.Length - behind);
        while (start > 0 && char.IsLetter(b[start - 1]))
            start--;
        while (end < b.Length && char.IsLetter(b[end]))
            end++;
        var isSwap = wrong.Length == 2;
        return end - start >= ShortestWord && start < before && (isSwap || end > b.Length - behind);
    }
}
