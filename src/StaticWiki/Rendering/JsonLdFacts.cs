using System.Text.Json;
using StaticWiki.Linking;
using StaticWiki.Linking.Facts;

namespace StaticWiki.Rendering;

/// <summary>The facts of a topic for machines: schema.org's PropertyValue.</summary>
internal static class JsonLdFacts
{
    /// <summary>What the page is about, with its facts; nothing where there are none.</summary>
    public static void WriteAbout(Utf8JsonWriter json, PageModel page)
    {
        if (page.Facts.IsEmpty)
            return;
        json.WriteStartObject("about");
        json.WriteString("@type", "Thing");
        json.WriteString("name", page.Title);
        WriteProperties(json, page);
        json.WriteEndObject();
    }

    /// <summary>The facts as <c>additionalProperty</c> of the object that is open.</summary>
    public static void WriteProperties(Utf8JsonWriter json, PageModel page)
    {
        if (page.Facts.IsEmpty)
            return;
        json.WriteStartArray("additionalProperty");
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
        json.WriteString("propertyID", fact.Name);
        json.WriteString("name", fact.Label);
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
                json.WriteString("unitText", quantity.UnitText);
        }
        else
            json.WriteString("value", value.Date?.ToString() ?? value.Text);
        json.WriteEndObject();
    }
}
