using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.History;
using StaticWiki.Linking;
using StaticWiki.Loading;
using StaticWiki.Rendering.Generators;
using StaticWiki.Text;
using StaticWiki.Validation;

namespace StaticWiki.Addresses;

/// <summary>Reads what was published before, from wherever the command line says.</summary>
/// <param name="files">The disk.</param>
/// <param name="folders">Where the wiki is.</param>
/// <param name="git">The git command; null where there is none to ask.</param>
/// <param name="build">Compiles and links a wiki whose content folder is on another disk.</param>
public sealed class OldSiteReader(
    IFileSystem files,
    WikiFolders folders,
    IGit? git,
    Func<IFileSystem, WikiSnapshot> build
)
{
    /// <summary>The old site, and what is wrong with it; null where there is nothing to compare with.</summary>
    public (OldSite? Site, Diagnostic? Diagnostic) Read(Baseline baseline) =>
        files.KindOf(baseline.Path) switch
        {
            EntryKind.Folder => ReadFolder(baseline),
            EntryKind.File => ReadList(baseline, baseline.Path),
            _ => ReadRevision(baseline),
        };

    private (OldSite?, Diagnostic?) ReadRevision(Baseline baseline)
    {
        var looksLikeFile = Path.GetExtension(baseline.Written) is ".txt" or ".html";
        var fault = looksLikeFile ? "there is no such file" : "there is no content to ask git about";
        var tree =
            git is null || looksLikeFile ? null : GitTree.Read(git, folders.Content, baseline.Written, out fault);
        if (tree is null)
        {
            return Refuse(
                baseline,
                looksLikeFile ? $"there is no file '{baseline.Written}'"
                    : fault == "git knows no such revision"
                        ? $"'{baseline.Written}' is no file, no folder and no revision of this repository"
                    : $"'{baseline.Written}' is no file or folder, and as a revision it cannot be read: {fault}",
                looksLikeFile
                    ? "name the urls.txt of a built site, or its folder"
                    : "name a revision such as HEAD or origin/main, the folder of a built site, or its urls.txt; a shallow clone has only some revisions"
            );
        }
        var snapshot = build(tree.Files);
        var hasPages = snapshot.Site.Pages.Any(page => page.SourcePath is not null);
        return hasPages
            ? (OldSite.Of($"in '{baseline.Written}'", snapshot), null)
            : Nothing(baseline, $"'{baseline.Written}' has no page in {folders.Display(folders.Content)}/");
    }

    private (OldSite?, Diagnostic?) ReadFolder(Baseline baseline)
    {
        var list = WikiFolders.Combine(baseline.Path, AddressList.FileName);
        if (files.KindOf(list) == EntryKind.File)
            return ReadList(baseline, list);
        var pages = HtmlFiles(baseline.Path)
            .Select(path =>
                SiteValidator.Inspect(new OutputFile(path, files.Read(WikiFolders.Combine(baseline.Path, path))))
            )
            .OfType<PageFacts>()
            .Select(facts => (AddressOf(facts.Path), facts.Anchors.AsEnumerable()));
        var site = new OldSite($"in '{baseline.Written}'", OldSite.Collect(pages), null);
        return site.Pages.IsEmpty
            ? Refuse(
                baseline,
                $"the folder '{baseline.Written}' holds no page",
                "name the folder that a build has put a site into, as output/"
            )
            : (site, null);
    }

    private (OldSite?, Diagnostic?) ReadList(Baseline baseline, string path)
    {
        var (text, fault) = SourceDecoder.Decode(folders.Display(path), files.Read(path));
        if (fault is not null)
            return (null, NoList(fault.Place!));
        var addresses = new List<(Address, IEnumerable<string>)>();
        for (var number = 1; number <= text.LineCount; number++)
        {
            var line = text.Line(number);
            if (line.IsWhiteSpace())
                continue;
            if (line[0] != '/')
                return (null, NoList(text.PlaceOf(new TextSpan(text.OffsetOfLine(number), line.Length))));
            var hash = line.IndexOf('#');
            var page = new Address((hash < 0 ? line[1..] : line[1..hash]).ToString());
            addresses.Add((page, hash < 0 ? [] : [line[(hash + 1)..].ToString()]));
        }
        return addresses.Count == 0
            ? Nothing(baseline, $"'{baseline.Written}' lists no address")
            : (new OldSite($"in '{baseline.Written}'", OldSite.Collect(addresses), null), null);
    }

    /// <summary>All HTML below a folder but what stands in dot folders, which tools put there.</summary>
    private List<string> HtmlFiles(string root)
    {
        var found = new List<string>();
        var waiting = new Stack<string>([""]);
        while (waiting.TryPop(out var folder))
        {
            foreach (var (name, kind) in files.List(WikiFolders.Combine(root, folder).TrimEnd('/')))
            {
                if (name.StartsWith('.'))
                    continue;
                if (kind == EntryKind.Folder)
                    waiting.Push(folder + name + "/");
                else if (kind == EntryKind.File && SiteValidator.KindOf(name) == Validation.PageKind.Html)
                    found.Add(folder + name);
            }
        }
        return found;
    }

    private static Address AddressOf(string path)
    {
        const string index = "index.html";
        return new Address(
            path == index || path.EndsWith("/" + index, StringComparison.Ordinal) ? path[..^index.Length] : path
        );
    }

    private static (OldSite?, Diagnostic?) Refuse(Baseline baseline, string message, string help) =>
        (null, AddressRules.NothingToCompare.At(null, message) with { Target = baseline.Written, Help = help });

    private static (OldSite?, Diagnostic?) Nothing(Baseline baseline, string message) =>
        (
            null,
            AddressRules.NothingBefore.At(null, message + ", so no address can have vanished") with
            {
                Target = baseline.Written,
            }
        );

    private static Diagnostic NoList(Place place) =>
        AddressRules.NoAddressList.At(place, "this is no list of addresses, of which each line begins with '/'") with
        {
            Help = "name the urls.txt of a built site; a host may have answered with an error page in its place",
        };
}
