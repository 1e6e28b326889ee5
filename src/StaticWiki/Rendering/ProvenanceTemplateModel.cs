using Scriban.Runtime;
using StaticWiki.Linking.Evidence;
using StaticWiki.Localization;

namespace StaticWiki.Rendering;

/// <summary>Where a source has what it says from, as templates see it.</summary>
internal static class ProvenanceTemplateModel
{
    public static ScriptObject? Of(ProvenanceModel? provenance, InterfaceTexts texts) =>
        provenance is null
            ? null
            : TemplateModel.Object(
                ("from", TemplateModel.List(provenance.From, origin => OriginOf(origin, texts))),
                ("derived", TemplateModel.List(provenance.Derived, source => TemplateModel.SourceOf(source, texts)))
            );

    private static ScriptObject OriginOf(OriginModel origin, InterfaceTexts texts) =>
        TemplateModel.Object(
            ("source", origin.Source is { } source ? TemplateModel.SourceOf(source, texts) : null),
            ("name", origin.Name),
            ("from", TemplateModel.List(origin.From, inner => OriginOf(inner, texts))),
            ("is_cut", origin.IsCut)
        );
}
