using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Rendering;

/// <summary>Finds what a template includes: a name alone is a file of the folder <c>partials</c>.</summary>
internal sealed class PartialLoader(TemplateSet templates) : ITemplateLoader
{
    private const string Folder = "partials/";
    private const string Extension = ".html";

    /// <summary>The path of the template that a name means.</summary>
    public static string PathOf(string name) => Folder + name + Extension;

    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName)
    {
        var path = PathOf(templateName);
        if (templates.Templates.ContainsKey(path))
            return path;
        // Whoever writes the path of a file means the file.
        var name = templateName.StartsWith(Folder, StringComparison.Ordinal)
            ? templateName[Folder.Length..]
            : templateName;
        name = name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : name;
        string[] names =
        [
            .. templates
                .Templates.Keys.Where(known => known.StartsWith(Folder, StringComparison.Ordinal))
                .Select(known => known[Folder.Length..^Extension.Length]),
        ];
        string[] meant = names.Contains(name) ? [name] : [.. Suggestions.Nearest(name, names)];
        throw new MissingTemplateException(callerSpan, $"there is no template '{Folder}{name}{Extension}'")
        {
            Help =
                meant is [var only] && only == name ? $"write 'include \"{name}\"'"
                : meant.Length > 0 ? Misspelling.DidYouMean(meant)
                : null,
        };
    }

    // Every template is parsed before the first page; this is asked only for what is not there.
    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        throw new MissingTemplateException(callerSpan, $"there is no template '{templatePath}'");

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        ValueTask.FromResult<string?>(Load(context, callerSpan, templatePath));
}
