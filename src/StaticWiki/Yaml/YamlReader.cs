using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Text;
using StaticWiki.Yaml.Slips;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticWiki.Yaml;

/// <summary>
/// Reads one YAML document into values that keep their places. It goes by the parser's events: no reflection, and
/// depth and size are bounded before anything is built.
/// </summary>
public sealed class YamlReader
{
    private readonly string _file;
    private readonly Limits _limits;
    private readonly int _firstLine;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<AnchorName, (YamlNode Node, long Values)> _anchors = [];
    private readonly SourceText _yaml;
    private readonly SilentSlips _silent;

    private int _aliases;
    private long _values;

    private YamlReader(string file, string yaml, int firstLine, Limits limits)
    {
        _limits = limits;
        _file = file;
        _yaml = new SourceText(file, yaml);
        _silent = new SilentSlips(_yaml);
        _firstLine = firstLine;
    }

    /// <summary>Reads a document whose root is a mapping.</summary>
    /// <param name="file">Path for the places, relative to the wiki's root.</param>
    /// <param name="yaml">The text, which may be a part of the file.</param>
    /// <param name="firstLine">The line of the file on which the text begins, from 1.</param>
    /// <param name="limits">How much of what it may have; if not given, what is usual.</param>
    /// <returns>The mapping, empty where the text holds none, and what was wrong.</returns>
    public static (YamlMap Map, ImmutableArray<Diagnostic> Diagnostics) ReadMap(
        string file,
        string yaml,
        int firstLine = 1,
        Limits? limits = null
    )
    {
        var reader = new YamlReader(file, yaml, firstLine, limits ?? Limits.Default);
        var map = reader.ReadRoot();
        return (map, reader._diagnostics.ToImmutable());
    }

