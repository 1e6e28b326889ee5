using Scriban.Runtime;
using StaticWiki.Linking.Evidence;
using StaticWiki.Linking.Facts;

namespace StaticWiki.Rendering;

/// <summary>Facts and conflicts as templates see them.</summary>
internal static class StatementTemplateModel
{
    public static ScriptObject Of(FactModel fact) =>
        TemplateModel.Object(
            ("name", fact.Name),
            ("label", fact.Label),
            ("entries", TemplateModel.List(fact.Entries, EntryOf)),
            ("disagree", fact.Disagree)
        );

    public static ScriptObject Of(ConflictModel conflict) =>
        TemplateModel.Object(
            ("question", conflict.Question),
            ("positions", TemplateModel.List(conflict.Positions, PositionOf)),
            ("note", conflict.Note),
            ("is_of_facts", conflict.IsOfFacts)
        );

    private static ScriptObject EntryOf(FactEntryModel entry) =>
        TemplateModel.Object(
            ("values", TemplateModel.List(entry.Values, ValueOf)),
            ("date", TemplateModel.DateOf(entry.Date)),
            ("note", entry.Note),
            ("cites", TemplateModel.List(entry.Cites, CiteOf)),
            ("says", TemplateModel.List(entry.Says, SaysOf))
        );

    private static ScriptObject ValueOf(FactValueModel value) =>
        TemplateModel.Object(("text", value.Text), ("href", value.Href), ("date", TemplateModel.DateOf(value.Date)));

    private static ScriptObject PositionOf(PositionModel position) =>
        TemplateModel.Object(
            ("answer", position.Answer),
            ("note", position.Note),
            ("cites", TemplateModel.List(position.Cites, CiteOf)),
            ("says", TemplateModel.List(position.Says, SaysOf))
        );

    internal static ScriptObject CiteOf(CiteModel cite) =>
        TemplateModel.Object(("label", cite.Label), ("href", cite.Href), ("id", cite.Id));

    private static ScriptObject SaysOf(SaysModel says) =>
        TemplateModel.Object(("who", says.Who), ("href", says.Href), ("date", TemplateModel.DateOf(says.Date)));
}
