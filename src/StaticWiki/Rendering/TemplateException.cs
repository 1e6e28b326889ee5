using Scriban.Parsing;
using Scriban.Syntax;
using StaticWiki.Diagnostics;
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
