using System.Text;
using StaticWiki.Tests.Cli;
using StaticWiki.Validation.Html;

namespace StaticWiki.Tests.Importing;

/// <summary>
/// Articles with what is to become of them, in one file: free text, then sections that each begin with a line
/// "=== name" and are gone through in their order. "$ import …" runs that command, and what it prints is expected below
/// (with its exit code before it, unless that is 0); "expect PATH" is a file as it is then, "expect files" the names of
/// all but those that the spec brought. Any other name is a file, behind a bar in another encoding than UTF-8.
/// </summary>
internal sealed class ImportSpec
{
    private readonly List<(string Name, string Text)> _sections = [];
    private readonly string _introduction;

    private ImportSpec(string introduction) => _introduction = introduction;

    public static ImportSpec Parse(string text)
    {
        var parts = ("\n" + text.ReplaceLineEndings("\n")).Split("\n=== ");
        var spec = new ImportSpec(parts[0].TrimStart('\n'));
        foreach (var part in parts.Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            spec._sections.Add(end < 0 ? (part, "") : (part[..end].Trim(), part[(end + 1)..].TrimEnd('\n') + "\n"));
        }
        return spec;
    }

    /// <summary>Goes through the sections and puts what came out in the place of what was expected.</summary>
    public string Run()
    {
        var command = new CommandLine();
        var brought = new HashSet<string>(StringComparer.Ordinal);
        var actual = new StringBuilder(_introduction.TrimEnd('\n'));
        foreach (var (name, text) in _sections)
        {
            var shown = text;
            if (name.StartsWith("$ ", StringComparison.Ordinal))
                shown = RunCommand(command, name[2..]);
            else if (name == "expect files")
                shown = Files(command, brought);
            else if (name.StartsWith("expect ", StringComparison.Ordinal))
                shown = Read(command, name["expect ".Length..]);
            else
                brought.Add(Write(command, name, text));
            actual.Append("\n\n=== ").Append(name).Append('\n').Append(shown.TrimEnd('\n'));
        }
        return actual.Append('\n').ToString();
    }

    private static string Write(CommandLine command, string name, string text)
    {
        var parts = name.Split(" | ");
        var encoding = parts.Length == 1 ? Encoding.UTF8 : EncodingLabels.Find(parts[1])!;
        var path = $"{CommandLine.Root}/{parts[0]}";
        command.Files.Write(path, encoding.GetBytes(text));
        return path;
    }

    private static string RunCommand(CommandLine command, string line)
    {
        // Quotation marks as in a shell, as far as the specs need them.
        var arguments = line.Split('"')
            .SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var exitCode = command.Run([.. arguments]);
        return (exitCode == 0 ? "" : $"exit code {exitCode}\n")
            + command.Output
            + command.Error.ReplaceLineEndings("\n");
    }

    private static string Read(CommandLine command, string path) =>
        command.Files.Files.TryGetValue($"{CommandLine.Root}/{path}", out var content)
            ? Encoding.UTF8.GetString(content)
            : "(no such file)\n";

    private static string Files(CommandLine command, HashSet<string> brought) =>
        string.Concat(
            command
                .Files.Files.Keys.Where(path => !brought.Contains(path))
                .Select(path => path[(CommandLine.Root.Length + 1)..] + "\n")
        );
}
