using CsCheck;

namespace StaticWiki.Tests.Rendering.Direct;

/// <summary>Templates of anything that templates can be made of, right and wrong.</summary>
internal static class Templates
{
    private const int Deepest = 4;

    /// <summary>Few of them fail, or nothing but the first fault of a template would be seen.</summary>
    private static readonly Gen<string> Values = Gen.Frequency(
        (6, Gen.OneOf("page.title", "page.summary", "page.date", "page.date.iso", "page.tags", "page.tags.size")),
        (6, Gen.OneOf("page.part", "page.body", "page.kind", "page.begins_with_heading", "x", "y", "tag.label")),
        (6, Gen.OneOf("'A & b'", "''", "'<'", "0", "1", "12", "2.5", "null", "true", "page.tags[0].label")),
        (1, Gen.OneOf("for.last", "for.index", "page.part?.links", "text 'page.skip'", "page.titel", "nothing", "n.n"))
    );

    private static readonly Gen<string> Operators = Gen.OneOf("==", "!=", "<", ">", "<=", ">=", "&&", "||", "+", "??");

    private static readonly Gen<string> Raw = Gen.OneOf("a", "<b>\n", "\n", "  ", "\n  ", "- x -", "&");

    /// <summary>What begins and ends a tag, with or without the space around it.</summary>
    private static readonly Gen<(string Open, string Close)> Tags = Gen.Select(
        Gen.OneOf("{{ ", "{{- ", "{{~ "),
        Gen.OneOf(" }}", " -}}", " ~}}"),
        (open, close) => (open, close)
    );

    public static readonly Gen<string> Any = Statements(Deepest)
        .Select(statements => "{{ x = 1; y = 'y'; n = null; tag = page.tags[0] }}" + statements);

    private static Gen<string> Expression(int depth) =>
        depth == 0
            ? Values
            : Gen.OneOf(
                Values,
                Values,
                Gen.Select(Expression(depth - 1), Operators, Expression(depth - 1), (a, op, b) => $"{a} {op} {b}"),
                Expression(depth - 1).Select(inner => $"({inner})"),
                Expression(depth - 1).Select(inner => $"!({inner})"),
                Values.Select(value => $"({value} | string.size)")
            );

    private static Gen<string> Statements(int depth) =>
        Statement(depth).Array[1, 4].Select(statements => string.Concat(statements));

    private static Gen<string> Statement(int depth) =>
        depth == 0
            ? Gen.OneOf(Raw, Written)
            : Gen.OneOf(
                Raw,
                Raw,
                Written,
                Gen.Select(
                    Tags,
                    Gen.OneOf("x", "y", "n"),
                    Expression(2),
                    (tag, name, value) => $"{tag.Open}{name} = {value}{tag.Close}"
                ),
                Gen.Select(
                    Tags,
                    Gen.OneOf("x", "empty", "given", "lines", "left", "nested", "locals", "fails"),
                    (tag, name) => $"{tag.Open}include '{name}'{tag.Close}"
                ),
                Gen.Select(
                    Tags,
                    Expression(1),
                    (tag, value) => $"{tag.Open}text 'references.grade' grade: ({value}){tag.Close}"
                ),
                Gen.Select(
                    Tags,
                    Expression(2),
                    Statements(depth - 1),
                    Statements(depth - 1),
                    (tag, condition, then, otherwise) =>
                        $"{tag.Open}if {condition}{tag.Close}{then}{tag.Open}else{tag.Close}{otherwise}{tag.Open}end{tag.Close}"
                ),
                Gen.Select(
                    Tags,
                    Gen.OneOf("x", "tag"),
                    Gen.OneOf("page.tags", "page.aliases", "1..3", "x", "page.tags offset:1"),
                    Statements(depth - 1),
                    (tag, name, list, body) =>
                        $"{tag.Open}for {name} in {list}{tag.Close}{body}{tag.Open}end{tag.Close}"
                ),
                Gen.Select(
                    Tags,
                    Gen.OneOf("if for.first; break; end", "if for.index == 1; continue; end", "if x == 1; ret; end"),
                    (tag, jump) => $"{tag.Open}{jump}{tag.Close}"
                ),
                Gen.Select(
                    Tags,
                    Statements(depth - 1),
                    (tag, body) => $"{tag.Open}capture y{tag.Close}{body}{tag.Open}end{tag.Close}"
                ),
                Gen.Select(
                    Tags,
                    Statements(depth - 1),
                    (tag, body) => $"{tag.Open}wrap text 'page.changed'{tag.Close}{body}{tag.Open}end{tag.Close}"
                )
            );

    private static Gen<string> Written =>
        Gen.Select(Tags, Expression(2), (tag, value) => $"{tag.Open}{value}{tag.Close}");
}
