using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;

namespace StaticWiki.Linking;

/// <summary>Finds the pictures that networks and messengers show beside links: one for the wiki, and those that pages name.</summary>
internal sealed class CardPictures
{
    /// <summary>In pixels; Facebook leaves out what is smaller (Sharing Best Practices), X wants more only of a wide card.</summary>
    private const int LeastSide = 200;

    /// <summary>What both of them take ("Cards Markup", "Sharing Best Practices"); neither takes drawings or AVIF.</summary>
    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".webp", ".gif"];

    private readonly SymbolTable _symbols;
    private readonly SiteConfiguration _configuration;
    private readonly Dictionary<Address, CardModel> _own = [];
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public CardPictures(SymbolTable symbols, SiteConfiguration configuration)
    {
        (_symbols, _configuration) = (symbols, configuration);
        if (configuration.Picture is { } wiki)
            OfWiki = Resolve(wiki, symbols.At(Address.Home)!, "");
        foreach (var page in symbols.Pages)
        {
            if (
                page.Document is { Head.HasPicture: true, FrontMatter.Picture: { } picture }
                && Resolve(picture, page, page.Folder) is { } resolved
            )
                _own[page.Address] = resolved with { IsOwn = true };
        }
        Diagnostics = _diagnostics.ToImmutable();
    }

    /// <summary>The picture of all pages that name none; null where the wiki has none.</summary>
    public CardModel? OfWiki { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The picture that goes with a page.</summary>
    public CardModel? Of(Page page) => _own.GetValueOrDefault(page.Address) ?? OfWiki;

    private CardModel? Resolve(CardPicture picture, Page page, string folder)
    {
        var resolver = new ReferenceResolver(_symbols, page, Hrefs.From(page.Address), _configuration, folder);
        var resolved = resolver.Resolve(
            new Reference
            {
                Kind = ReferenceKind.Image,
                Target = picture.Path.Value,
                Place = picture.Path.Place,
                IsEditable = true,
                IsBare = true,
            }
        );
        _diagnostics.AddRange(resolver.Diagnostics);
        if (!resolver.Diagnostics.IsEmpty && resolved.Asset is null)
            return null;
        if (FaultOf(resolved) is { } fault)
        {
            var found = LinkRules.UnusablePicture.At(picture.Path.Place, fault) with { Target = picture.Path.Value };
            _diagnostics.Add(_configuration.IsStrict ? found : found with { Severity = Severity.Warning });
            return null;
        }
        return resolved is { Asset: { } address, Width: { } width, Height: { } height }
            ? new CardModel(address, width, height, picture.AlternativeText)
            : null;
    }

    private string? FaultOf(ResolvedReference resolved)
    {
        if (resolved.Asset is not { } address)
            return resolved.IsExternal
                ? "this is a picture of another site, and has to be a file of the wiki"
                : "this is no picture";
        var ending = Path.GetExtension(address.Path).ToLowerInvariant();
        if (!Endings.Contains(ending))
            return ending.Length == 0
                ? "this is no picture"
                : $"networks show no '{ending}' beside a link: it has to be a PNG, JPEG, WebP or GIF picture";
        // A file that cannot be read is told of by itself.
        if (_symbols.Paths.AtAddress(address.Path)?.Asset is { Content.IsEmpty: true })
            return null;
        return (resolved.Width, resolved.Height) switch
        {
            (null, _) or (_, null) => "this picture does not say how large it is",
            (< LeastSide, _) or (_, < LeastSide) =>
                $"this picture is {resolved.Width} × {resolved.Height} pixels: networks leave out what is smaller than {LeastSide} × {LeastSide}",
            _ => null,
        };
    }
}

/// <summary>The picture that networks and messengers show beside a link to a page.</summary>
/// <param name="Address">Where it is published.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="AlternativeText">What can be seen on it.</param>
public sealed record CardModel(Address Address, int Width, int Height, string AlternativeText)
{
    /// <summary>Whether the page names it, and not the wiki as a whole.</summary>
    public bool IsOwn { get; init; }
}
