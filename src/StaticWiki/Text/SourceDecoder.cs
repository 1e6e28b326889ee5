using System.Text;
using StaticWiki.Diagnostics;

namespace StaticWiki.Text;

/// <summary>Turns the bytes of a source file into text, or says where they are no text.</summary>
public static class SourceDecoder
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>
    /// Decodes UTF-8, without its byte order mark. Text that is not UTF-8, or holds a character that no text may hold,
    /// comes back with the faulty parts replaced and one diagnostic, so that the rest of the file is still looked at.
    /// </summary>
    /// <param name="path">Path for the diagnostics, relative to the wiki's root.</param>
    /// <param name="bytes">The file's bytes.</param>
    public static (SourceText Text, Diagnostic? Diagnostic) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        string decoded;
        try
        {
            decoded = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return DecodeFaulty(path, bytes);
        }
        var text = new SourceText(path, decoded);
        if (Noncharacters.FindIn(decoded) is not { } bad)
            return (text, null);
        // The compiler marks places in its output with some of these, which is only safe while no input holds one.
        var place = text.PlaceOf(bad);
        var message = $"the file holds U+{char.ConvertToUtf32(decoded, bad.Start):X4}, a Unicode noncharacter";
        return (new SourceText(path, Noncharacters.Replace(decoded)), LoadingRules.Noncharacter.At(place, message));
    }

    private static (SourceText, Diagnostic) DecodeFaulty(string path, ReadOnlySpan<byte> bytes)
    {
        var text = new SourceText(path, Noncharacters.Replace(Encoding.UTF8.GetString(bytes)));
        var valid = ValidPrefix(bytes);
        var offset = Encoding.UTF8.GetCharCount(bytes[..valid]);
        var help = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            ? "the file looks like UTF-16; save it as UTF-8"
            : "save the file as UTF-8";
        return (
            text,
            LoadingRules.InvalidUtf8.At(
                text.PlaceOf(new TextSpan(offset, 1)),
                $"the file is not valid UTF-8: byte 0x{bytes[valid]:X2} at offset {valid}"
            ) with
            {
                Help = help,
            }
        );
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (valid < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[valid..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
                return valid;
            valid += consumed;
        }
        return valid;
    }
}
