using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StaticWiki.Importing.Boilerplate;

/// <summary>
/// What sites put between the paragraphs of an article. Each pattern matches a whole passage and nothing that could be a
/// sentence of the article: to keep a prompt harms nobody, to lose a sentence would make a true quotation wrong.
/// </summary>
internal static class BoilerplateRules
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant
        | RegexOptions.ExplicitCapture
        | RegexOptions.NonBacktracking;

    private const string End = @"\s*[!.:…>»→›]*$";

    private const string Networks =
        @"(facebook|twitter|x|instagram|whatsapp|telegram|linkedin|pinterest|reddit|e-?mail|threads|bluesky|mastodon|youtube|tiktok|koo|google news|snapchat|kakaotalk|line|messenger|pocket|flipboard)";

    private static readonly Regex PreferredSource = new(
        @"^(add|set|make|choose|mark|prefer)\s+.{1,60}\s+as\s+(a|an|your|my)\s+(preferred|trusted|favou?rite)\s+source(\s+(on|in)\s+google)?"
            + End,
        Options
    );

    // "Join the army" and "Sign up for war" could stand in an article: more than the bare verb counts only with what is
    // subscribed to.
    private static readonly Regex Subscribe = new(
        @"^(please\s+)?((subscribe|(sign|log)[\s-]?(in|up|on)|register)(\s+(now|today|here|for\s+free))?"
            + @"|((subscribe|(sign|log)[\s-]?(in|up|on)|register|get|download|install)\b.{0,80}\b|join\s+(our|the|us)\b.{0,40}\b)(newsletters?|apps?|channels?|podcasts?|alerts|notifications|in\s+your\s+inbox|by\s+e-?mail|(digital\s+)?subscription|an?\s+account|(continue|keep)\s+reading)\b.{0,60}"
            + @"|already\s+(a|have)\b.{0,20}\b(subscriber|member|account)\b.{0,40}|start\s+(your\s+)?free\s+trial.{0,40})"
            + End,
        Options
    );

    private static readonly Regex Follow = new(
        @"^((like|follow|find)\s+us(\s+(on|here|for|at)\b.{0,100})?|(like\s+and\s+)?follow\s+(@\w+|.{1,40}?\s+on\s+(our\s+)?"
            + Networks
            + @"\b.{0,60}))"
            + End,
        Options
    );

    private static readonly Regex Click = new(
        @"^((please\s+)?(click|tap)\s+(here|below|on\s+the\s+(link|button|image|picture|video))\b.*|.{0,80}\bclick\s+here)"
            + End,
        Options
    );

    private static readonly Regex Share = new(
        @"^(share(\s+(now|this|(this|the)\s+(article|story|post|page|news|video)\b.{0,40}|(on|via)\s+"
            + Networks
            + @"|with\s+(your\s+)?(friends|others)))?|copy\s+(the\s+)?link|link\s+copied|(print|save|e-?mail|tweet)(\s+this(\s+(article|story|post|page))?)?|("
            + Networks
            + @"[\s,|·•/]*)+|공유하기|기사\s*공유)"
            + End,
        Options
    );

    private static readonly Regex Comment = new(
        @"^(\d*\s*comments?(\s*\(\d+\))?|(leave|post|add|write)\s+a\s+(comment|reply)|(join|start)\s+the\s+(conversation|discussion)|(show|view|see|load|read)\s+(all\s+)?(\d+\s+)?comments)"
            + End,
        Options
    );

    private static readonly Regex Cookies = new(
        @"^((we|this\s+(web)?site|our\s+(web)?site|we\s+and\s+our\s+(\d+\s+)?partners)\s+uses?\s+(\w+\s+){0,3}cookies\b.*|(accept|reject|manage|allow)\s+(all\s+)?(cookies|preferences)|cookie\s+(policy|settings|preferences|notice)|by\s+(continuing|using|clicking)\b.*\b(cookies|privacy\s+policy|terms\s+of\s+(use|service))\b.*)$",
        Options
    );

    private static readonly Regex Advertisement = new(
        @"^[\[(—–-]*\s*(advertisements?|advert|ads?|sponsored(\s+(content|by\s+.{1,40}))?|paid\s+(content|post|partner.{0,20})|promoted(\s+content)?|((story|article|text)\s+)?continues?\s+(below|after)(\s+(this|the))?(\s+ad(vert(isement)?)?)?|advertisement\W+(scroll|continue|article|story)\b.*|scroll\s+(down\s+)?to\s+continue.*|remove\s+ads?|광고|広告|广告|廣告|реклама|anzeige|werbung|publicité|publicidad|pubblicità)\s*[\])—–-]*$",
        Options
    );

    // Either the words alone, as a button or heading, or with a sign and the other article's title behind them.
    private static readonly Regex ReadAlso = new(
        @"^\W*((also\s+(read|watch|see)|read\s+(also|more|next|this|the\s+full\s+(story|article))|see\s+(also|more)|watch(\s+(now|also|live|more|video))?|listen(\s+(now|also))?|don['’]?t\s+miss|must[\s-]read|you\s+(may|might)\s+(also\s+)?(like|be\s+interested\s+in)|recommended(\s+(for\s+you|reading|stories))?|related(\s+(articles?|stories|story|news|topics|posts?|content|coverage|reading|videos?))?|more\s+(stories|news|on\s+this(\s+(story|topic))?)|trending(\s+now)?|most\s+(read|popular|viewed)|latest\s+news|top\s+stories|editors?['’]?s?\s+picks?|관련\s?기사|이\s?기사도|함께\s?보면\s?좋은\s?기사|関連記事|相关阅读|相關新聞|читайте\s+также|lire\s+aussi|lesen\s+sie\s+auch|lea\s+también|đọc\s+thêm)\s*([:|–—»>→]\s*.+|[:|–—»>→.…]*))$",
        Options
    );

    private static readonly Regex PageAid = new(
        @"^(\d+\s*[\s-]min(ute)?s?\s+read|reading\s+time\b.{0,20}|listen\s+to\s+(this\s+)?(article|story).{0,30}|(skip\s+to|back\s+to)\s+(main\s+)?(content|top|navigation)|(text|font)\s+size\b.{0,20}|view\s+(image\s+)?in\s+full\s?-?screen|(open|view)\s+image\s+in\s+gallery|play\s+video|((the\s+)?(video|audio|player|image|content)\s+is\s+)?loading|toggle\s+(navigation|menu|search)|next\s+(article|story|page)|previous\s+(article|story|page)|show\s+(more|less|caption|transcript))"
            + End,
        Options
    );

    private static readonly Regex Copyright = new(
        @"^((©|ⓒ|copyright\s*(©|ⓒ|\(c\)|\d{4})|\(c\)\s*\d{4}).*|.*\ball\s+rights\s+reserved\b.*|.*(무단\s*전재|재배포\s*금지|無断転載).*|저작권자.*)$",
        Options
    );

    private static readonly Regex Handling = new(
        @"^[\[(*]?\s*(except\s+for\s+the\s+headline,\s+)?this\s+(story|article|report|copy)\s+(has|was|is)\s+(not\s+been|been|not|auto-?generated|published|generated|sourced|taken|syndicated)\b.*\b(edited|feed|agency|staff|team|syndicated|generated)\b.*$",
        Options
    );

    // Below the patterns, which have to be there first.

    /// <summary>"Also read" and the like. An article's own headline may begin so ("Watch: …"), and no pointer stands above it.</summary>
    public static readonly BoilerplateRule Pointer = new("a pointer to another article", ReadAlso, 300);

    public static readonly ImmutableArray<BoilerplateRule> All =
    [
        new("a prompt to prefer the site", PreferredSource),
        new("a prompt to subscribe or to sign in", Subscribe),
        new("a prompt to follow the site", Follow),
        new("a prompt to click", Click),
        new("a prompt to share", Share),
        new("a prompt to comment", Comment),
        new("a notice about cookies", Cookies, 600),
        new("a mark of advertising", Advertisement),
        Pointer,
        new("an aid to reading the page", PageAid),
        new("a notice of copyright", Copyright, 300),
        new("a note on how the text was handled", Handling, 400),
    ];
}
