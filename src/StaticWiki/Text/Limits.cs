namespace StaticWiki.Text;

/// <summary>
/// How much one file of a wiki may ask of the tool. Parsers take time that grows faster than some texts do; what is
/// beyond a limit is an error at its place, before a parser sees it. All are counts, so that every machine finds the same,
/// and far above what people write. Each is a setting below <c>limits</c> in <c>site.yaml</c>.
/// </summary>
public sealed record Limits
{
    public static readonly Limits Default = new();

    /// <summary>Of a Markdown file, in bytes.</summary>
    public int FileSize { get; init; } = 4 * 1024 * 1024;

    /// <summary>Of front matter, <c>site.yaml</c> and <c>places.yaml</c>, in UTF-16 code units.</summary>
    public int FrontMatterSize { get; init; } = 256 * 1024;

    /// <summary>How many lists and mappings of YAML stand in each other.</summary>
    public int YamlDepth { get; init; } = 32;

    /// <summary>How often YAML may say <c>*name</c>.</summary>
    public int YamlAliases { get; init; } = 1_000;

    /// <summary>How many values YAML has, each counted again wherever an alias stands for it.</summary>
    public int YamlValues { get; init; } = 100_000;

    /// <summary>
    /// How many block quotes, lists, notes and definitions stand in each other (a list counts without its items), and how much
    /// emphasis and how many links do in one block.
    /// </summary>
    public int MarkdownDepth { get; init; } = 32;

    /// <summary>How many square brackets of a block, or parentheses of a word, are open at once.</summary>
    public int OpenBrackets { get; init; } = 100;

    /// <summary>How many runs of <c>*</c>, <c>_</c> or <c>~</c> a block has: a paragraph, a heading or a table.</summary>
    public int EmphasisRuns { get; init; } = 4_000;

    /// <summary>How many addresses stand in a block without any markup.</summary>
    public int BareAddresses { get; init; } = 5_000;

    /// <summary>How many link definitions stand one behind the other without an empty line.</summary>
    public int LinkDefinitions { get; init; } = 5_000;

    /// <summary>Of a file.</summary>
    public int Headings { get; init; } = 10_000;

    /// <summary>Notes at the end of a page, as <c>[^1]: text</c>; of a file.</summary>
    public int Notes { get; init; } = 5_000;

    /// <summary>Rows × columns of a table.</summary>
    public int TableCells { get; init; } = 200_000;

    /// <summary>Links, pictures, embeds and citations of a file.</summary>
    public int Links { get; init; } = 20_000;

    /// <summary>How many elements of HTML stand in each other in a body.</summary>
    public int HtmlDepth { get; init; } = 256;

    /// <summary>How often a template goes round in loops that stand in each other, all together.</summary>
    public int TemplateLoops { get; init; } = 5_000_000;

    /// <summary>How many templates and functions are under way at once.</summary>
    public int TemplateDepth { get; init; } = 64;

    /// <summary>What a template may make, in UTF-16 code units: the page, or a text in it.</summary>
    public int PageSize { get; init; } = 64 * 1024 * 1024;

    /// <summary>Tells settings of a wiki from others.</summary>
    internal UInt128 Digest => new DigestWriter().Add(ToString()).Finish();

    /// <summary>What to do where a file has to have that much.</summary>
    /// <param name="setting">The setting's key.</param>
    internal static string Help(string setting) =>
        $"where it has to be so, allow more in site.yaml: '{setting}' below 'limits'";
}
