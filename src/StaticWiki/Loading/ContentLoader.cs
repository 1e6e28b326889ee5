using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Evidence;
using StaticWiki.Files;
using StaticWiki.Loading.Assets;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Loading;

/// <summary>Reads the content folder: which files are pages, which are assets, and the configuration.</summary>
public sealed class ContentLoader
{
    public const string ConfigurationFile = "site.yaml";

    /// <summary>Below the content folder: texts of sources, each named as its source but for the ending.</summary>
    public const string KeptTextFolder = "sources/.text/";

    public const string KeptTextExtension = ".txt";

    private readonly IFileSystem _files;
    private readonly FolderListings _listings;
    private readonly Func<string, ReadOnlyMemory<byte>> _read;
    private readonly WikiFolders _folders;
    private readonly ImmutableArray<SourceFile>.Builder _pages = ImmutableArray.CreateBuilder<SourceFile>();
    private readonly ImmutableArray<Asset>.Builder _assets = ImmutableArray.CreateBuilder<Asset>();
    private readonly ImmutableArray<SourceFile>.Builder _fingerprints = ImmutableArray.CreateBuilder<SourceFile>();
    private readonly ImmutableArray<SourceFile>.Builder _keptTexts = ImmutableArray.CreateBuilder<SourceFile>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly List<(string Path, EntryKind Kind)> _unusable = [];
    private readonly List<Diagnostic> _nameFaults = [];
    private readonly List<string> _unpublished = [];
    private readonly List<(string DisplayPath, AssetFault Fault)> _faults = [];
    private readonly DigestWriter _digest = new();
    private SiteConfiguration _configuration = SiteConfiguration.None;
    private MarkdownSettings _settings = MarkdownSettings.Default;
    private Gazetteer _places = Gazetteer.None;

    private ContentLoader(IFileSystem files, FolderListings listings, WikiFolders folders)
    {
        _files = files;
        _listings = listings;
        _folders = folders;
        _read = path => files.Read(WikiFolders.Combine(folders.Content, path));
    }

    public static WikiContent Load(IFileSystem files, WikiFolders folders) =>
        Load(files, new FolderListings(files), folders);

    /// <param name="files">The disk.</param>
    /// <param name="listings">Its folders; a file that has been changed since they were read is loaded as it is now.</param>
    /// <param name="folders">Where the wiki is.</param>
    internal static WikiContent Load(IFileSystem files, FolderListings listings, WikiFolders folders)
    {
        var loader = new ContentLoader(files, listings, folders);
        loader.LoadAll();
        return new WikiContent(
            loader._configuration,
            loader._pages.ToImmutable(),
            loader._assets.ToImmutable(),
            loader._diagnostics.ToImmutable()
        )
        {
            Fingerprints = loader._fingerprints.ToImmutable(),
            KeptTexts = loader._keptTexts.ToImmutable(),
            Places = loader._places,
            Digest = loader._digest.Finish(),
            Unpublished = [.. loader._unpublished],
        };
    }

    private void LoadAll()
    {
        // A content folder that is itself a link is the user's own choice; only links inside it could lead elsewhere.
        var kind = _files.KindOf(_folders.Content);
        if (kind is not (EntryKind.Folder or EntryKind.SymbolicLink))
        {
            var place = new Place(_folders.Display(_folders.Content));
            _diagnostics.Add(
                LoadingRules.MissingContent.At(place, $"there is no content folder '{_folders.Content}'") with
                {
                    Help =
                        "run the command in the wiki's root, or name that with --root, or the content folder itself with --content; 'staticwiki init' makes a new wiki",
                }
            );
            return;
        }
        LoadConfiguration();
        _settings = _configuration.Markdown with { IsSearched = _configuration.HasSearch };
        LoadTexts();
        Walk(_folders.Content, "");
        LoadPlaces();
        foreach (var (path, what) in _unusable)
            ReportUnusable(path, what);
        foreach (var fault in _nameFaults)
            Report(fault);
        foreach (var (path, fault) in _faults)
            Report(fault.Rule.At(new Place(path, fault.Start), fault.What) with { Help = fault.Help });
        SortPages();
        _assets.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        if (_pages.Count == 0)
        {
            _diagnostics.Add(
                LoadingRules.MissingContent.At(
                    new Place(_folders.Display(_folders.Content)),
                    "the content folder holds no Markdown file"
                )
            );
        }
    }

