using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>What is HTML already: the one kind of value that templates write as it is.</summary>
internal interface IHtml
{
    void WriteTo(HtmlBuffer output);

    /// <summary>The HTML as text, for a template that does more with it than write it.</summary>
    string ToString();
}

internal sealed record Html(string Text) : IHtml
{
    public static readonly Html Empty = new("");

    public static Html Escape(string text) => new(HtmlText.Escape(text));

    public void WriteTo(HtmlBuffer output) => output.Append(Text);

    public override string ToString() => Text;
}

/// <summary>HTML that is made when a template writes it, straight into the page.</summary>
internal sealed class DeferredHtml(Action<HtmlBuffer> write) : IHtml
{
    public void WriteTo(HtmlBuffer output) => write(output);

    public override string ToString()
    {
        var html = new HtmlBuffer();
        write(html);
        return html.ToString();
    }
}
