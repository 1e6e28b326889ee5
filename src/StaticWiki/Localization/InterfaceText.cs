using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Text;

namespace StaticWiki.Localization;

/// <summary>One text of the interface, with a form for each plural category where it depends on a number.</summary>
public sealed class InterfaceText
{
    /// <summary>The placeholder that is filled with the number a text depends on.</summary>
    public const string CountPlaceholder = "count";

    private readonly ImmutableArray<TextPattern?> _forms;
    private readonly PluralRule _rule;

    /// <param name="name">Its group and its key: <c>search.label</c>.</param>
    /// <param name="forms">By <see cref="PluralCategory"/>; null for those that the text has not.</param>
    /// <param name="rule">The rule of its language.</param>
    /// <param name="place">Where it is written.</param>
    internal InterfaceText(string name, ImmutableArray<TextPattern?> forms, PluralRule rule, Place place)
    {
        (Name, _forms, _rule, Place) = (name, forms, rule, place);
        Form = forms.OfType<TextPattern>().Last();
        Placeholders = [.. forms.OfType<TextPattern>().SelectMany(form => form.Placeholders).Distinct()];
    }

    public string Name { get; }

    /// <summary>The group of a text by its name.</summary>
    public static string GroupOf(string name) => name.Split('.', 2)[0];

    public Place Place { get; }

    /// <summary>The form for any number, which alone is there where the text depends on none.</summary>
    public TextPattern Form { get; }

    /// <summary>What has to be filled in in any of its forms.</summary>
    public ImmutableArray<string> Placeholders { get; }

    /// <summary>Whether it has forms for numbers.</summary>
    public bool IsPlural => _forms.Count(form => form is not null) > 1;

    /// <summary>Its forms, each with the word of its category.</summary>
    public IEnumerable<(string Category, TextPattern Pattern)> Forms =>
        _forms.Index().Where(form => form.Item is not null).Select(form => (PluralRule.Words[form.Index], form.Item!));

    /// <summary>The form for a number.</summary>
    public TextPattern FormFor(int count) => _forms[(int)_rule.CategoryOf(Math.Abs(count))] ?? Form;

    /// <summary>A number as texts show it, in groups of three digits.</summary>
    public static string Shown(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
