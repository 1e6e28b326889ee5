using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>
/// The titles that a topic has written in common with another page. That is one fault, at the second of them; that each
/// link by the title means neither follows from it, and is not told.
/// </summary>
internal sealed class SameTitles
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>The names that would mean one page alone if the titles were told apart.</summary>
    private readonly HashSet<Name> _names = [];

    private SameTitles() { }

    public static SameTitles In(SymbolTable symbols)
    {
        var found = new SameTitles();
        // In a folder written for another tool pages are found by their paths.
        if (symbols.Configuration.IsStrict)
        {
            foreach (var pages in symbols.Names.Shared)
                found.Add(pages);
        }
        return found;
    }

    /// <summary>The findings, and of others those that do not follow from them.</summary>
    public IEnumerable<Diagnostic> Judge(IEnumerable<Diagnostic> linked) =>
        linked
            .Where(other => other.Rule != LinkRules.AmbiguousName || !IsByTitle(other.Target ?? ""))
            .Concat(_diagnostics);

    /// <param name="target">What a link names, perhaps with a section behind '#'.</param>
    private bool IsByTitle(string target) =>
        _names.Contains(Name.Of(target)) || _names.Contains(Name.Of(target.Split('#')[0]));

    /// <param name="pages">The pages of one name, for some of which it is an alias.</param>
    private void Add(ImmutableArray<Page> pages)
    {
        foreach (var group in pages.Where(IsTitled).GroupBy(page => Name.Of(page.Title)))
        {
            var named = group.OrderBy(page => page.Document!.Path, StringComparer.Ordinal).ToList();
            if (named.Count < 2 || named.All(page => page.Kind != PageKind.Topic))
                continue;
            var left = pages.Length - named.Count + 1;
            if (left == 1)
                _names.Add(group.Key);
            foreach (var page in named.Skip(1))
            {
                _diagnostics.Add(
                    LinkRules.SameTitle.At(
                        PlaceOf(page.Document!),
                        $"'{page.Title}' is the title of another page already: {PlaceOf(named[0].Document!)}"
                    ) with
                    {
                        Target = page.Title,
                        Help =
                            $"add what tells the two apart, as in '{page.Title} (…)'; links by this title do not know which of them is meant",
                    }
                );
            }
        }
    }

    private static bool IsTitled(Page page) =>
        page is { Kind: not PageKind.Source, Document: { } document } && PageTitle.Written(document) is not null;

    private static Place PlaceOf(Document document) =>
        document.FrontMatter.Title?.Place
        ?? document.Headings.FirstOrDefault(heading => heading.Level == 1)?.Place
        ?? new Place(document.DisplayPath);
}
