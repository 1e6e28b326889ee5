using System.Globalization;
using System.Xml;
using StaticWiki.Text;

namespace StaticWiki.Compilation.Drawings;

// Attributes: which may stay, what becomes of ids, and where addresses may lead.
internal sealed partial class DrawingCompiler
{
    private static readonly string[] Rasters =
    [
        "data:image/png;base64,",
        "data:image/jpeg;base64,",
        "data:image/gif;base64,",
        "data:image/webp;base64,",
    ];

    private void WriteAttributes(XmlReader reader, string element, bool isRoot)
    {
        var style = StyleOf(reader);
        if (isRoot && reader.GetAttribute("viewBox") is null && _asset.Size is { } size)
            WriteAttribute(
                reader,
                "viewBox",
                string.Create(CultureInfo.InvariantCulture, $"0 0 {size.Width} {size.Height}")
            );
        var href = reader.GetAttribute("href") ?? reader.GetAttribute("href", XLink);
        if (href is not null)
            WriteAddress(reader, element, href.Trim());
        while (reader.MoveToNextAttribute())
        {
            var name = reader.LocalName;
            if (reader.NamespaceURI.Length > 0)
            {
                if (reader.Name == "xml:lang" && !isRoot)
                    WriteAttribute(reader, "lang", reader.Value);
                continue;
            }
            if (isRoot && DrawingVocabulary.NotOfRoot.Contains(name))
                continue;
            if (name == "id")
                WriteId(reader);
            else if (DrawingVocabulary.Properties.Contains(name) || DrawingVocabulary.Attributes.Contains(name))
            {
                if (!style.ContainsKey(name))
                    WriteAttribute(reader, name, reader.Value);
            }
            else if (name is not ("style" or "href") && !IsInvisible(name))
                Remove(
                    reader,
                    $"the attribute '{name}' of <{element}> is left out of this drawing where a page shows it"
                );
        }
        foreach (var (name, value) in style)
        {
            if (!isRoot || !DrawingVocabulary.NotOfRoot.Contains(name))
                WriteAttribute(reader, name, value);
        }
        reader.MoveToElement();
    }

    private static bool IsInvisible(string name) =>
        DrawingVocabulary.Invisible.Contains(name)
        || name.StartsWith("data-", StringComparison.Ordinal)
        || name.StartsWith("aria-", StringComparison.Ordinal);

    /// <summary>The declarations of a <c>style</c> that can be attributes, which policies against styles let pass.</summary>
    private static SortedDictionary<string, string> StyleOf(XmlReader reader)
    {
        var style = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var declaration in reader.GetAttribute("style")?.Split(';') ?? [])
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var name = declaration[..colon].Trim();
            if (DrawingVocabulary.Properties.Contains(name))
                style[name] = declaration[(colon + 1)..].Replace("!important", "", StringComparison.Ordinal).Trim();
        }
        return style;
    }

    private void WriteId(XmlReader reader)
    {
        if (!DrawingValue.IsFragment("#" + reader.Value))
            return;
        _html.Append(" id=\"");
        WriteId(reader.Value);
        _html.Append('"');
    }

    private void WriteId(string id)
    {
        Flush();
        _body.Add(new DrawingId(id));
    }

    private void WriteAttribute(XmlReader reader, string name, string value)
    {
        if (DrawingValue.Read(value) is not { } pieces)
        {
            Remove(
                reader,
                $"the attribute '{name}' is left out where a page shows this drawing: it may name what is outside of it"
            );
            return;
        }
        if (pieces.FirstOrDefault(piece => piece.IsId && !_ids.Contains(piece.Text)).Text is { } missing)
        {
            RemoveDangling(reader, missing);
            return;
        }
        _html.Append(' ').Append(name).Append("=\"");
        foreach (var (text, isId) in pieces)
        {
            if (isId)
            {
                WriteId(text);
                _uses.Add(text);
            }
            else
            {
                _html.Append(HtmlText.Escape(text));
            }
        }
        _html.Append('"');
    }

    private void WriteAddress(XmlReader reader, string element, string address)
    {
        if (DrawingValue.IsFragment(address))
        {
            var id = address[1..];
            if (!_ids.Contains(id))
            {
                RemoveDangling(reader, id);
                return;
            }
            _html.Append(" href=\"#");
            WriteId(id);
            _html.Append('"');
            if (element == "a")
                _hasLinks = true;
            else
                _uses.Add(id);
        }
        else if (element == "a")
        {
            Flush();
            _hasLinks = true;
            _body.Add(new Slot(SlotPart.Address, _references.Count));
            _references.Add(
                new Reference
                {
                    Kind = ReferenceKind.Link,
                    Target = address,
                    Place = PlaceOf(reader),
                }
            );
        }
        else if (
            element == "image"
            && Rasters.Any(raster => address.StartsWith(raster, StringComparison.OrdinalIgnoreCase))
        )
        {
            _html.Append(" href=\"").Append(HtmlText.Escape(address)).Append('"');
        }
        else
        {
            Remove(
                reader,
                $"what <{element}> names outside of this drawing is left out where a page shows it",
                "put it into the drawing itself"
            );
        }
    }
}