    private YamlMap ReadRoot()
    {
        var yaml = _yaml.Text;
        var empty = new YamlMap([], PlaceOf(0, 0));
        if (FindExcess(yaml) is { } excess)
        {
            _diagnostics.Add(excess);
            return empty;
        }
        var parser = new Parser(new StringReader(yaml));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return empty;
            var root = ReadNode(parser, depth: 1);
            parser.Consume<DocumentEnd>();
            foreach (var slip in _silent.Unused)
                _diagnostics.Add(Fault.Of(slip));
            if (!parser.Accept<StreamEnd>(out _))
            {
                var place = PlaceOf(parser.Current!.Start, parser.Current.End);
                _diagnostics.Add(YamlRules.InvalidYaml.At(place, "a second YAML document begins here"));
            }
            switch (root)
            {
                case YamlMap map:
                    return map;
                case YamlScalar { IsNull: true }:
                    return empty;
                case YamlScalar when new SlipFinder(_yaml).Before(_yaml.Text.Length) is { } slip:
                    _diagnostics.Add(Fault.Of(slip));
                    return empty;
                default:
                    var noMapping = $"expected 'key: value' lines, found {root.TypeName}";
                    _diagnostics.Add(
                        YamlRules.InvalidYaml.At(root.Place, noMapping) with
                        {
                            Help =
                                root is YamlList
                                    ? "write the keys without '-' before them"
                                    : "write 'key: value', as in 'title: A title'",
                        }
                    );
                    return empty;
            }
        }
        catch (TooComplexException error)
        {
            _diagnostics.Add(TooComplex(PlaceOf(error.Start, error.End), error.Message, error.Setting));
            return empty;
        }
        catch (UnusableValueException error)
        {
            _diagnostics.Add(
                error.Help is not null && new SlipFinder(_yaml).Before((int)error.Start.Index) is { } slip
                    ? Fault.Of(slip)
                    : YamlRules.InvalidYaml.At(PlaceOf(error.Start, error.End), error.Message) with
                    {
                        Help = error.Help,
                    }
            );
            return empty;
        }
        catch (YamlException error)
        {
            _diagnostics.Add(Fault.Of(error));
            return empty;
        }
        // On some malformed input the scanner runs into its own assertions.
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException)
        {
            var at = (int)(parser.Current?.End.Index ?? 0);
            _diagnostics.Add(Fault.Of("something in it cannot be read", at));
            return empty;
        }
    }

    private YamlNode ReadNode(Parser parser, int depth)
    {
        if (depth > _limits.YamlDepth && parser.Current is SequenceStart or MappingStart)
            throw Excess(
                parser.Current!,
                $"the YAML is nested more than {_limits.YamlDepth} levels deep here",
                "yaml_depth"
            );
        var before = _values;
        CountValues(parser.Current!, 1);
        switch (parser.Consume<ParsingEvent>())
        {
            case Scalar scalar:
                CheckCharacters(scalar);
                var value = new YamlScalar(
                    scalar.Value,
                    scalar.Style == ScalarStyle.Plain,
                    PlaceOf(scalar.Start, scalar.End)
                );
                if (_silent.In(value, scalar) is { } slip)
                    _diagnostics.Add(Fault.Of(slip));
                else if (new ValueFindings(_yaml, PlaceOf).In(value, (int)scalar.End.Index) is { } found)
                    _diagnostics.Add(found);
                else if (value.IsPlain && scalar.End.Line > scalar.Start.Line)
                    value = value with { Lines = LinesOf(value) };
                return Anchored(scalar.Anchor, value, before);
            case SequenceStart start:
                return Anchored(start.Anchor, ReadList(parser, start, depth), before);
            case MappingStart start:
                return Anchored(start.Anchor, ReadMapping(parser, start, depth), before);
            case AnchorAlias alias when _anchors.TryGetValue(alias.Value, out var marked):
                if (++_aliases > _limits.YamlAliases)
                    throw Excess(alias, $"the YAML has more than {_limits.YamlAliases} aliases", "yaml_aliases");
                CountValues(alias, marked.Values - 1);
                _silent.Use(alias.Value);
                return marked.Node;
            case AnchorAlias alias:
                throw new UnusableValueException(
                    alias.Start,
                    alias.End,
                    $"'*{alias.Value}' means a value that an '&{alias.Value}' above marks, and there is none",
                    ValueSlips.CureOf('*')
                );
            case var other:
                throw new YamlException(other.Start, other.End, "expected a value");
        }
    }

    private ImmutableArray<Place> LinesOf(YamlScalar scalar)
    {
        if (scalar.Place is not { Start: { } start, End: { } end })
            return [];
        var lines = ImmutableArray.CreateBuilder<Place>();
        for (var number = start.Line; number <= end.Line; number++)
        {
            var line = _yaml.Line(number - _firstLine + 1);
            var from = number == start.Line ? start.Column : 1 + line.Length - line.TrimStart().Length;
            var to = number == end.Line ? end.Column : 1 + line.TrimEnd().Length;
            if (to > from)
                lines.Add(new Place(_file, new Location(number, from), new Location(number, to)));
        }
        return lines.ToImmutable();
    }

    /// <summary>An escape can write what no text may hold, and what the source itself was checked for.</summary>
    private static void CheckCharacters(Scalar scalar)
    {
        if (WrittenText.FirstForbidden(scalar.Value) is { } code)
            throw new UnusableValueException(scalar.Start, scalar.End, $"no text may hold the character U+{code:X4}");
    }

    private YamlNode Anchored(AnchorName anchor, YamlNode node, long before)
    {
        // Shared, not copied; but whoever reads the values meets them wherever an alias stands.
        if (!anchor.IsEmpty)
            _anchors[anchor] = (node, _values - before);
        return node;
    }

    private void CountValues(ParsingEvent at, long values)
    {
        _values += values;
        if (_values > _limits.YamlValues)
            throw Excess(at, $"the YAML has more than {_limits.YamlValues} values, aliases counted", "yaml_values");
    }

    private YamlList ReadList(Parser parser, SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.Accept<SequenceEnd>(out _))
            items.Add(ReadNode(parser, depth + 1));
        var end = parser.Consume<SequenceEnd>();
        return new YamlList(items.ToImmutable(), PlaceOf((int)start.Start.Index, EndOf(end)));
    }

    private YamlMap ReadMapping(Parser parser, MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        while (!parser.Accept<MappingEnd>(out _))
        {
            var keyStart = (int)(parser.Current?.Start.Index ?? 0);
            var keyNode = ReadNode(parser, depth + 1);
            var valueNode = ReadNode(parser, depth + 1);
            if (keyNode is not YamlScalar key)
            {
                _diagnostics.Add(
                    YamlRules.InvalidYaml.At(keyNode.Place, $"a key has to be text, not {keyNode.TypeName}") with
                    {
                        Help = "put quotes round a value that begins with '[', '{' or '?'",
                    }
                );
                continue;
            }
            if (key.IsPlain && SpaceSlips.BesideKey(_yaml, keyStart, keyStart + key.Value.Length) is { } space)
            {
                _diagnostics.Add(Fault.Of(space));
                continue;
            }
            if (key.Value.Length == 0)
            {
                var noKey = YamlRules.InvalidYaml.At(key.Place, "there is no key before this ':'");
                _diagnostics.Add(noKey with { Help = "write 'key: value'" });
                continue;
            }
            if (!seen.TryAdd(key.Value, key))
            {
                _diagnostics.Add(
                    YamlRules.DuplicateKey.At(key.Place, $"the key '{key.Value}' stands here a second time") with
                    {
                        Target = key.Value,
                        Help = $"the first one is on line {seen[key.Value].Place.Start?.Line}",
                    }
                );
                continue;
            }
            entries.Add(new YamlEntry(key, valueNode));
        }
        var end = parser.Consume<MappingEnd>();
        return new YamlMap(entries.ToImmutable(), PlaceOf((int)start.Start.Index, EndOf(end)));
    }

    /// <summary>The parser puts the end of a list or mapping in brackets before the closing one.</summary>
    private int EndOf(ParsingEvent end)
    {
        var at = (int)end.Start.Index;
        return at < _yaml.Text.Length && _yaml.Text[at] is (']' or '}') ? at + 1 : (int)end.End.Index;
    }

    /// <summary>The parser works by recursion, so what would exhaust its stack is counted before it starts.</summary>
    private Diagnostic? FindExcess(string yaml)
    {
        if (yaml.Length > _limits.FrontMatterSize)
        {
            var message = $"the YAML is {yaml.Length} characters long, and may have {_limits.FrontMatterSize}";
            return TooComplex(PlaceOf(0, 0), message, "front_matter_size");
        }
        var open = 0;
        for (var i = 0; i < yaml.Length; i++)
        {
            switch (yaml[i])
            {
                // Brackets in quotes are counted too; a hundred more opened than closed are wrong even there.
                case '[' or '{':
                    open++;
                    break;
                case ']' or '}' when open > 0:
                    open--;
                    break;
            }
            if (open > 100)
                return YamlRules.TooComplex.At(PlaceOf(i, i + 1), "too many brackets are open here");
        }
        return null;
    }

    private YamlFault Fault => new(_yaml, PlaceOf);

    // By offset: the parser ends lines at characters (NEL, LS, PS) that no editor counts.
    private Place PlaceOf(Mark start, Mark end) => PlaceOf((int)start.Index, (int)end.Index);

    private Place PlaceOf(int start, int end) => new(_file, LocationOf(start), LocationOf(end));

    private Location LocationOf(int offset)
    {
        var (line, column) = _yaml.LocationAt(offset);
        return new Location(_firstLine + line - 1, column);
    }

    private static Diagnostic TooComplex(Place place, string message, string setting) =>
        YamlRules.TooComplex.At(place, message) with
        {
            Target = setting,
            Help = Limits.Help(setting),
        };

    private static TooComplexException Excess(ParsingEvent at, string message, string setting) =>
        new(at.Start, at.End, message, setting);

    /// <summary>A value that the parser takes, and that still cannot be one here.</summary>
    private sealed class UnusableValueException(Mark start, Mark end, string message, string? help = null)
        : YamlException(start, end, message)
    {
        public string? Help { get; } = help;
    }

    private sealed class TooComplexException(Mark start, Mark end, string message, string setting)
        : YamlException(start, end, message)
    {
        public string Setting { get; } = setting;
    }
}
