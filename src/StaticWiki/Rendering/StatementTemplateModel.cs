using Scriban.Runtime;
using StaticWiki.Linking.Evidence;
using StaticWiki.Linking.Facts;
using StaticWiki.Localization;

namespace StaticWiki.Rendering;

/// <summary>Facts and conflicts as templates see them.</summary>
internal static class StatementTemplateModel
{
    public static ScriptObject Of(FactModel fact, InterfaceTexts texts) =>
        TemplateModel.Object(
            ("name", fact.Name),
            ("label", fact.Label),
            ("entries", TemplateModel.List(fact.Entries, entry => EntryOf(entry, texts))),
            ("disagree", fact.Disagree)
        );

    public static ScriptObject Of(ConflictModel conflict, InterfaceTexts texts) =>
        TemplateModel.Object(
            ("question", conflict.Question),
            ("positions", TemplateModel.List(conflict.Positions, position => PositionOf(position, texts))),
            ("note", conflict.Note),
            ("is_of_facts", conflict.IsOfFacts)
        );

    private static ScriptObject EntryOf(FactEntryModel entry, InterfaceTexts texts) =>
        TemplateModel.Object(
            ("values", TemplateModel.List(entry.Values, value => ValueOf(value, texts))),
            ("date", TemplateModel.DateOf(entry.Date, texts)),
            ("note", entry.Note),
            ("cites", TemplateModel.List(entry.Cites, CiteOf)),
            ("says", TemplateModel.List(entry.Says, says => SaysOf(says, texts))),
            ("independent", entry.IndependentCount)
        );

    private static ScriptObject ValueOf(FactValueModel value, InterfaceTexts texts) =>
        TemplateModel.Object(
            ("text", value.Text),
            ("href", value.Href),
            ("date", TemplateModel.DateOf(value.Date, texts))
        );

    private static ScriptObject PositionOf(PositionModel position, InterfaceTexts texts) =>
        TemplateModel.Object(
            ("answer", position.Answer),
            ("note", position.Note),
            ("cites", TemplateModel.List(position.Cites, CiteOf)),
            ("says", TemplateModel.List(position.Says, says => SaysOf(says, texts))),
            ("independent", position.IndependentCount)
        );

    internal static ScriptObject CiteOf(CiteModel cite) =>
        TemplateModel.Object(("label", cite.Label), ("href", cite.Href), ("id", cite.Id));

    private static ScriptObject SaysOf(SaysModel says, InterfaceTexts texts) =>
        TemplateModel.Object(("who", says.Who), ("href", says.Href), ("date", TemplateModel.DateOf(says.Date, texts)));
}
