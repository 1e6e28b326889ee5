using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticWiki.Rendering.Direct;

/// <summary>A member of a model, whose name is known as a number.</summary>
internal sealed class DirectMember : ScriptMemberExpression, IDirectExpression
{
    private const string Size = "size";

    private readonly Operand _target;
    private readonly int _number;

    /// <param name="member">What it takes the place of; its parts come here.</param>
    /// <param name="target">What has the member.</param>
    public DirectMember(ScriptMemberExpression member, ScriptExpression target)
    {
        Span = member.Span;
        var (dot, name) = (member.DotToken, member.Member!);
        (member.DotToken, member.Member) = (ScriptToken.Dot(), null);
        (Target, DotToken, Member) = (target, dot, name);
        _target = new Operand(target);
        _number = MemberName.NumberOf(name.Name);
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        return page.CallIfFunction(this, Read(page));
    }

    public override object? GetValue(TemplateContext context) => Read((PageTemplateContext)context);

    private object? Read(PageTemplateContext page)
    {
        var target = _target.Value(page);
        if (target is ModelObject model && model.TryRead(_number, out var value))
            return value;
        return Read(page, target);
    }

    /// <summary>What Scriban does with any object, and with none.</summary>
    private object? Read(PageTemplateContext page, object? target)
    {
        var member = Member!;
        if (target is null)
        {
            return DotToken.TokenType == TokenType.QuestionDot
                ? null
                : throw new ScriptRuntimeException(
                    member.Span,
                    $"Object `{Target}` is null. Cannot access member: {this}"
                );
        }
        if (target is ScriptArray list && member.Name == Size)
            return Boxed.Of(list.Count);
        return page.GetMemberAccessor(target).TryGetValue(page, member.Span, target, member.Name, out var value)
            ? value
            : throw new ScriptRuntimeException(member.Span, $"Cannot get member with name {member.Name}.");
    }
}
