using System.Text;

namespace StaticWiki.Benchmarks.Wikis;

/// <summary>Writes a wiki to the disk, a file at a time.</summary>
internal static class SiteWriter
{
    /// <returns>How many bytes the topics have.</returns>
    public static long Write(WikiPlan plan, ISiteFormat format, string folder)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        foreach (var (path, content) in format.Frame(plan))
            WriteFile(Path.Combine(folder, path), encoding.GetBytes(content));
        var text = new StringBuilder();
        foreach (var source in plan.Sources)
        {
            format.WriteSource(text.Clear(), source);
            WriteFile(Path.Combine(folder, format.PathOf(source)), encoding.GetBytes(text.ToString()));
        }
        var topicText = new TopicText(plan, format);
        var bytes = 0L;
        foreach (var topic in plan.Topics)
        {
            format.WriteFrontMatter(text.Clear(), topic, plan);
            topicText.Write(text, topic);
            var content = encoding.GetBytes(text.ToString());
            WriteFile(Path.Combine(folder, format.PathOf(topic)), content);
            bytes += content.Length;
        }
        return bytes;
    }

    private static void WriteFile(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
