using StaticWiki.Compilation;
using StaticWiki.Evidence;
using StaticWiki.Loading;

namespace StaticWiki.Importing;

/// <summary>Where the files of a source are; paths below the content folder.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Folder">The folder it is in, with a slash at the end.</param>
internal sealed record SourceFiles(string Id, string Folder)
{
    public static SourceFiles Of(string id) => new(id, DocumentCompiler.SourcesFolder);

    public static SourceFiles Of(string id, Document source) =>
        new(id, source.Path[..(source.Path.LastIndexOf('/') + 1)]);

    public string Article => $"{Folder}{Id}.md";

    public string Fingerprint => $"{Folder}{Id}{FingerprintFile.Extension}";

    /// <summary>In the folder for those who write, from which nothing is published, below the same folders as the source.</summary>
    public string Text =>
        $"{ContentLoader.KeptTextFolder}{Folder[DocumentCompiler.SourcesFolder.Length..]}{Id}{ContentLoader.KeptTextExtension}";

    public static string PathIn(WikiFolders folders, string path) => WikiFolders.Combine(folders.Content, path);
}
