namespace StaticWiki.Tests.Diagnostics;

/// <summary>A fault that is put into a wiki that has none, and what is to be found of it.</summary>
/// <param name="Slot">Where it may stand: one of <see cref="Slots"/>.</param>
/// <param name="Text">What is written there; "‹" stands before the character that is to be named.</param>
/// <param name="Code">By what code it is found.</param>
internal sealed record PlantedFault(char Slot, string Text, string Code)
{
    private const char Mark = '‹';

    /// <summary>How many lines, and how many UTF-16 code units of the last one, stand before the place.</summary>
    public (int Lines, int Columns) Before
    {
        get
        {
            var before = Text[..Text.IndexOf(Mark, StringComparison.Ordinal)];
            return (before.Count(c => c == '\n'), before.Length - (before.LastIndexOf('\n') + 1));
        }
    }

    public string Written => Text.Replace(Mark.ToString(), "", StringComparison.Ordinal);

    public static readonly IReadOnlyList<PlantedFault> All =
    [
        // Links.
        new(Slots.Prose, "[[‹Nothing such]]", "SW3001"),
        new(Slots.Prose, "[[‹Nothing such|some words]]", "SW3001"),
        new(Slots.Prose, "[[‹First topic#Nowhere]]", "SW3002"),
        new(Slots.Prose, "[some **words**](‹nothing.md)", "SW3001"),
        new(Slots.Prose, "[some words](<‹no thing.md> \"title\")", "SW3001"),
        new(Slots.Prose, "![a picture](‹nothing.png)", "SW3004"),
        new(Slots.Prose, "[some words](‹../topics/First-Topic.md)", "SW3005"),
        new(Slots.Prose, "[some words](‹javascript:run\\(\\))", "SW3008"),
        new(Slots.Quote, "[[‹Nothing such|some words]]", "SW3001"),
        new(Slots.Quote, "![a picture](‹nothing.png)", "SW3004"),
        new(Slots.Quote, "‹<script>run</script>", "SW2102"),
        // Citations and quotations.
        new(Slots.Prose, "[@‹nobody]", "SW3012"),
        new(Slots.Prose, "[@first-paper, p. 5; @‹nobody]", "SW3012"),
        new(Slots.Prose, "\"it was painted ‹green and gold\" [@first-paper]", "SW7101"),
        // Raw HTML.
        new(Slots.Prose, "‹<script>run</script>", "SW2102"),
        // Front matter.
        new(Slots.Key, "‹titel: Another title\n", "SW2004"),
        new(Slots.Key, "updated: ‹some day\n", "SW2005"),
        new(Slots.Key, "draft: ‹[no, yes]\n", "SW2005"),
        new(Slots.Key, "updated: ‹2001-02-30\n", "SW8001"),
        // Facts.
        new(Slots.Fact, "  - {name: ‹sped, value: 60 km/h, cite: first-paper}\n", "SW7001"),
        new(Slots.Fact, "  - {name: speed, value: ‹60 furlongs, cite: first-paper}\n", "SW7003"),
        new(Slots.Fact, "  - {name: speed, value: ‹quick, cite: first-paper}\n", "SW7002"),
        new(Slots.Fact, "  - {name: speed, value: 60 km/h, cite: ‹nobody}\n", "SW3012"),
        new(Slots.Fact, "  - name: builder\n    cite: first-paper\n    value: ‹Nothing such\n", "SW3001"),
        new(Slots.Fact, "  - {name: speed, value: 60 km/h, ‹sauce: first-paper}\n", "SW2004"),
        // Events.
        new(Slots.Event, "  - {date: 2001, title: It goes, place: ‹Nowhere, cite: first-paper}\n", "SW8003"),
        new(Slots.Event, "  - {date: ‹2001-13, title: It goes, cite: first-paper}\n", "SW8001"),
        new(Slots.Event, "  - date: 2001\n    cite: [first-paper, ‹nobody]\n    title: It goes\n", "SW3012"),
        new(
            Slots.Event,
            "  - {date: 2001, title: It goes, topics: [First topic, ‹Nothing such], cite: first-paper}\n",
            "SW3001"
        ),
        // Settings.
        new(Slots.Setting, "‹langauge: en\n", "SW1007"),
        new(Slots.Setting, "history: ‹always\n", "SW1008"),
        new(Slots.Setting, "checks: {missing-alt: ‹fatal}\n", "SW1008"),
        // Places.
        new(Slots.Place, "Elsewhere: {lat: ‹95, lon: 3}\n", "SW8005"),
        new(Slots.Place, "‹Elsewhere: {lat: 5}\n", "SW8004"),
        // Templates.
        new(Slots.Template, "{{ page.‹titel }}", "SW4002"),
        new(Slots.Template, "{{ ‹nothing.at_all }}", "SW4002"),
        new(Slots.Template, "{{ include ‹'nothing.html' }}", "SW4003"),
        new(Slots.Template, "{{ ‹) }}", "SW4001"),
    ];
}
