using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Compilation.Extensions.Attributes;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Addresses;

/// <summary>The edit that gives a heading a further id.</summary>
internal static class AnchorEdit
{
    /// <summary>The edit; none where the heading is written in a way that a person has to look at.</summary>
    /// <param name="file">The page's file.</param>
    /// <param name="document">The file, compiled.</param>
    /// <param name="heading">One of its headings.</param>
    /// <param name="id">The id to add.</param>
    public static ImmutableArray<Edit> For(SourceFile file, Document document, Heading heading, string id)
    {
        if (heading.Place?.Start is not { } start || heading.Id.Length == 0 || id.AsSpan().IndexOfAny("{}#\"=") >= 0)
            return [];
        var text = SourceDecoder.Decode(file.DisplayPath, file.Content.Span).Text;
        var edit = Insertion(text, start.Line, heading.Id, id);
        var headings = document.ReadHeadings();
        var index = headings.IndexOf(heading);
        return EditTrial.Holds(file, [edit], IsAdded) ? [edit] : [];

        bool IsAdded(Document edited) =>
            edited.Anchors.ToHashSet().SetEquals(document.Anchors.Add(id))
            && edited.ReadHeadings() is var after
            && after.Length == headings.Length
            && after[index].Text == heading.Text
            && after[index].FurtherIds.Contains(id);
    }

    private static Edit Insertion(SourceText text, int lineNumber, string id, string further)
    {
        var line = text.Line(lineNumber).TrimEnd();
        // What closes a heading (CommonMark 4.2) stands behind its ids.
        if (
            line.TrimEnd('#') is var open
            && open.Length < line.Length
            && open.TrimEnd() is var heading
            && heading.Length < open.Length
        )
            line = heading;
        var brace = line.LastIndexOf('{');
        var hasList =
            brace >= 0
            && AttributeList.TryParse(line[brace..], out var attributes, out var length)
            && brace + length == line.Length
            && attributes.Id is not null;
        var at = new Location(lineNumber, hasList ? line.Length : line.Length + 1);
        return new Edit(new Place(text.Path, at, at), hasList ? $" #{further}" : $" {{#{id} #{further}}}");
    }
}
