using System.Globalization;
using System.Text;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>
/// The names that may stand in files that could not be read. What a link misses is held back where one of these files may
/// be called so, and that is said where its fault is.
/// </summary>
internal sealed class UnreadNames
{
    private const int MostShown = 3;

    /// <summary>With the words of the text that its names stand in; null where they may be any.</summary>
    private readonly List<(Document Document, string? Words)> _files;

    private UnreadNames(List<(Document, string?)> files) => _files = files;

    /// <param name="documents">All that are published.</param>
    public static UnreadNames Of(IEnumerable<Document> documents) =>
        new([
            .. documents
                .Where(document => document.IsUnreadable)
                .Select(document => (document, document.UnreadNames is { } text ? WordsOf(text) : null)),
        ]);

    /// <summary>What is said of the documents, and of their links without what a file may disprove once it can be read.</summary>
    /// <param name="own">What was found in the documents themselves.</param>
    /// <param name="linked">What was found in linking them.</param>
    public (IEnumerable<Diagnostic> Own, IEnumerable<Diagnostic> Linked) Judge(
        IEnumerable<Diagnostic> own,
        IEnumerable<Diagnostic> linked
    )
    {
        if (_files.Count == 0)
            return (own, linked);
        var told = new List<Diagnostic>();
        var held = _files.Select(_ => new List<string>()).ToList();
        foreach (var diagnostic in linked)
        {
            if (IsOfName(diagnostic.Rule) && FileNamed(diagnostic.Target ?? "") is >= 0 and var file)
                held[file].Add(diagnostic.Target ?? "");
            else
                told.Add(diagnostic);
        }
        var faults = new Dictionary<Diagnostic, Diagnostic>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < held.Count; i++)
        {
            var found = _files[i].Document.Diagnostics;
            if (held[i].Count > 0 && found.FirstOrDefault(IsFault) is { } fault)
                faults[fault] = fault with { Help = WithHeld(fault.Help, held[i]) };
        }
        return (own.Select(found => faults.GetValueOrDefault(found, found)), told);
    }

    private static bool IsFault(Diagnostic found) => found.Severity == Severity.Error;

    private static bool IsOfName(DiagnosticRule rule) =>
        rule == LinkRules.UnknownPage || rule == AddressRules.RedirectToNothing;

    /// <summary>The file that may be called so, by index; −1 where none may.</summary>
    private int FileNamed(string written)
    {
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        var page = (hash < 0 ? written : written[..hash]).TrimEnd('/');
        string[] names = [WordsOf(written), WordsOf(page), WordsOf(Path.GetFileNameWithoutExtension(page))];
        var file = _files.FindIndex(file => file.Words is { } words && names.Any(name => Holds(words, name)));
        return file >= 0 ? file : _files.FindIndex(file => file.Words is null);
    }

    /// <summary>A name without a letter may be in any text, and YAML may write any character behind a backslash.</summary>
    private static bool Holds(string words, string name) =>
        name == " " || words.Contains(name, StringComparison.Ordinal) || words.Contains('\\', StringComparison.Ordinal);

    /// <summary>The words of a text with a space around each, whatever signs stand between them.</summary>
    private static string WordsOf(string text)
    {
        var words = new StringBuilder(" ", text.Length + 2);
        foreach (var rune in Name.Of(text).Key.EnumerateRunes())
        {
            var isWord = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) <= UnicodeCategory.EnclosingMark;
            if (isWord || rune.Value == '\\')
                words.Append(rune.ToString());
            else if (words[^1] != ' ')
                words.Append(' ');
        }
        return (words[^1] == ' ' ? words : words.Append(' ')).ToString();
    }

    /// <summary>What to do, and what cannot be told before.</summary>
    private static string WithHeld(string? help, List<string> held)
    {
        var names = held.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var shown = string.Join(", ", names.Take(MostShown).Select(name => $"'{name}'"));
        var rest = names.Count > MostShown ? $" and {names.Count - MostShown} more" : "";
        return $"{(help is null ? "" : help + "; ")}until this is mended, links to {shown}{rest} are not judged, since they may mean this page";
    }
}
