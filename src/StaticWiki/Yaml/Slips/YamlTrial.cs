using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticWiki.Yaml.Slips;

/// <summary>Tries how far the parser gets with a text.</summary>
internal static class YamlTrial
{
    /// <summary>The line, from 1, on which the parser stops; 0 where the text is no mapping, the largest number where nothing stops it.</summary>
    public static int Reach(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var anchors = new HashSet<AnchorName>();
        try
        {
            for (var number = 0; parser.MoveNext(); number++)
            {
                // Behind the beginnings of the stream and the document comes the root.
                if (number == 2 && parser.Current is not MappingStart)
                    return 0;
                if (parser.Current is NodeEvent { Anchor.IsEmpty: false } node)
                    anchors.Add(node.Anchor);
                if (parser.Current is AnchorAlias alias && !anchors.Contains(alias.Value))
                    return (int)alias.Start.Line;
            }
            return int.MaxValue;
        }
        catch (YamlException error)
        {
            return (int)error.Start.Line;
        }
        // On some malformed input the scanner runs into its own assertions.
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException)
        {
            return (int)(parser.Current?.End.Line ?? 1);
        }
    }

    /// <summary>The text with changes made that do not overlap.</summary>
    public static string With(string yaml, IEnumerable<SlipChange> changes)
    {
        var changed = new StringBuilder(yaml);
        foreach (var change in changes.OrderByDescending(change => change.Span.Start))
            changed.Remove(change.Span.Start, change.Span.Length).Insert(change.Span.Start, change.NewText);
        return changed.ToString();
    }
}
