using System.Text;
using System.Xml;

namespace StaticWiki.Rendering.Generators;

/// <summary>Writes XML that is the same on every system, and well-formed whatever the texts hold.</summary>
internal static class XmlFile
{
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var xml = new CleanTextWriter(XmlWriter.Create(buffer, settings)))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
