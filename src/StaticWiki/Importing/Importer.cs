using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Evidence;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Importing;

/// <summary>Takes an article into a wiki: reads it, makes the files of a source, and writes them.</summary>
public static class Importer
{
    /// <summary>Imports an article, or changes nothing where something is wrong with it or a file is in the way.</summary>
    /// <exception cref="IOException">The machine failed, not the article.</exception>
    public static ImportResult Import(IFileSystem files, WikiFolders folders, RawArticle raw, ImportOptions options)
    {
        var target = ImportTarget.Of(ContentLoader.Load(files, folders));
        var article = ArticleImporter.Import(raw, options.Given, target.Topics);
        var dropped = article.Dropped.Select(passage => LeftOut(raw, passage));
        var result = new ImportResult([.. article.Diagnostics, .. dropped]) { Article = article };
        if (!article.IsUsable)
            return result;
        return options.FingerprintOf is { } id
            ? RenewFingerprint(files, folders, target, id, options.KeepsText, result)
            : AddSource(files, folders, target, options, result);
    }

    private static ImportResult AddSource(
        IFileSystem files,
        WikiFolders folders,
        ImportTarget target,
        ImportOptions options,
        ImportResult result
    )
    {
        var article = result.Article!;
        var id = options.Id ?? SourceId.Of(article);
        var source = SourceFiles.Of(id);
        var made = new Dictionary<string, byte[]>
        {
            [source.Article] = Encoding.UTF8.GetBytes(SourceArticleText.Of(article)),
            [source.Fingerprint] = FingerprintFile.Write(Fingerprint.Of(article.Text)),
        };
        if (options.KeepsText)
            made[source.Text] = Encoding.UTF8.GetBytes(article.Text);
        var inTheWay = target.Sources.TryGetValue(id, out var other)
            ? other.Path
            : made.Keys.FirstOrDefault(path => files.KindOf(SourceFiles.PathIn(folders, path)) != EntryKind.None);
        if (inTheWay is not null)
            return result with { Diagnostics = [.. result.Diagnostics, Exists(folders, inTheWay, id)] };
        if (target.At(article.Metadata.Url) is { } same)
        {
            var message = $"this source has the address of the article already, {article.Metadata.Url}";
            result = result with
            {
                Diagnostics =
                [
                    .. result.Diagnostics,
                    ImportRules.SameAddress.At(new Place(same.DisplayPath), message) with
                    {
                        Help = $"remove '{id}', unless the article has changed in between",
                    },
                ],
            };
        }
        return Write(files, folders, made, result with { Id = id });
    }

    private static ImportResult RenewFingerprint(
        IFileSystem files,
        WikiFolders folders,
        ImportTarget target,
        string id,
        bool keepsText,
        ImportResult result
    )
    {
        if (!target.Sources.TryGetValue(id, out var document))
            return result with { Diagnostics = [.. result.Diagnostics, Unknown(target, id)] };
        var source = SourceFiles.Of(id, document);
        var text = result.Article!.Text;
        var made = new Dictionary<string, byte[]>
        {
            [source.Fingerprint] = FingerprintFile.Write(Fingerprint.Of(text)),
        };
        if (keepsText)
            made[source.Text] = Encoding.UTF8.GetBytes(text);
        return Write(files, folders, made, result with { Id = id });
    }

    private static ImportResult Write(
        IFileSystem files,
        WikiFolders folders,
        Dictionary<string, byte[]> made,
        ImportResult result
    )
    {
        if (
            made.Keys.Select(path => FindLink(files, folders, path)).FirstOrDefault(link => link is not null) is
            { } found
        )
        {
            var leadsOut = LoadingRules.UnusableEntry.At(
                new Place(folders.Display(SourceFiles.PathIn(folders, found))),
                "this is a symbolic link or a special file; nothing is written through it"
            ) with
            {
                Help = "put the file or folder itself here",
            };
            return result with { Id = null, Diagnostics = [.. result.Diagnostics, leadsOut] };
        }
        foreach (var (path, content) in made)
            files.Write(SourceFiles.PathIn(folders, path), content);
        return result with
        {
            Written = [.. made.Keys.Select(path => folders.Display(SourceFiles.PathIn(folders, path)))],
        };
    }

    /// <summary>What stands on the way to a file, or is it, and leads out of the content; null where nothing does.</summary>
    private static string? FindLink(IFileSystem files, WikiFolders folders, string path)
    {
        for (var end = path.IndexOf('/'); ; end = path.IndexOf('/', end + 1))
        {
            var part = end < 0 ? path : path[..end];
            if (files.KindOf(SourceFiles.PathIn(folders, part)) is EntryKind.SymbolicLink or EntryKind.Special)
                return part;
            if (end < 0)
                return null;
        }
    }

    private static Diagnostic Exists(WikiFolders folders, string path, string id) =>
        ImportRules.SourceExists.At(
            new Place(folders.Display(SourceFiles.PathIn(folders, path))),
            $"this is there already, and an import of '{id}' overwrites nothing"
        ) with
        {
            Help = $"give another id with --id, or renew only the fingerprint with --fingerprint-of {id}",
        };

    private static Diagnostic Unknown(ImportTarget target, string id)
    {
        var nearest = Suggestions.Nearest(id, target.Sources.Keys);
        return ImportRules.UnknownSource.At(null, $"there is no source '{id}' to make a fingerprint of") with
        {
            Target = id,
            Help =
                nearest.Count > 0
                    ? Misspelling.DidYouMean(nearest)
                    : "a source's id is its file name in content/sources/, without '.md'",
        };
    }

    private static Diagnostic LeftOut(RawArticle raw, DroppedPassage passage)
    {
        const int shown = 90;
        var begin = Shortening.Begin(passage.Text, shown);
        var text = begin.Length < passage.Text.Length ? begin + "…" : begin;
        var place = new Place(
            raw.Name,
            new Location(passage.FirstLine, 1),
            passage.LastLine > passage.FirstLine ? new Location(passage.LastLine, 1) : null
        );
        return ImportRules.LeftOut.At(place, $"left out, {passage.Reason}: '{text}'");
    }
}
