using System.Collections.Immutable;
using System.Text;

namespace StaticWiki.Localization;

/// <summary>A text with gaps: <c>{name}</c> stands for what is filled in, and a brace itself is written twice.</summary>
public sealed class TextPattern
{
    private readonly ImmutableArray<TextPart> _parts;

    private TextPattern(string written, ImmutableArray<TextPart> parts)
    {
        Written = written;
        _parts = parts;
        Placeholders = [.. parts.Where(part => part.IsPlaceholder).Select(part => part.Text).Distinct()];
    }

    /// <summary>As it stands in the file.</summary>
    public string Written { get; }

    /// <summary>What has to be filled in; each name once, in the order of the text.</summary>
    public ImmutableArray<string> Placeholders { get; }

    /// <summary>The pieces in order.</summary>
    public ReadOnlySpan<TextPart> Parts => _parts.AsSpan();

    /// <summary>Reads a pattern.</summary>
    /// <param name="fault">What is wrong with it, in a sentence; null where nothing is.</param>
    /// <returns>Null where something is wrong.</returns>
    public static TextPattern? Parse(string written, out string? fault)
    {
        ArgumentNullException.ThrowIfNull(written);
        fault = null;
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        var text = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            var c = written[i];
            if (c is not ('{' or '}'))
                text.Append(c);
            else if (i + 1 < written.Length && written[i + 1] == c)
                text.Append(written[i++]);
            else if (c == '}')
                fault ??= "a '}' stands here without its '{'";
            else
            {
                var end = written.IndexOf('}', i);
                var name = end < 0 ? "" : written[(i + 1)..end];
                if (end < 0)
                    fault ??= "a '{' is never closed";
                else if (!IsName(name))
                    fault ??= $"'{{{name}}}' is no placeholder: a name has small letters and '_' only";
                if (end < 0)
                    break;
                Flush();
                parts.Add(new TextPart(name, IsPlaceholder: true));
                i = end;
            }
        }
        Flush();
        return fault is null ? new TextPattern(written, parts.ToImmutable()) : null;

        void Flush()
        {
            if (text.Length > 0)
                parts.Add(new TextPart(text.ToString(), IsPlaceholder: false));
            text.Clear();
        }
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || c == '_');
}

/// <param name="Text">What is written, or the name of what is filled in.</param>
/// <param name="IsPlaceholder">Which of both.</param>
public readonly record struct TextPart(string Text, bool IsPlaceholder);
