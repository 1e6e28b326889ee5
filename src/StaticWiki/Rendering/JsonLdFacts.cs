using System.Text.Json;
using StaticWiki.Linking;
using StaticWiki.Linking.Facts;
using StaticWiki.Loading;

namespace StaticWiki.Rendering;

/// <summary>The facts of a topic for machines: schema.org's PropertyValue.</summary>
internal static class JsonLdFacts
{
    /// <summary>The facts as a part of the thing that is open.</summary>
    /// <remarks>
    /// schema.org has <c>additionalProperty</c> for products and places alone. For any other thing the facts are the
    /// variables of a data set that is the subject's.
    /// </remarks>
    public static void Write(Utf8JsonWriter json, PageModel page, string type)
    {
        if (page.Facts.IsEmpty)
            return;
        var isProperty = SchemaType.HasAdditionalProperty(type);
        if (!isProperty)
        {
            json.WriteStartObject("subjectOf");
            json.WriteString("@type", "Dataset");
            JsonLd.WriteText(json, "name", "Facts: " + page.Title);
        }
        json.WriteStartArray(isProperty ? "additionalProperty" : "variableMeasured");
        foreach (var fact in page.Facts)
        {
            foreach (var value in fact.Entries.SelectMany(entry => entry.Values))
                Write(json, fact, value);
        }
        json.WriteEndArray();
        if (!isProperty)
            json.WriteEndObject();
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
