using System.Collections.Immutable;
using StaticWiki.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticWiki.Yaml.Slips;

/// <summary>Slips that the parser takes without a word, and makes something else of than was meant.</summary>
internal sealed class SilentSlips(SourceText yaml)
{
    private readonly Dictionary<AnchorName, Slip> _anchors = [];

    /// <summary>Texts that begin with an anchor which nothing refers to, so that its name was meant as a part of them.</summary>
    public IEnumerable<Slip> Unused => _anchors.Values;

    public void Use(AnchorName anchor) => _anchors.Remove(anchor);

    /// <summary>A scalar with less in it than was written, or of several lines, that was meant otherwise.</summary>
    public Slip? In(YamlScalar value, Scalar scalar)
    {
        if (!value.IsPlain)
            return null;
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        var first = yaml.LocationAt(start).Line;
        if (start < yaml.Text.Length && yaml.Text[start] is '&' or '!')
            return InProperties(value, scalar, first);
        if (value.Value.Length == 0)
            return null;
        var slips = ImmutableArray.CreateBuilder<Slip>();
        var last = yaml.LocationAt(end).Line;
        for (var line = first; line <= last; line++)
        {
            var beginsItsLine = line > first || yaml.Text.AsSpan(yaml.OffsetOfLine(line)..start).IsWhiteSpace();
            if (beginsItsLine && (ColumnSlips.TightDash(yaml, line) ?? SpaceBehindDash(line)) is { } dash)
                slips.Add(dash);
            else if (line > first && slips.Count == 0 && ColumnSlips.DashInValue(yaml, line) is { } item)
                return item;
        }
        return slips.Count == 0 ? null : slips[0] with { Changes = [.. slips.SelectMany(slip => slip.Changes)] };
    }

    /// <summary>"&amp; Co", "!important": what should be text names an anchor or a tag (YAML 1.2.2, 6.9).</summary>
    private Slip? InProperties(YamlScalar value, Scalar scalar, int line)
    {
        if (ValueSlips.Beginning(yaml, line) is not { } slip || slip.Span.Start != (int)scalar.Start.Index)
            return null;
        if (value.Value.Length == 0)
            return slip;
        if (!scalar.Anchor.IsEmpty)
            _anchors[scalar.Anchor] = slip;
        // "!!str" is a tag of YAML's own, and changes nothing here.
        else if (yaml.Text.AsSpan(slip.Span.Start) is not ['!', '!' or '<', ..])
            return slip;
        return null;
    }

    private Slip? SpaceBehindDash(int line) =>
        yaml.Line(line).TrimStart(' ') is ['-', ..] ? SpaceSlips.Other(yaml, line) : null;
}