    /// <summary>Folders are listed in order, so that pages mostly are too.</summary>
    private void SortPages()
    {
        for (var i = 1; i < _pages.Count; i++)
        {
            if (string.CompareOrdinal(_pages[i - 1].Path, _pages[i].Path) <= 0)
                continue;
            _pages.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            return;
        }
    }

    /// <summary>Before all else, since it says how the rest is read.</summary>
    private void LoadConfiguration()
    {
        var path = WikiFolders.Combine(_folders.Content, ConfigurationFile);
        // Anything else of that name is told of where the folder is walked.
        if (_files.KindOf(path) != EntryKind.File)
            return;
        if (TryRead(path) is not { } settings)
        {
            _configuration = _configuration with { IsUnreadable = true };
            return;
        }
        _digest.Add(settings);
        var (configuration, diagnostics) = SiteConfigurationReader.Read(_folders.Display(path), settings);
        _configuration = configuration;
        _diagnostics.AddRange(diagnostics);
    }

    /// <summary>What the interface says, which names pages too.</summary>
    private void LoadTexts()
    {
        var folder = WikiFolders.Combine(_folders.Templates, TextsLoader.Folder.TrimEnd('/'));
        var own = new Dictionary<string, (string, byte[])>(StringComparer.Ordinal);
        foreach (var (name, kind) in _files.KindOf(folder) == EntryKind.Folder ? TryList(folder) : [])
        {
            var path = WikiFolders.Combine(folder, name);
            if (kind == EntryKind.File && !name.StartsWith('.') && TryRead(path) is { } content)
                own[name] = (_folders.Display(path), content);
        }
        // All that need English texts share the built-in ones.
        var isPlainEnglish = own.Count == 0 && _configuration.Language == TextsLoader.Reference;
        var (texts, diagnostics) = isPlainEnglish
            ? (InterfaceTexts.English, [])
            : TextsLoader.Load(_configuration.Language, _configuration.LanguagePlace, own);
        _configuration = _configuration with { Texts = texts };
        _digest.Add(texts.Digest);
        _diagnostics.AddRange(diagnostics);
    }

    private void Walk(string folder, string prefix)
    {
        // To find the path from the root for each file by itself would take longer than all else that is done here.
        var shownFolder = _folders.Display(folder);
        var entries = TryList(folder);
        var names = new EntryNames(Shown, entries.Count);
        foreach (var entry in entries)
        {
            var (name, kind) = entry;
            var relative = prefix + name;
            if (KeptTextFolder.AsSpan(..^1).SequenceEqual(relative))
                LoadKept(At(name), KeptTextFolder, kind);
            if (name.StartsWith('.') || (kind == EntryKind.Folder && IsOutput(At(name))))
                continue;
            _nameFaults.AddRange(names.Add(name, kind));
            if (!PortableName.IsReadable(name))
                continue;
            switch (kind)
            {
                case EntryKind.Folder:
                    Walk(At(name), relative + "/");
                    break;
                case EntryKind.File when relative.EndsWith(".md", StringComparison.OrdinalIgnoreCase):
                    _pages.Add(new SourceFile(relative, Shown(name), entry.Stamp, _read) { Settings = _settings });
                    break;
                case EntryKind.File:
                    LoadOther(At(name), relative, Shown(name));
                    break;
                case EntryKind.SymbolicLink or EntryKind.Special:
                    _unusable.Add((At(name), kind));
                    break;
            }
        }

        string At(string name) => WikiFolders.Combine(folder, name);

        string Shown(string name) => WikiFolders.Combine(shownFolder, name);
    }

