using System.Text;
using AngleSharp.Dom;

namespace StaticWiki.Tests.Exemplar;

/// <summary>A paragraph as a reader takes it: its text in one line, and behind which words it cites what.</summary>
internal sealed class CitedText
{
    private readonly List<(int At, string Source)> _citations = [];
    private readonly StringBuilder _text = new();

    public CitedText(IElement element)
    {
        Add(element);
        Text = _text.ToString().TrimEnd();
    }

    public string Text { get; }

    /// <summary>The ids of all sources that are cited.</summary>
    public IEnumerable<string> Sources => _citations.Select(citation => citation.Source);

    /// <summary>The ids of the sources that are cited in the sentence with the phrase, or right behind its full stop.</summary>
    public IEnumerable<string> SourcesOfSentence(string phrase)
    {
        var at = Text.IndexOf(phrase, StringComparison.Ordinal);
        var before = at <= 0 ? -1 : Text.LastIndexOf(". ", at - 1, StringComparison.Ordinal);
        var start = before < 0 ? 0 : before + 2;
        var after = Text.IndexOf(". ", at + phrase.Length - 1, StringComparison.Ordinal);
        var end = after < 0 ? Text.Length : after + 1;
        return _citations
            .Where(citation => citation.At >= start && citation.At <= end)
            .Select(citation => citation.Source);
    }

    private void Add(INode node)
    {
        if (node is IElement { LocalName: "sup", ClassName: "citation" } number)
            _citations.AddRange(number.QuerySelectorAll("a").Select(link => (_text.Length, SourceOf(link))));
        else if (node is IText text)
            AddText(text.Data);
        else
            foreach (var child in node.ChildNodes)
                Add(child);
    }

    private void AddText(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                _text.Append(c);
            else if (_text.Length > 0 && _text[^1] != ' ')
                _text.Append(' ');
        }
    }

    /// <summary>The id of the source that a citation's number leads to by way of the list of references.</summary>
    private static string SourceOf(IElement link)
    {
        var reference = link.Owner!.GetElementById(link.GetAttribute("href")![1..]);
        return reference!.QuerySelector("a[href*='sources/']")!.GetAttribute("href")!.TrimEnd('/').Split('/')[^1];
    }
}
