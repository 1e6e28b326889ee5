using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;

namespace StaticWiki.Linking.Embeds;

/// <summary>
/// Finds what a page shows in the place of its embeds of other pages, which may embed others in turn. Each page follows
/// its embeds by itself, up to bounds that only a mistake or malice reaches.
/// </summary>
internal sealed class EmbedExpander
{
    private const int Deepest = 8;
    private const int MostEmbeds = 500;
    private const int MostText = 1_000_000;

    private readonly SymbolTable _symbols;
    private readonly Page _page;
    private readonly DocumentBody _body;
    private readonly Hrefs _hrefs;
    private readonly SiteConfiguration _configuration;
    private readonly Dictionary<Address, ReferenceResolver> _resolvers = [];
    private readonly Dictionary<Address, DocumentBody> _bodies = [];
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>The embeds that are being followed, the page's own first.</summary>
    private readonly List<(Page Page, int Reference)> _chain = [];

    private bool _isCycle;
    private bool _isFull;
    private int _embeds;
    private int _textLength;

    private EmbedExpander(
        SymbolTable symbols,
        Page page,
        DocumentBody body,
        Hrefs hrefs,
        SiteConfiguration configuration
    )
    {
        _symbols = symbols;
        _page = page;
        _body = body;
        _bodies[page.Address] = body;
        _hrefs = hrefs;
        _configuration = configuration;
    }

    /// <param name="symbols">All pages.</param>
    /// <param name="page">A page with a document.</param>
    /// <param name="body">The document's body.</param>
    /// <param name="hrefs">Writes links from that page.</param>
    /// <param name="configuration">Says how bad a mistake is.</param>
    /// <param name="references">What the page's references lead to.</param>
    public static (ImmutableArray<ResolvedReference> References, ImmutableArray<Diagnostic> Diagnostics) Expand(
        SymbolTable symbols,
        Page page,
        DocumentBody body,
        Hrefs hrefs,
        SiteConfiguration configuration,
        ImmutableArray<ResolvedReference> references
    )
    {
        if (!references.Any(IsPageEmbed))
            return (references, []);
        var expander = new EmbedExpander(symbols, page, body, hrefs, configuration);
        var expanded = expander.ExpandAll(references);
        return (expanded, expander._diagnostics.ToImmutable());
    }

    /// <summary>The references in what is embedded, in the order of the text, those of embeds in it too.</summary>
    public static IEnumerable<ResolvedReference> Within(ResolvedReference reference) =>
        reference.Embedded switch
        {
            EmbeddedSection section => section.References.SelectMany(inner => Within(inner).Prepend(inner)),
            EmbeddedDrawing drawing => drawing.Links,
            _ => [],
        };

    private static bool IsPageEmbed(ResolvedReference resolved) =>
        resolved is { Reference.Kind: ReferenceKind.WikiEmbed, Page: not null };

    private ImmutableArray<ResolvedReference> ExpandAll(ImmutableArray<ResolvedReference> references)
    {
        var expanded = references.ToBuilder();
        for (var i = 0; i < _body.Segments.Length; i++)
        {
            if (_body.Segments[i] is not Slot slot || !IsPageEmbed(references[slot.Reference]))
                continue;
            var embed = references[slot.Reference];
            if (slot.Part == SlotPart.Embed)
            {
                Report(
                    embed.Reference,
                    LinkRules.EmbedInLine,
                    $"'{Written(embed.Reference)}' is embedded within a line; it is shown as a link",
                    "put it into a paragraph of its own, or take the exclamation mark away"
                );
                continue;
            }
            var level = _body.Sections.LevelAt(_page.Document!.ReadHeadings(), i);
            _isCycle = false;
            expanded[slot.Reference] = embed with { Embedded = Find(_page, slot.Reference, embed, level) };
        }
        return expanded.MoveToImmutable();
    }

    /// <summary>What is embedded; null where it stays a link.</summary>
    /// <param name="owner">The page in which the embed is written.</param>
    /// <param name="index">Of the reference in that page's document.</param>
    /// <param name="embed">What it leads to.</param>
    /// <param name="level">Of the heading that it stands under on the page that is made.</param>
    private Embedded? Find(Page owner, int index, ResolvedReference embed, int level)
    {
        if (_symbols.At(embed.Page!.Value) is not { } target)
            return null;
        if (_chain.Contains((owner, index)))
        {
            // A circle further on is told of where it is written.
            if (_chain[0] == (owner, index))
                ReportCycle($"this embeds {Chain()}, in which it stands");
            return null;
        }
        _chain.Add((owner, index));
        var embedded = IsTooMuch() ? null : Follow(embed, target, level);
        _chain.RemoveAt(_chain.Count - 1);
        return _chain.Count == 0 && _isCycle ? null : embedded;
    }

    private Embedded? Follow(ResolvedReference embed, Page target, int level)
    {
        var reference = embed.Reference;
        var (owner, _) = _chain[^1];
        if (reference.Fragment is not { Length: > 0 } fragment)
        {
            if (target == owner)
            {
                if (_chain.Count == 1)
                    ReportCycle("this embeds the page that it stands on");
                return null;
            }
            var title = reference.HasLabel ? reference.Label : target.Title;
            return new EmbeddedSummary(title, embed.Href!, PageModelBuilder.SummaryOf(target.Document));
        }
        if (target.Document is not { } document)
            return null;
        if (ReferenceResolver.HeadingNamed(document, fragment) is not var (heading, _))
        {
            // What is no id either has been told of as a link to nothing.
            if (document.HasAnchor(fragment))
            {
                ReportAtRoot(
                    LinkRules.UnembeddableSection,
                    $"'{fragment}' is the id of a place in the text, and no section; it is shown as a link",
                    "embed the section that it stands in"
                );
            }
            return null;
        }
        if (BodyOf(target).Sections.SegmentsOf(document.ReadHeadings(), heading) is not { } range)
        {
            ReportAtRoot(
                LinkRules.UnembeddableSection,
                $"the section '{document.ReadHeadings()[heading].Text}' stands inside another block and can't be embedded; it is shown as a link",
                "move its heading out of the list, quotation or element around it"
            );
            return null;
        }
        return Cut(embed, target, heading, range, level);
    }

