using System.Diagnostics.CodeAnalysis;
using Markdig.Renderers.Html;

namespace StaticWiki.Compilation.Extensions.Attributes;

/// <summary>
/// Reads <c>{#id .class name=value name="value"}</c>. Stricter than Markdig's own: a bare word is no attribute, so
/// that braces in prose ("GET /users/{id}") stay text, and further ids are kept.
/// </summary>
internal static class AttributeList
{
    /// <summary>The property under which further ids are kept.</summary>
    public const string FurtherId = "#";

    /// <param name="text">The text from the opening brace on.</param>
    /// <param name="attributes">What it says.</param>
    /// <param name="length">Characters up to and with the closing brace.</param>
    public static bool TryParse(
        ReadOnlySpan<char> text,
        [NotNullWhen(true)] out HtmlAttributes? attributes,
        out int length
    )
    {
        attributes = new HtmlAttributes();
        length = 0;
        var at = 1;
        var any = false;
        var classes = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            while (at < text.Length && text[at] is ' ' or '\t')
                at++;
            if (at >= text.Length)
                return false;
            if (text[at] == '}')
                break;
            var taken = text[at] is '#' or '.'
                ? ReadShorthand(text[at..], attributes, classes)
                : ReadPair(text[at..], attributes, classes);
            if (taken == 0)
                return false;
            at += taken;
            any = true;
        }
        length = at + 1;
        return any;
    }

    private static int ReadShorthand(ReadOnlySpan<char> text, HtmlAttributes attributes, HashSet<string> classes)
    {
        var end = 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('}' or '{' or '#' or '"' or '='))
            end++;
        if (end == 1)
            return 0;
        var name = text[1..end].ToString();
        if (text[0] == '.')
            AddClass(attributes, classes, name);
        else if (attributes.Id is null)
            attributes.Id = name;
        else
            attributes.AddProperty(FurtherId, name);
        return end;
    }

    /// <summary>Markdig would look through all classes for each.</summary>
    private static void AddClass(HtmlAttributes attributes, HashSet<string> classes, string name)
    {
        if (classes.Add(name))
            (attributes.Classes ??= []).Add(name);
    }

    private static int ReadPair(ReadOnlySpan<char> text, HtmlAttributes attributes, HashSet<string> classes)
    {
        var equals = 0;
        while (equals < text.Length && (char.IsAsciiLetterOrDigit(text[equals]) || text[equals] is '-' or '_' or ':'))
            equals++;
        if (equals == 0 || equals >= text.Length || text[equals] != '=')
            return 0;
        var start = equals + 1;
        if (start >= text.Length)
            return 0;
        int end;
        int next;
        if (text[start] is '"' or '\'')
        {
            end = text[(start + 1)..].IndexOf(text[start]);
            if (end < 0)
                return 0;
            start++;
            end += start;
            next = end + 1;
        }
        else
        {
            end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('}' or '{'))
                end++;
            next = end;
        }
        var name = text[..equals].ToString().ToLowerInvariant();
        var value = text[start..end].ToString();
        if (name == "id")
            attributes.Id ??= value;
        else if (name == "class")
            AddClass(attributes, classes, value);
        else
            attributes.AddProperty(name, value);
        return next;
    }
}
