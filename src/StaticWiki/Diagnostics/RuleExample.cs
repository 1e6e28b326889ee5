using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StaticWiki.Diagnostics;

/// <summary>
/// A few files that a rule finds fault with, and the command that does. They are embedded from <c>Examples/</c>, one file
/// for each code: lines of remarks and a line <c>$ command</c>, then sections that each begin with <c>=== path</c>. A path
/// below <c>before/</c> is a file of the git revision "before"; words in parentheses behind a path say in what state the
/// file is that no text can show. A path that is an address of another site has no text, and the words say what that site
/// does: "answers 404". <c>⟦30 × text⟧</c> stands for a text that is repeated, and <c>⟦FF⟧</c> for a byte.
/// </summary>
/// <param name="Remark">What has to be known with it; empty for nothing.</param>
/// <param name="Arguments">The command's words behind <c>staticwiki</c>.</param>
public sealed record RuleExample(string Remark, ImmutableArray<string> Arguments, ImmutableArray<ExampleFile> Files)
{
    private const string Prefix = "examples/";
    private const string Prompt = "$ staticwiki ";
    private const string Section = "=== ";

    /// <summary>The example of a rule; null where there is none.</summary>
    public static RuleExample? Of(DiagnosticRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        using var stream = typeof(RuleExample).Assembly.GetManifestResourceStream($"{Prefix}{rule.Code}.txt");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    private static RuleExample Parse(string text)
    {
        var remark = new StringBuilder();
        ImmutableArray<string> arguments = ["build"];
        var files = new List<(string Path, string? State, StringBuilder Text)>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Section, StringComparison.Ordinal))
            {
                var name = line[Section.Length..].Split(" (");
                files.Add((name[0], name.Length > 1 ? name[1].TrimEnd(')') : null, new StringBuilder()));
            }
            else if (files.Count > 0)
                files[^1].Text.Append(line).Append('\n');
            else if (line.StartsWith(Prompt, StringComparison.Ordinal))
                arguments = [.. line[Prompt.Length..].Split(' ')];
            else
                remark.Append(line).Append('\n');
        }
        return new RuleExample(
            remark.ToString().Trim('\n'),
            arguments,
            [.. files.Select(file => new ExampleFile(file.Path, file.State, file.Text.ToString().TrimEnd('\n') + "\n"))]
        );
    }
}

/// <param name="Path">Its path from the wiki's root, of a file of the revision "before" behind <c>before/</c>.</param>
/// <param name="State">In what state it is that its text does not show, as "a symbolic link"; null for none.</param>
/// <param name="Text">What it holds, in the notation of <see cref="RuleExample"/>.</param>
public sealed record ExampleFile(string Path, string? State, string Text)
{
    private const string Before = "before/";

    /// <summary>Whether it is a file of the git revision "before".</summary>
    public bool IsBefore => Path.StartsWith(Before, StringComparison.Ordinal);

    /// <summary>Its path from the wiki's root, at whichever time.</summary>
    public string PathInWiki => IsBefore ? Path[Before.Length..] : Path;

    /// <summary>What the file holds.</summary>
    public byte[] Bytes
    {
        get
        {
            using var bytes = new MemoryStream();
            var rest = Text.AsSpan();
            while (rest.IndexOf('⟦') is >= 0 and var at)
            {
                bytes.Write(Encoding.UTF8.GetBytes(rest[..at].ToString()));
                var end = at + rest[at..].IndexOf('⟧');
                bytes.Write(Decode(rest[(at + 1)..end].ToString()));
                rest = rest[(end + 1)..];
            }
            bytes.Write(Encoding.UTF8.GetBytes(rest.ToString()));
            return bytes.ToArray();
        }
    }

    private static byte[] Decode(string notation)
    {
        var times = notation.IndexOf(" × ", StringComparison.Ordinal);
        if (times < 0)
            return Convert.FromHexString(notation);
        var count = int.Parse(notation[..times], CultureInfo.InvariantCulture);
        var text = notation[(times + " × ".Length)..].Replace("↵", "\n", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, text, count).ToString());
    }
}
