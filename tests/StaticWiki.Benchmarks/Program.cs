using System.CommandLine;

namespace StaticWiki.Benchmarks;

/// <summary>Generates wikis and measures what is made of them.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand("Measures StaticWiki, alone and beside other generators.")
        {
            CompareCommand.Create(),
            CountCommand.Create(),
            GenerateCommand.Create(),
            LighthouseCommand.Create(),
            MicroCommand.Create(),
            SearchCommand.Create(),
            ServeCommand.Create(),
        };
        return root.Parse(args).Invoke();
    }
}
