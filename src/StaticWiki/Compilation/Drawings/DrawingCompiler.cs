using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Drawings;

/// <summary>
/// Turns an SVG file into a drawing that can stand in a page. It is read as the XML that it is, without what its
/// document type declares, and written anew as HTML from a list of what is known to be harmless.
/// </summary>
internal sealed partial class DrawingCompiler
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string XLink = "http://www.w3.org/1999/xlink";
    private const string Html = "http://www.w3.org/1999/xhtml";
    private const int Largest = 1_000_000;
    private const int Deepest = 200;

    private readonly Asset _asset;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly DrawingUses _uses = new();
    private readonly StringBuilder _html = new();
    private readonly ImmutableArray<Segment>.Builder _body = ImmutableArray.CreateBuilder<Segment>();
    private readonly ImmutableArray<Reference>.Builder _references = ImmutableArray.CreateBuilder<Reference>();
    private readonly Dictionary<string, (Diagnostic First, int Count)> _removed = new(StringComparer.Ordinal);
    private bool _hasLinks;
    private bool _isInText;

    private DrawingCompiler(Asset asset) => _asset = asset;

    /// <summary>Compiles the drawings that some document may embed, by their paths.</summary>
    public static IReadOnlyDictionary<string, Drawing> CompileEmbedded(
        IEnumerable<Asset> assets,
        IEnumerable<Document> documents,
        int jobs
    )
    {
        var names = documents.SelectMany(document => document.EmbeddedDrawings).Select(Name.Of).ToHashSet();
        if (names.Count == 0)
            return ImmutableDictionary<string, Drawing>.Empty;
        return assets
            .Where(asset => IsDrawing(asset.Path) && names.Contains(Name.Of(FileNameOf(asset.Path))))
            .AsParallel()
            .WithDegreeOfParallelism(jobs)
            .Select(Compile)
            .ToDictionary(drawing => drawing.Path, StringComparer.Ordinal);
    }

    /// <summary>File names of the drawings that a document may embed, as written, each once.</summary>
    public static IEnumerable<string> NamesIn(IEnumerable<Reference> references) =>
        references
            .Where(reference => reference.Kind == ReferenceKind.WikiEmbed && IsDrawing(reference.Target))
            .Select(reference => FileNameOf(reference.Target))
            .Distinct();

    public static Drawing Compile(Asset asset) => new DrawingCompiler(asset).Run();

    private static bool IsDrawing(string path) => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    private static string FileNameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private Drawing Run()
    {
        var drawing = new Drawing { Path = _asset.Path, DisplayPath = _asset.DisplayPath };
        if (_asset.Content.Length > Largest)
        {
            var size = string.Create(CultureInfo.InvariantCulture, $"{_asset.Content.Length / 1000} kB");
            var refused = Refused(drawing, null, $"this drawing has {size}, too much for the inside of a page");
            return refused with
            {
                Diagnostics = [.. refused.Diagnostics.Select(found => found with { Severity = Severity.Warning })],
            };
        }
        try
        {
            using (var reader = Read())
                CollectIds(reader);
            using (var reader = Read())
            {
                if (WriteAll(reader) is { } fault)
                    return Refused(drawing, PlaceOf(reader), fault);
            }
        }
        catch (XmlException error)
        {
            var place = new Place(
                _asset.DisplayPath,
                new Location(Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition))
            );
            return Refused(drawing, place, "this drawing is no well-formed XML, and browsers don't show it either");
        }
        if (_uses.IsEndless)
            return Refused(drawing, null, "this drawing shows its own parts without end");
        Flush();
        return drawing with
        {
            Body = _body.ToImmutable(),
            References = _references.ToImmutable(),
            HasLinks = _hasLinks,
            Diagnostics = [.. _removed.Values.Select(Merge)],
        };
    }

    private XmlReader Read() =>
        XmlReader.Create(
            new MemoryStream(_asset.Content.ToArray()),
            new XmlReaderSettings
            {
                // What a document type declares could grow without end, or be read from elsewhere.
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );

    private static Drawing Refused(Drawing drawing, Place? place, string message) =>
        drawing with
        {
            Diagnostics =
            [
                LinkRules.UnreadableDrawing.At(place ?? new Place(drawing.DisplayPath), message) with
                {
                    Help = "save it anew as plain SVG",
                },
            ],
        };

    private static Diagnostic Merge((Diagnostic First, int Count) removed) =>
        removed.Count == 1
            ? removed.First
            : removed.First with
            {
                Message =
                    $"{removed.First.Message}, here and in {removed.Count - 1} more {(removed.Count == 2 ? "place" : "places")}",
            };

    private void CollectIds(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth > 0 && reader.GetAttribute("id") is { } id)
                _ids.Add(id);
        }
    }

    /// <returns>Why the drawing can't be shown; null where it can.</returns>
    private string? WriteAll(XmlReader reader)
    {
        var depth = 0;
        var proceeds = reader.Read();
        while (proceeds)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (depth == 0 && (reader.LocalName != "svg" || reader.NamespaceURI != Svg))
                        return $"this is no drawing: it begins with <{reader.Name}> and not with <svg xmlns=\"{Svg}\">";
                    if (depth == Deepest)
                        return "this drawing is nested too deeply";
                    if (!IsAllowed(reader))
                    {
                        // Behind the element is what would have been read next.
                        reader.Skip();
                        proceeds = !reader.EOF;
                        continue;
                    }
                    if (WriteStart(reader, depth == 0))
                        depth++;
                    break;
                case XmlNodeType.EndElement:
                    depth--;
                    WriteEnd(reader.LocalName);
                    break;
                case XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace:
                    if (depth > 0)
                        _html.Append(HtmlText.EscapeText(reader.Value));
                    break;
            }
            proceeds = reader.Read();
        }
        return null;
    }

    private bool IsAllowed(XmlReader reader)
    {
        // To an HTML parser, elements in a title are HTML (HTML standard, 13.2.6.5, "HTML integration point").
        if (_isInText)
            return false;
        if (reader.NamespaceURI == Svg && DrawingVocabulary.Elements.Contains(reader.LocalName))
            return true;
        // Editors keep notes of their own in a drawing; nobody sees them.
        var isSeen = reader.NamespaceURI is Svg or Html && !DrawingVocabulary.Invisible.Contains(reader.LocalName);
        if (isSeen)
        {
            Remove(
                reader,
                $"the element <{reader.LocalName}> is left out of this drawing where a page shows it",
                reader.LocalName == "style"
                    ? "say how it looks by attributes of each element, as 'fill'; the editor may have a choice for it"
                    : null
            );
        }
        return false;
    }

    /// <returns>Whether an end tag will follow.</returns>
    private bool WriteStart(XmlReader reader, bool isRoot)
    {
        var element = reader.LocalName;
        var isEmpty = reader.IsEmptyElement;
        if (!isRoot)
            _html.Append('<').Append(element);
        _uses.Open(reader.GetAttribute("id") ?? "");
        WriteAttributes(reader, element, isRoot);
        _html.Append('>');
        if (isEmpty)
            WriteEnd(element);
        else
            _isInText = element is "title" or "desc";
        return !isEmpty;
    }

    private void WriteEnd(string element)
    {
        _uses.Close();
        _isInText = false;
        _html.Append("</").Append(element).Append('>');
    }

    private void RemoveDangling(XmlReader reader, string id) =>
        Remove(reader, $"nothing in this drawing has the id '{id}'", "correct the id, or remove what names it");

    private void Remove(XmlReader reader, string message, string? help = null)
    {
        if (_removed.TryGetValue(message, out var known))
        {
            _removed[message] = known with { Count = known.Count + 1 };
            return;
        }
        // No drawing has so many kinds of faults by mistake.
        if (_removed.Count < 20)
            _removed[message] = (LinkRules.DrawingPart.At(PlaceOf(reader), message) with { Help = help }, 1);
    }

    private Place PlaceOf(XmlReader reader) =>
        reader is IXmlLineInfo lines && lines.HasLineInfo() && lines.LineNumber > 0
            ? new Place(_asset.DisplayPath, new Location(lines.LineNumber, lines.LinePosition))
            : new Place(_asset.DisplayPath);

    private void Flush()
    {
        if (_html.Length > 0)
            _body.Add(new HtmlSegment(_html.ToString()));
        _html.Clear();
    }
}
