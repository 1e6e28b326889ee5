using System.CommandLine;

namespace StaticWiki.Benchmarks;

/// <summary>Options of more than one command.</summary>
internal static class CommonOptions
{
    public static Option<string> Binary() =>
        new("--staticwiki")
        {
            Description = "The path of StaticWiki's native binary.",
            DefaultValueFactory = _ => Path.Combine(Repository.Root, "artifacts/native/staticwiki"),
        };

    /// <summary>The full path of the binary; null, with a word to the user, where there is none.</summary>
    public static string? PathOf(Option<string> binary, ParseResult parsed)
    {
        var path = Path.GetFullPath(parsed.GetRequiredValue(binary));
        if (File.Exists(path))
            return path;
        Console.Error.WriteLine($"there is no {path}; this makes the binary:");
        Console.Error.WriteLine("dotnet publish src/StaticWiki.Cli -c Release -p:Native=true -o artifacts/native");
        return null;
    }
}
