using System.Text;

namespace StaticWiki.Benchmarks.Wikis;

/// <summary>Writes a wiki, a file at a time, so that only one is in memory.</summary>
internal static class SiteWriter
{
    /// <summary>Writes it below a folder of the disk.</summary>
    /// <returns>How many bytes the topics have.</returns>
    public static long Write(WikiPlan plan, ISiteFormat format, string folder) =>
        Write(
            plan,
            format,
            (path, content) =>
            {
                var full = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllBytes(full, content);
            }
        );

    /// <param name="plan">What is written.</param>
    /// <param name="format">For which generator.</param>
    /// <param name="write">Takes each file: its path below the site's folder, and its content.</param>
    /// <returns>How many bytes the topics have.</returns>
    public static long Write(WikiPlan plan, ISiteFormat format, Action<string, byte[]> write)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        foreach (var (path, content) in format.Frame(plan))
            write(path, encoding.GetBytes(content));
        var text = new StringBuilder();
        foreach (var source in plan.Sources)
        {
            format.WriteSource(text.Clear(), source);
            write(format.PathOf(source), encoding.GetBytes(text.ToString()));
        }
        var topicText = new TopicText(plan, format);
        var bytes = 0L;
        foreach (var topic in plan.Topics)
        {
            format.WriteFrontMatter(text.Clear(), topic, plan);
            topicText.Write(text, topic);
            var content = encoding.GetBytes(text.ToString());
            write(format.PathOf(topic), content);
            bytes += content.Length;
        }
        return bytes;
    }
}
