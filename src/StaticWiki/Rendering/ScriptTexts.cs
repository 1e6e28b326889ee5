using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticWiki.Localization;

namespace StaticWiki.Rendering;

/// <summary>
/// Gives a script of the theme the texts of a group: the line <c>// texts: group</c> becomes <c>const texts = {…};</c>, with
/// the texts by their keys, an object of forms where one depends on a number, and their <c>language</c>. The page's policy allows no script in the
/// page itself, and a file of its own would have to be waited for.
/// </summary>
internal static class ScriptTexts
{
    // It stands in a file of its own, where nothing but JSON's own signs has to be escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static ReadOnlySpan<byte> Mark => "\n// texts: "u8;

    /// <summary>The group that a script asks for; null where it asks for none.</summary>
    public static string? GroupOf(ReadOnlySpan<byte> script) =>
        Find(script) is { } line
            ? Encoding.UTF8.GetString(script[(line.Start.Value + Mark.Length)..line.End.Value]).Trim()
            : null;

    /// <summary>The script with the texts of the group that it asks for.</summary>
    public static byte[] Insert(ReadOnlySpan<byte> script, string group, InterfaceTexts texts)
    {
        var line = Find(script)!.Value;
        return
        [
            .. script[..line.Start.Value],
            .. "\nconst texts = "u8,
            .. Json(group, texts),
            .. ";"u8,
            .. script[line.End.Value..],
        ];
    }

    private static Range? Find(ReadOnlySpan<byte> script)
    {
        var start = script.IndexOf(Mark);
        if (start < 0)
            return null;
        var length = script[(start + 1)..].IndexOf((byte)'\n');
        return start..(length < 0 ? script.Length : start + 1 + length);
    }

    private static byte[] Json(string group, InterfaceTexts texts)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("language", texts.Language);
            foreach (
                var text in texts
                    .All.Where(text => InterfaceText.GroupOf(text.Name) == group)
                    .OrderBy(text => text.Name, StringComparer.Ordinal)
            )
            {
                json.WritePropertyName(text.Name[(group.Length + 1)..]);
                if (!text.IsPlural)
                {
                    json.WriteStringValue(text.Form.Written);
                    continue;
                }
                json.WriteStartObject();
                foreach (var (category, pattern) in text.Forms)
                    json.WriteString(category, pattern.Written);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }
}
