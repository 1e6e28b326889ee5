using System.Collections.Frozen;
using AngleSharp.Dom;

namespace StaticWiki.Compilation.Body;

/// <summary>What raw HTML may say only in a certain way, where the sanitizer knows yes or no.</summary>
internal static class RawHtmlAttributes
{
    /// <summary>Words of <c>rel</c> that say something of a link and give the page linked to nothing (HTML standard, 4.6.7).</summary>
    private static readonly FrozenSet<string> Relations = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "author",
        "bookmark",
        "external",
        "help",
        "license",
        "me",
        "next",
        "nofollow",
        "noopener",
        "noreferrer",
        "prev",
        "tag",
        "ugc"
    );

    /// <param name="element">An element that the sanitizer has let pass.</param>
    /// <param name="report">Says of an element what was taken from it.</param>
    /// <returns>Whether the element is gone.</returns>
    public static bool Restrict(IElement element, Action<IElement, string> report)
    {
        // The tick of a task list; any other could ask a reader for a password.
        if (
            element.LocalName == "input"
            && !(
                string.Equals(element.GetAttribute("type"), "checkbox", StringComparison.OrdinalIgnoreCase)
                && element.HasAttribute("disabled")
            )
        )
        {
            report(element, "the element <input> is left out");
            element.Remove();
            return true;
        }
        RestrictName(element, report);
        if (element.Id is { Length: > 0 } id && ThemeIds.IsOne(id))
        {
            report(element, $"the id '{id}' is left out: it is one that the page itself gives");
            element.RemoveAttribute("id");
        }
        RestrictRelations(element);
        return false;
    }

    /// <summary>Only an anchor needs a name; that of a picture would be one of the document's own members (HTML standard, 3.1.7).</summary>
    private static void RestrictName(IElement element, Action<IElement, string> report)
    {
        if (element.GetAttribute("name") is not { } name)
            return;
        if (element.LocalName == "a" && !ThemeIds.IsOne(name))
            return;
        report(
            element,
            element.LocalName == "a"
                ? $"the name '{name}' is left out: it is one that the page itself gives"
                : $"the attribute 'name' of <{element.LocalName}> is left out"
        );
        element.RemoveAttribute("name");
    }

    /// <summary>Links that lead out of the site say so, as those of Markdown do.</summary>
    private static void RestrictRelations(IElement element)
    {
        var words = (element.GetAttribute("rel") ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(Relations.Contains)
            .Select(word => word.ToLowerInvariant())
            .ToList();
        var address = element.GetAttribute("href")?.Trim() ?? "";
        var isExternal =
            address.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("//", StringComparison.Ordinal);
        if (element.LocalName == "a" && isExternal && !words.Contains("external"))
            words.Add("external");
        if (words.Count > 0)
            element.SetAttribute("rel", string.Join(' ', words.Distinct()));
        else
            element.RemoveAttribute("rel");
    }
}