    private EmbeddedSection Cut(
        ResolvedReference embed,
        Page target,
        int heading,
        (int Start, int End) range,
        int level
    )
    {
        var source = BodyOf(target);
        var deeper = level + 1 - target.Document!.ReadHeadings()[heading].Level;
        var body = ImmutableArray.CreateBuilder<Segment>(range.End - range.Start);
        var references = ImmutableArray.CreateBuilder<ResolvedReference>();
        var renumbered = new Dictionary<int, int>();
        for (var i = range.Start; i < range.End; i++)
        {
            if (source.Segments[i] is not Slot slot)
            {
                body.Add(source.Segments[i]);
                _textLength += source.Segments[i] is HtmlSegment html ? html.Html.Length : 0;
                continue;
            }
            if (!renumbered.TryGetValue(slot.Reference, out var number))
            {
                renumbered[slot.Reference] = number = references.Count;
                references.Add(Resolve(target, slot, i, deeper));
            }
            body.Add(slot with { Reference = number });
        }
        var title = embed.Reference.HasLabel ? embed.Reference.Label : target.Title;
        return new EmbeddedSection(
            title,
            embed.Href!,
            _hrefs.To(target.Address),
            body.ToImmutable(),
            references.ToImmutable(),
            deeper
        );
    }

    /// <summary>What a reference in an embedded section leads to from the page that is made.</summary>
    private ResolvedReference Resolve(Page target, Slot slot, int segment, int deeper)
    {
        var body = BodyOf(target);
        if (!_resolvers.TryGetValue(target.Address, out var resolver))
        {
            // What is wrong with them is told of on the page where they are written.
            resolver = new ReferenceResolver(_symbols, target, _hrefs, _configuration, target.Folder);
            _resolvers[target.Address] = resolver;
        }
        var resolved = resolver.Resolve(WithoutId(body.References[slot.Reference]));
        if (slot.Part == SlotPart.Embed || !IsPageEmbed(resolved))
            return resolved;
        var level = Math.Clamp(body.Sections.LevelAt(target.Document!.ReadHeadings(), segment) + deeper, 1, 6);
        return resolved with { Embedded = Find(target, slot.Reference, resolved, level) };
    }

    private DocumentBody BodyOf(Page page)
    {
        if (!_bodies.TryGetValue(page.Address, out var body))
            _bodies[page.Address] = body = page.Document!.Body.Read();
        return body;
    }

    /// <summary>A second element of the same id would be on the page where the section stands.</summary>
    private static Reference WithoutId(Reference reference)
    {
        const string id = " id=\"";
        var at = reference.Attributes.IndexOf(id, StringComparison.Ordinal);
        if (at < 0)
            return reference;
        var end = reference.Attributes.IndexOf('"', at + id.Length);
        return reference with { Attributes = reference.Attributes.Remove(at, end + 1 - at) };
    }

    private bool IsTooMuch()
    {
        if (_chain.Count > Deepest)
        {
            ReportAtRoot(
                LinkRules.TooManyEmbeds,
                $"embeds are nested more than {Deepest} deep here: {Chain()}",
                "embed the innermost section itself"
            );
            return true;
        }
        if (_embeds == MostEmbeds || _textLength > MostText)
        {
            // From here on every embed of the page is one too many.
            if (!_isFull)
            {
                ReportAtRoot(
                    LinkRules.TooManyEmbeds,
                    $"with this, more is embedded in the page than it can hold: {_embeds} embeds with {_textLength / 1000} kB of HTML",
                    "link to the rest"
                );
            }
            _isFull = true;
            return true;
        }
        _embeds++;
        return false;
    }

    private void ReportCycle(string message)
    {
        _isCycle = true;
        ReportAtRoot(LinkRules.EmbedCycle, message, "link to it instead, without the exclamation mark");
    }

    /// <summary>The embeds that are being followed, as they are written.</summary>
    private string Chain() => string.Join(", which embeds ", _chain.Select(link => Written(link.Page, link.Reference)));

    private string Written(Page page, int reference)
    {
        var embed = BodyOf(page).References[reference];
        return $"'{(embed.Target.Length == 0 ? page.Title : "")}{Written(embed)}'";
    }

    private static string Written(Reference reference) =>
        reference.Fragment is null ? reference.Target : $"{reference.Target}#{reference.Fragment}";

    /// <summary>Says it at the embed of the page's own that leads to it; once is enough.</summary>
    private void ReportAtRoot(DiagnosticRule rule, string message, string help)
    {
        var (_, root) = _chain[0];
        var reference = _body.References[root];
        if (!_diagnostics.Any(known => known.Rule == rule && known.Place == reference.Place))
            Report(reference, rule, message, help);
    }

    private void Report(Reference reference, DiagnosticRule rule, string message, string help) =>
        _diagnostics.Add(
            rule.At(reference.Place, message) with
            {
                Severity = _configuration.IsStrict || rule.Severity < Severity.Error ? rule.Severity : Severity.Warning,
                Target = Written(reference),
                Help = help,
            }
        );
}
