using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;
using StaticWiki.Compilation.Body;
using StaticWiki.Compilation.Drawings;
using StaticWiki.Compilation.Quotations;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Compilation;

/// <summary>Turns a source file into a document. It looks at nothing but the file.</summary>
public static class DocumentCompiler
{
    public const string SourcesFolder = "sources/";
    public const string TopicsFolder = "topics/";

    public static Document Compile(SourceFile file)
    {
        if (file.TryRead(out var fault) is not { } bytes)
            return Unreadable(file, fault!);
        var (text, decoding) = SourceDecoder.Decode(file.DisplayPath, bytes.Span);
        var isSource = file.Path.StartsWith(SourcesFolder, StringComparison.Ordinal);
        var (frontMatter, bodyStart, frontMatterDiagnostics) = FrontMatterReader.Read(text, isSource);
        var analysis = new BodyAnalysis(text, bodyStart);
        var document = new Document
        {
            Path = file.Path,
            DisplayPath = file.DisplayPath,
            FrontMatter = frontMatter,
            IsUnreadable = frontMatterDiagnostics.Any(YamlRules.IsUnreadable),
        };
        var (markdown, reserved) = ReservedCharacters.Replace(text, bodyStart);
        ImmutableArray<Diagnostic> diagnostics =
        [
            .. decoding is null ? [] : new[] { decoding },
            .. frontMatterDiagnostics,
            .. reserved,
        ];
        MarkdownDocument body;
        string html;
        ImmutableArray<TextSegment> texts = [];
        ImmutableArray<Quotation> quotations;
        var coverage = Coverage.None;
        try
        {
            body = Markdown.Parse(markdown, MarkdownDialect.For(markdown));
            var nodes = BodyNodes.Of(body);
            analysis.Run(body, nodes);
            quotations = QuotationFinder.Find(body, nodes, text, bodyStart);
            if (document.IsTopic)
            {
                coverage = CoverageCounter.Count(body, text, bodyStart);
                texts = TextRuns.Take(nodes.Leaves, text, bodyStart);
            }
            (html, var rawHtml) = BodyRenderer.Render(body, nodes.HasRawHtml, file.Settings.Html);
            if (nodes.HasRawHtml && file.Settings.Html == RawHtmlMode.Off)
                analysis.Diagnostics.AddRange(PlainHtml.FindRemoved(nodes.Marked, text, bodyStart));
            if (rawHtml is not null)
                html = new RawHtmlCleaner(text, bodyStart, rawHtml, analysis).Clean(html, texts);
        }
        catch (Exception error) when (IsTooDeep(error))
        {
            var place = text.PlaceOf(new TextSpan(bodyStart, 0));
            var tooDeep = MarkdownRules.TooDeep.At(place, "the Markdown of this file is nested too deeply") with
            {
                Help = "look for a long run of brackets, '>' or unclosed HTML elements",
            };
            return document with { IsUnreadable = true, Diagnostics = [.. diagnostics, tooDeep] };
        }
        var headings = analysis.Headings;
        var references = analysis.References.ToImmutable();
        var (segments, sections) = Marker.Split(html, texts, headings.Length);
        return document with
        {
            Headings = headings,
            BeginsWithHeading = body.FirstOrDefault() is HeadingBlock { Level: 1 },
            Anchors = [.. analysis.Anchors.Order(StringComparer.Ordinal)],
            EmbeddedDrawings = [.. DrawingCompiler.NamesIn(references)],
            Body = new DocumentBody
            {
                References = references,
                Quotations = quotations,
                Segments = segments,
                Sections = sections,
                Markdown = new MarkdownSource(bytes, bodyStart, analysis.MarkdownCuts),
            },
            HasMarkdown = true,
            IsBlank = segments.All(segment =>
                segment is HtmlSegment { Html: var html } && string.IsNullOrWhiteSpace(html)
            ),
            Coverage = coverage,
            Lead = analysis.Lead,
            Diagnostics = [.. diagnostics, .. analysis.Diagnostics],
        };
    }

    /// <summary>Markdig says it with a message alone; whatever recurses here says it by running short of stack.</summary>
    /// <summary>What is known of a file that cannot be read: that it is there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fault">Why not.</param>
    public static Document Unreadable(SourceFile file, Diagnostic fault) =>
        new()
        {
            Path = file.Path,
            DisplayPath = file.DisplayPath,
            FrontMatter = FrontMatter.None,
            IsUnreadable = true,
            Diagnostics = [fault],
        };

    private static bool IsTooDeep(Exception error) =>
        error is InsufficientExecutionStackException
        || (error is ArgumentException && error.Message.Contains("too deeply nested", StringComparison.Ordinal));
}
