using Scriban;
using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary>
/// A loop whose body writes by itself. How often it goes round, over what, and what <c>for</c> is inside of it, is Scriban's affair.
/// </summary>
internal sealed class DirectLoop : ScriptForStatement
{
    private readonly DirectSequence _each;

    /// <param name="loop">What it takes the place of; its parts come here.</param>
    /// <param name="each">What its body consists of.</param>
    public DirectLoop(ScriptForStatement loop, DirectSequence each)
    {
        Span = loop.Span;
        _each = each;
        var (variable, list, body, otherwise) = (loop.Variable, loop.Iterator, loop.Body, loop.Else);
        (loop.Variable, loop.Iterator, loop.Body, loop.Else) = (null, null, null, null);
        (Variable, Iterator, Body, Else) = (variable, list, body, otherwise);
        var arguments = loop.NamedArguments;
        loop.NamedArguments = new ScriptList<ScriptNamedArgument>();
        NamedArguments = arguments;
    }

    /// <summary>Whether a loop has nothing but what any loop may have; what it says of any other names the loop as it is written.</summary>
    public static bool IsKnown(ScriptForStatement loop) =>
        loop.NamedArguments.All(argument => argument.Name?.Name is "offset" or "limit" or "reversed");

    protected override object? LoopItem(TemplateContext context, LoopState state)
    {
        var page = (PageTemplateContext)context;
        if (page.DirectOutput is not { } output)
            return base.LoopItem(context, state);
        _each.Write(page, output);
        return null;
    }
}
