using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>Text that is HTML already: the one kind of value that templates write as it is.</summary>
internal sealed record Html(string Text)
{
    public static readonly Html Empty = new("");

    public static Html Escape(string text) => new(HtmlText.Escape(text));

    public override string ToString() => Text;
}
