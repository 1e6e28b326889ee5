using Scriban.Parsing;
using Scriban.Syntax;
using StaticWiki.Diagnostics;
using StaticWiki.Localization;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>A fault of a template that we find ourselves, with what may be meant.</summary>
internal abstract class TemplateException(SourceSpan span, string message) : ScriptRuntimeException(span, message)
{
    /// <summary>What may be meant; null where nothing is near.</summary>
    public string? Help { get; init; }
}

/// <summary>A template asks for another one that there is not.</summary>
internal sealed class MissingTemplateException(SourceSpan span, string message) : TemplateException(span, message);

/// <summary>A template asks for a text of the interface that there is not, or does not fill it in.</summary>
internal sealed class UnknownTextException : TemplateException
{
    /// <summary>There is no such text.</summary>
    public UnknownTextException(SourceSpan span, string name, InterfaceTexts texts)
        : base(span, $"there is no text '{name}'")
    {
        var nearest = Suggestions.Nearest(name, texts.All.Select(text => text.Name));
        Help =
            nearest.Count > 0
                ? Misspelling.DidYouMean(nearest)
                : $"add it to templates/{TextsLoader.Folder}{texts.Language}.yaml, as a key in a group";
    }

    /// <summary>A place in the text stays empty.</summary>
    public UnknownTextException(SourceSpan span, InterfaceText text, string placeholder)
        : base(span, $"the text '{text.Name}' needs '{placeholder}'") =>
        Help =
            placeholder == InterfaceText.CountPlaceholder
                ? $"give it the number: {TextFunction.Name} '{text.Name}' {placeholder}: …"
                : $"give it a value ({TextFunction.Name} '{text.Name}' {placeholder}: …), or the markup itself (wrap {TextFunction.Name} '{text.Name}' … end)";
}

/// <summary>A template reads a member that a model has not.</summary>
internal sealed class UnknownMemberException : TemplateException
{
    /// <param name="span">Where it is read.</param>
    /// <param name="member">Its name.</param>
    /// <param name="known">What the model has.</param>
    public UnknownMemberException(SourceSpan span, string member, IEnumerable<string> known)
        : base(span, $"there is no member '{member}' here")
    {
        var nearest = Suggestions.Nearest(member, known);
        Help = nearest.Count > 0 ? Misspelling.DidYouMean(nearest) : null;
    }
}
