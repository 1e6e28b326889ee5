namespace StaticWiki.Tests.Exemplar;

/// <summary>
/// The statements of the article that the wiki began with, by number: where each of them stands, in which words, and the
/// sources of which one has to be cited in that sentence.
/// </summary>
internal static class Facts
{
    private const string Article = "2025-09-03-zee-news-armoured-train";

    public static readonly TheoryData<string, string, string, string[]> All = new()
    {
        {
            "F01",
            "/topics/beijing-2025/",
            "went to China in his armoured train to attend the victory parade",
            [Article]
        },
        {
            "F02",
            "/topics/armoured-train/",
            "had gone abroad in it before his journey to China in September 2025",
            [Article]
        },
        { "F03", "/topics/armoured-train/", "The train is green", [Article] },
        { "F04", "/topics/armoured-train/", "carries golden crests", [Article] },
        { "F05", "/topics/train-length/", "\"a behemoth of multiple cars\"", [Article] },
        { "F06", "/topics/train-speed/", "The armoured train is slow", [Article] },
        { "F07", "/topics/armour/", "is heavily armoured", [Article] },
        { "F08", "/topics/rail-diplomacy/", "\"a symbol of the Kim dynasty\", which is a view", [Article] },
        { "F09", "/topics/mobile-command-centre/", "\"a mobile command center\"", [Article] },
        { "F10", "/topics/rail-diplomacy/", "a taste of its own in matters of safety and comfort", [Article] },
        { "F11", "/topics/sleeping-carriage/", "\"has been reported to have a bedroom\"", [Article] },
        { "F12", "/topics/office-carriage/", "It is reported to be large", [Article] },
        { "F13", "/topics/restaurant-carriage/", "A restaurant is among the things", [Article] },
        { "F14", "/topics/communications-carriage/", "\"a communications equipment carriage\"", [Article] },
        {
            "F15",
            "/topics/office-carriage/",
            "State-media pictures show the leader in an office finished in wood",
            [Article]
        },
        { "F16", "/topics/office-carriage/", "surrounded by telephones", [Article] },
        { "F17", "/topics/office-carriage/", "\"a gold-plated laptop\" in the words of Zee News", [Article] },
        { "F18", "/topics/car-carrying-carriage/", "\"carriages for two armoured Mercedes cars\"", [Article] },
        { "F19", "/topics/ahn-byung-min/", "\"South Korean transport analyst\"", [Article] },
        { "F20", "/topics/armour/", "\"the main function of the train is security\"", [Article] },
        { "F21", "/topics/armour/", "Moving fortress is a nickname", [Article] },
        { "F22", "/topics/train-speed/", "\"an average speed of just 60 kph (37 mph)\"", [Article] },
        { "F23", "/topics/armour/", "bullets are kept out by the windows", [Article] },
        { "F24", "/topics/armour/", "as well as by the walls", [Article] },
        { "F25", "/topics/armour/", "both are intended to withstand an attack", [Article] },
        {
            "F26",
            "/topics/gauge-change/",
            "\"the wheels of the train are rearranged at the Russian border\"",
            [Article]
        },
        {
            "F27",
            "/topics/gauge-change/",
            "The rails of the two countries are laid to different widths",
            ["csis-railway-connections"]
        },
        { "F28", "/topics/chinese-locomotive/", "a Chinese locomotive pulls it", [Article] },
        {
            "F29",
            "/topics/beijing-2025/",
            "A social-media post embedded in the Zee News article offers film of the arrival",
            [Article]
        },
        { "F30", "/topics/beijing-2025/", "Kim's daughter, Kim Ju Ae, was with him", [Article] },
        { "F31", "/topics/beijing-2025/", "was with him, and for the first time", [Article] },
        { "F32", "/topics/kim-il-sung/", "With him the practice of going abroad by armoured train began", [Article] },
        { "F33", "/topics/kim-il-sung/", "Kim Il Sung was the founder of North Korea", [Article] },
        { "F34", "/topics/kim-jong-il/", "He kept up the custom of going abroad by armoured train", [Article] },
        { "F35", "/topics/air-travel/", "\"known to have a fear of flying\"", [Article] },
        { "F36", "/topics/kim-jong-il/", "he took the train on all his overseas trips", [Article] },
        { "F37", "/topics/moscow-2001/", "went to Moscow by armoured train", [Article] },
        { "F38", "/topics/moscow-2001/", "\"a 20,000 km-long trip to Moscow\"", [Article] },
        { "F39", "/topics/konstantin-pulikovsky/", "calls him a Russian official", [Article] },
        { "F40", "/topics/orient-express-book/", "he wrote about rich supplies on board", [Article] },
        { "F41", "/topics/provisions/", "\"included live lobsters", [Article] },
        { "F42", "/topics/provisions/", "and French wine\"", [Article] },
        { "F43", "/topics/kumsusan-carriage/", "\"Kim Jong Il's train is now exhibited at his mausoleum\"", [Article] },
        { "F44", "/topics/kumsusan-carriage/", "which is that article's view", [Article] },
        { "F45", "/topics/air-travel/", "\"occasional use of airplanes for travel\"", [Article] },
        { "F46", "/topics/rail-diplomacy/", "keeps up the family's practice", [Article] },
        {
            "F47",
            "/topics/rail-diplomacy/",
            "Slow and visible journeys protect the leader, in the view of Zee News",
            [Article]
        },
        { "F48", "/topics/rail-diplomacy/", "The journeys serve the state as propaganda", [Article] },
        { "F49", "/topics/rail-diplomacy/", "contact will be had only on the leader's conditions", [Article] },
    };
}
