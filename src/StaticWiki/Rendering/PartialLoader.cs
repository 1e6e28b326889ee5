using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticWiki.Rendering;

/// <summary>Finds what a template includes: a name alone is a file of the folder <c>partials</c>.</summary>
internal sealed class PartialLoader(TemplateSet templates) : ITemplateLoader
{
    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName)
    {
        var path = $"partials/{templateName}.html";
        return templates.Templates.ContainsKey(path)
            ? path
            : throw new MissingTemplateException(callerSpan, $"there is no template 'partials/{templateName}.html'");
    }

    // Every template is parsed before the first page; this is asked only for what is not there.
    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        throw new MissingTemplateException(callerSpan, $"there is no template '{templatePath}'");

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        ValueTask.FromResult<string?>(Load(context, callerSpan, templatePath));
}

/// <summary>A template asks for another one that there is not.</summary>
internal sealed class MissingTemplateException(SourceSpan span, string message) : ScriptRuntimeException(span, message);
