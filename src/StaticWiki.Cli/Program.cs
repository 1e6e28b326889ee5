using System.CommandLine;

return new RootCommand("Builds and checks curated topic wikis.").Parse(args).Invoke();