    private void LoadKeptTexts(string folder, string prefix)
    {
        var entries = TryList(folder);
        var names = new EntryNames(entry => _folders.Display(WikiFolders.Combine(folder, entry)), entries.Count);
        foreach (var (name, kind) in entries)
        {
            _nameFaults.AddRange(names.Add(name, kind));
            if (PortableName.IsReadable(name))
                LoadKept(WikiFolders.Combine(folder, name), prefix + name, kind);
        }
    }

    private void LoadKept(string path, string relative, EntryKind kind)
    {
        if (kind == EntryKind.Folder)
            LoadKeptTexts(path, relative.TrimEnd('/') + "/");
        else if (kind is EntryKind.SymbolicLink or EntryKind.Special)
            _unusable.Add((path, kind));
        else if (kind == EntryKind.File && relative.EndsWith(KeptTextExtension, StringComparison.Ordinal))
            _keptTexts.Add(new SourceFile(relative, _folders.Display(path), TryRead(path) ?? []));
    }

    /// <summary>Loads a file that is no page.</summary>
    private void LoadOther(string path, string relative, string display)
    {
        if (relative == ConfigurationFile)
            return;
        if (OverlookedFile.Find(relative, display, _configuration.IsStrict) is { } overlooked)
            _diagnostics.Add(overlooked);
        if (FingerprintFile.IsNameOfOne(relative))
        {
            if (TryRead(path) is { } fingerprint)
                _fingerprints.Add(new SourceFile(relative, display, fingerprint));
        }
        else
        {
            if (TryRead(path) is not { } content)
            {
                // It is there; what links to it is not to blame.
                _assets.Add(new Asset(relative, display, ReadOnlyMemory<byte>.Empty, null));
                return;
            }
            if (AssetGuard.Find(relative, content) is { } fault)
            {
                _unpublished.Add(relative);
                _faults.Add((display, fault));
                return;
            }
            _assets.Add(new Asset(relative, display, content, ImageSizeReader.Read(relative, content)));
        }
    }

    /// <summary>The bytes of a file; where it cannot be read that is said, and there are none.</summary>
    private byte[]? TryRead(string path)
    {
        try
        {
            return _files.Read(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ReportUnreadable(path, failure);
            return null;
        }
    }

    private IReadOnlyList<FolderEntry> TryList(string folder)
    {
        try
        {
            return _listings.Of(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ReportUnreadable(folder, failure);
            return [];
        }
    }

    private void ReportUnreadable(string path, Exception failure) =>
        _diagnostics.Add(
            LoadingRules.UnreadableFile.At(new Place(_folders.Display(path)), $"this cannot be read: {failure.Message}")
        );

    /// <summary>Places are no asset, except in a folder where a file of that name may be meant for something else.</summary>
    private void LoadPlaces()
    {
        if (_assets.FirstOrDefault(asset => asset.Path == Gazetteer.FileName) is not { } file)
            return;
        _digest.Add(file.Content.Span);
        var (places, diagnostics) = GazetteerReader.Read(file.DisplayPath, file.Content.Span);
        _places = places;
        if (_configuration.IsStrict)
        {
            _assets.Remove(file);
            _diagnostics.AddRange(diagnostics);
        }
        else
            _diagnostics.AddRange(diagnostics.Select(fault => fault with { Severity = Severity.Warning }));
    }

    // The root itself may be the content folder, with the site in a folder of it.
    private bool IsOutput(string path) => path == _folders.Output || path == _folders.Templates;

    private void ReportUnusable(string path, EntryKind kind)
    {
        var what = kind == EntryKind.SymbolicLink ? "a symbolic link" : "a special file";
        Report(
            LoadingRules.UnusableEntry.At(new Place(_folders.Display(path)), $"this is {what}; it is not followed") with
            {
                Help = "put the file itself here",
            }
        );
    }

    /// <summary>A folder that was written for another tool may well hold such a thing, and the rest of it is fine.</summary>
    private void Report(Diagnostic fault) =>
        _diagnostics.Add(_configuration.IsStrict ? fault : fault with { Severity = Severity.Warning });
}
