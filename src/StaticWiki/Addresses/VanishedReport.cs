using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Linking;
using StaticWiki.Text;

namespace StaticWiki.Addresses;

/// <summary>Says which address has vanished, and what to do about it, at the place where it is to be done.</summary>
/// <param name="now">The wiki as it is.</param>
/// <param name="before">What it is compared with, as "in 'HEAD'".</param>
/// <param name="configurationFile">Where <c>site.yaml</c> is, relative to the wiki's root.</param>
internal sealed class VanishedReport(WikiSnapshot now, string before, string configurationFile)
{
    private const int MostSearches = 100;
    private readonly Dictionary<string, int> _tried = new(StringComparer.Ordinal);
    private int _searches;

    /// <param name="address">The address that has vanished.</param>
    /// <param name="was">The page that stood there; null where only its address is known.</param>
    /// <param name="home">The page that most likely stands for it.</param>
    public Diagnostic OfPage(Address address, PageHead? was, PageHome? home)
    {
        var written = "/" + address.Path;
        var vanished = AddressRules.VanishedPage.At(
            new Place(was?.SourcePath ?? configurationFile),
            $"the address '{written}', published {before}, leads nowhere now"
        ) with
        {
            Target = written,
        };
        if (now.PageAt(address) is { } stub)
            return OfStub(vanished, stub, home);
        if (was?.SourcePath is { } path && now.DocumentIn(path) is { Head.IsDraft: true })
            return vanished with { Help = $"its page is a draft; publish it, or {List(written)}" };
        if (home is null)
        {
            return vanished with
            {
                Help = IsMadeByBuild(address, was)
                    ? $"write '{written}: /the-new-address/' under 'redirects' in {configurationFile}, or {List(written)}"
                    : $"add 'redirect_from: [{written}]' to the page that takes its place, or {List(written)}",
            };
        }
        if (now.DocumentOf(home.Page) is not { } document)
        {
            return vanished with
            {
                Place = new Place(configurationFile),
                Help =
                    $"if '{home.Page.Title}' takes its place, write '{written}: /{home.Page.Address.Path}' under 'redirects' in {configurationFile}, or {List(written)}",
            };
        }
        var (place, edits) = RedirectEdit.For(now.FileOf(document), document, written);
        return vanished with
        {
            Place = place,
            Help = home.IsCertain
                ? $"its page is {document.DisplayPath} now; {AddTo(document, written)} there{ByFix(edits)}"
                : $"if {document.DisplayPath} takes its place, {AddTo(document, written)} there, or {List(written)}",
            Edits = home.IsCertain ? edits : [],
        };
    }

    /// <summary>No file is behind such a page, so none can carry its <c>redirect_from</c>.</summary>
    private static bool IsMadeByBuild(Address address, PageHead? was) =>
        was is not null
            ? was.SourcePath is null
            : address.Path.StartsWith("tags/", StringComparison.Ordinal)
                || address.Path.StartsWith("kinds/", StringComparison.Ordinal);

    /// <summary>Where a source names the topic, its name has to lead to the other page before its address can.</summary>
    private Diagnostic OfStub(Diagnostic vanished, PageHead stub, PageHome? home)
    {
        var document = home is null || home.Page == stub ? null : now.DocumentOf(home.Page);
        return vanished with
        {
            Message =
                $"the article at '{vanished.Target}', published {before}, is gone; a stub for '{stub.Title}' is left, which a source names",
            Place = document is null ? vanished.Place : new Place(document.DisplayPath),
            Help = document is null
                ? $"add 'redirect_from: [{vanished.Target}]', and '{stub.Title}' to the aliases, of the page that takes its place, or {List(vanished.Target!)}"
                : $"if {document.DisplayPath} takes its place, {AddTo(document, vanished.Target!)}, and '{stub.Title}' to the aliases, there, or {List(vanished.Target!)}",
        };
    }

    /// <param name="address">The address that the section was at.</param>
    /// <param name="document">The page that stands for it; null where the build makes that.</param>
    /// <param name="id">The id that has vanished.</param>
    /// <param name="home">The heading that most likely stands for it.</param>
    public Diagnostic OfSection(Address address, Document? document, string id, SectionHome? home)
    {
        var written = $"/{address.Path}#{id}";
        var vanished = AddressRules.VanishedSection.At(
            new Place(document?.DisplayPath ?? configurationFile),
            $"the section '{written}', published {before}, is not there now"
        ) with
        {
            Target = written,
            Help = List(written),
        };
        if (document is null)
            return vanished;
        home ??= Nearest(document, id);
        if (home is null)
        {
            return vanished with
            {
                Help =
                    $"give the heading that takes its place this id too, as '## Heading {{#new #{id}}}', or {List(written)}",
            };
        }
        var heading = home.Heading;
        var ids = $"{{#{heading.Id}{string.Concat(heading.FurtherIds.Select(further => " #" + further))} #{id}}}";
        var edits =
            home.IsCertain && MayTry(document) ? AnchorEdit.For(now.FileOf(document), document, heading, id) : [];
        return vanished with
        {
            Place = heading.Place ?? vanished.Place,
            Help = home.IsCertain
                ? $"its heading is '{heading.Text}' now; write '{ids}' behind it{ByFix(edits)}"
                : $"if '{heading.Text}' takes its place, write '{ids}' behind that heading, or {List(written)}",
            Edits = edits,
        };
    }

    /// <summary>An edit is tried on the whole page; one of a thousand headings must not be compiled a thousand times.</summary>
    private bool MayTry(Document document)
    {
        const int most = 50;
        var tried = _tried.GetValueOrDefault(document.Path);
        _tried[document.Path] = tried + 1;
        return tried < most;
    }

    private SectionHome? Nearest(Document document, string id)
    {
        if (_searches++ >= MostSearches)
            return null;
        var headings = document.ReadHeadings();
        var ids = headings.Where(heading => heading.Id.Length > 0).Select(heading => heading.Id);
        return Suggestions.Nearest(id, ids, 1) is [var nearest]
            ? new SectionHome(headings.First(heading => heading.Id == nearest), IsCertain: false)
            : null;
    }

    /// <summary>What is to be done in a page; a key that is there cannot stand there a second time.</summary>
    private string AddTo(Document document, string written) =>
        RedirectEdit.HasKey(now.FileOf(document), document)
            ? $"add '{written}' to the 'redirect_from'"
            : $"add 'redirect_from: [{written}]'";

    private static string ByFix(ImmutableArray<Edit> edits) => edits.IsEmpty ? "" : ", as --fix does";

    private string List(string written) => $"list '{written}' under 'gone' in {configurationFile}";
}
