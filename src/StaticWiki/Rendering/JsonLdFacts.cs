using System.Text.Json;
using StaticWiki.Linking;
using StaticWiki.Linking.Facts;
using StaticWiki.Localization;

namespace StaticWiki.Rendering;

/// <summary>The facts of a topic for machines: schema.org's PropertyValue.</summary>
internal static class JsonLdFacts
{
    /// <summary>The facts as a data set, for things to which schema.org gives no <c>additionalProperty</c>.</summary>
    public static void WriteDataset(Utf8JsonWriter json, PageModel page, InterfaceTexts texts)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Dataset");
        JsonLd.WriteText(json, "name", texts.Of(ProgramTexts.Dataset, page.Title));
        WriteProperties(json, page, "variableMeasured");
        json.WriteEndObject();
    }

    /// <summary>The facts as property values of the object that is open.</summary>
    public static void WriteProperties(Utf8JsonWriter json, PageModel page, string name)
    {
        json.WriteStartArray(name);
        foreach (var fact in page.Facts)
        {
            foreach (var value in fact.Entries.SelectMany(entry => entry.Values))
                Write(json, fact, value);
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, FactModel fact, FactValueModel value)
    {
        json.WriteStartObject();
        json.WriteString("@type", "PropertyValue");
        JsonLd.WriteText(json, "propertyID", fact.Name);
        JsonLd.WriteText(json, "name", fact.Label);
        if (value.Quantity is { } quantity)
        {
            if (quantity.Least is { } least && least == quantity.Most)
                json.WriteNumber("value", least);
            else
            {
                if (quantity.Least is { } smallest)
                    json.WriteNumber("minValue", smallest);
                if (quantity.Most is { } greatest)
                    json.WriteNumber("maxValue", greatest);
            }
            if (quantity.UnitText.Length > 0)
                JsonLd.WriteText(json, "unitText", quantity.UnitText);
        }
        else
            JsonLd.WriteText(json, "value", value.Date?.ToString() ?? value.Text);
        json.WriteEndObject();
    }
}
