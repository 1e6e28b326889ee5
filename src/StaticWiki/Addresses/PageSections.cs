using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Text;

namespace StaticWiki.Addresses;

/// <summary>The sections of a page, as they are compared with those of the same page at another time.</summary>
internal sealed class PageSections
{
    private readonly SourceText _text;
    private readonly ImmutableHashSet<string> _anchorsOfOther;
    private readonly Dictionary<string, Heading> _byId = new(StringComparer.Ordinal);
    private readonly string[] _before;
    private readonly string[] _behind;

    /// <param name="document">The page.</param>
    /// <param name="text">Its file.</param>
    /// <param name="anchorsOfOther">All ids of the page at the other time.</param>
    public PageSections(Document document, SourceText text, ImmutableHashSet<string> anchorsOfOther)
    {
        _text = text;
        _anchorsOfOther = anchorsOfOther;
        Headings = document.ReadHeadings();
        foreach (var heading in Headings)
        {
            foreach (var id in IdsOf(heading))
                _byId.TryAdd(id, heading);
        }
        _before = new string[Headings.Length];
        _behind = new string[Headings.Length];
        for (int i = 0, j = Headings.Length - 1; j >= 0; i++, j--)
        {
            _before[i] =
                i == 0 ? ""
                : IsShared(i - 1) ? Headings[i - 1].Id
                : _before[i - 1];
            _behind[j] =
                j == Headings.Length - 1 ? ""
                : IsShared(j + 1) ? Headings[j + 1].Id
                : _behind[j + 1];
        }
    }

    public ImmutableArray<Heading> Headings { get; }

    /// <summary>Whether a heading has an id that the page has at the other time too.</summary>
    public bool IsShared(int heading) => IdsOf(Headings[heading]).Any(_anchorsOfOther.Contains);

    /// <summary>The id of the nearest shared heading before one; empty where there is none.</summary>
    public string Before(int heading) => _before[heading];

    /// <summary>What tells a heading without text of its own from others.</summary>
    public (int Level, string Before, string Behind) PositionOf(int heading) =>
        (Headings[heading].Level, _before[heading], _behind[heading]);

    /// <summary>The heading that shares an id with one of the other time.</summary>
    public Heading? WithAnyIdOf(Heading other) =>
        IdsOf(other).Select(id => _byId.GetValueOrDefault(id)).FirstOrDefault(heading => heading is not null);

    public static IEnumerable<string> IdsOf(Heading heading) =>
        heading.Id.Length == 0 ? heading.FurtherIds : heading.FurtherIds.Prepend(heading.Id);

    public bool IsEmpty(int heading) => string.IsNullOrWhiteSpace(TextOf(heading));

    /// <summary>What stands between a heading and the next one.</summary>
    public string TextOf(int heading)
    {
        if (Headings[heading].Place?.Start is not { } start)
            return "";
        var from = start.Line < _text.LineCount ? _text.OffsetOfLine(start.Line + 1) : _text.Text.Length;
        var next = heading + 1 < Headings.Length ? Headings[heading + 1].Place?.Start : null;
        var to = next is { } end ? _text.OffsetOfLine(end.Line) : _text.Text.Length;
        return to > from ? _text.Text[from..to] : "";
    }
}
