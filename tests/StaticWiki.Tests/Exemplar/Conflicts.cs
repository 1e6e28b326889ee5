namespace StaticWiki.Tests.Exemplar;

/// <summary>
/// What the sources disagree about, by number and side: the page that sets the sides beside each other, the words of each
/// side there, and the sources of which one has to be cited for it.
/// </summary>
internal static class Conflicts
{
    public static readonly TheoryData<string, string, string, string[]> All = new()
    {
        {
            "C01a",
            "/topics/train-length/",
            "10–15 carriages",
            ["2025-09-02-ndtv-slow-train", "2023-09-12-reuters-inside-train"]
        },
        { "C01b", "/topics/train-length/", "16 carriages for 2001", ["2006-10-16-taipei-times-provisions"] },
        { "C01c", "/topics/train-length/", "of which 17 were seen in May 2010", ["2010-05-04-independent-train"] },
        { "C01d", "/topics/train-length/", "20 carriages in 2011", ["2011-12-21-chosun-ilbo-train"] },
        {
            "C01e",
            "/topics/train-length/",
            "21 carriages for 2001",
            ["irish-times-2001-journey", "reuters-2001-russia-trip"]
        },
        {
            "C01f",
            "/topics/train-length/",
            "21 carriages for Kim Jong Un's train",
            ["bbc-vietnamese-kim-family-train"]
        },
        { "C01g", "/topics/train-length/", "more than 20 carriages", ["2023-09-08-reuters-trips"] },
        { "C01h", "/topics/train-length/", "Of six trains together", ["2009-11-09-ap-private-trains"] },
        { "C01i", "/topics/train-length/", "Of one train", ["ndtv-bulletproof-train", "2025-09-02-lbc-special-train"] },
        { "C01j", "/topics/train-length/", "About 250 m", ["kbs-world-wonsan-train"] },
        { "C01k", "/topics/train-length/", "310, 443 or 576 m", ["wikipedia-taeyangho"] },
        { "C02a", "/topics/train-speed/", "60 km/h usual speed, after Chosun Ilbo", ["2009-11-09-ap-private-trains"] },
        { "C02b", "/topics/train-speed/", "60 km/h on average", ["2025-09-03-zee-news-armoured-train"] },
        { "C02c", "/topics/train-speed/", "60 km/h at most", ["ap-train-symbol"] },
        { "C02d", "/topics/train-speed/", "about 50 km/h", ["asia-business-daily-beijing", "ndtv-bulletproof-train"] },
        { "C02e", "/topics/train-speed/", "up to 40 km/h on North Korean track", ["2023-09-12-reuters-inside-train"] },
        { "C02f", "/topics/train-speed/", "about 40 km/h seen at Ussuriysk", ["reuters-2001-russia-trip"] },
        { "C02g", "/topics/train-speed/", "80 km/h on Chinese track", ["bbc-vietnamese-kim-family-train"] },
        { "C02h", "/topics/train-speed/", "45 km/h on North Korean track", ["neshifa-slower-than-bicycle"] },
        { "C03a", "/topics/armoured-train/", "Six, in 2009", ["2009-11-09-ap-private-trains"] },
        { "C03b", "/topics/armoured-train/", "Their number is not clear", ["2023-09-12-reuters-inside-train"] },
        {
            "C03c",
            "/topics/armoured-train/",
            "Several trains were made in Pyongyang",
            ["2023-09-12-pledge-times-mobile-castle"]
        },
        { "C03d", "/topics/armoured-train/", "a gift from Stalin", ["2002-12-08-sunday-times-train"] },
        { "C03e", "/topics/armoured-train/", "built in Japan", ["reuters-2001-russia-trip"] },
        { "C04a", "/topics/moscow-2001/", "20,000 km to Moscow", ["2025-09-03-zee-news-armoured-train"] },
        { "C04b", "/topics/moscow-2001/", "20,000 km there and back", ["dailymotion-train-video"] },
        { "C04c", "/topics/moscow-2001/", "9,500 km one way", ["irish-times-2001-journey"] },
        { "C04d", "/topics/moscow-2001/", "nearly 4,000 miles one way", ["2001-08-05-washington-times-moscow"] },
        { "C04e", "/topics/moscow-2001/", "24 days", ["2001-08-19-los-angeles-times-odyssey"] },
        { "C04f", "/topics/moscow-2001/", "Three weeks", ["2025-09-02-ndtv-slow-train"] },
        { "C04g", "/topics/moscow-2001/", "A month", ["2003-01-05-new-york-times-orient-express"] },
        { "C05a", "/topics/air-travel/", "Yes, as a plain fact", ["2025-09-03-zee-news-armoured-train"] },
        { "C05b", "/topics/air-travel/", "He is reported to have been", ["bbc-vietnamese-kim-family-train"] },
        { "C05c", "/topics/air-travel/", "security came first", ["daily-nk-air-travel"] },
        { "C05d", "/topics/air-travel/", "Distrust of ageing aircraft", ["wikipedia-taeyangho"] },
        { "C05e", "/topics/air-travel/", "Neither was known to have", ["reuters-2001-russia-trip"] },
        { "C05f", "/topics/air-travel/", "flew to Indonesia in 1965", ["2018-05-09-news-summed-up-flight"] },
        { "C06a", "/topics/provisions/", "Bordeaux and Beaujolais", ["2025-09-02-ani-armoured-train"] },
        {
            "C06b",
            "/topics/provisions/",
            "Bordeaux and Burgundy",
            ["dailymotion-train-video", "tf1-info-luxury-train"]
        },
        { "C06c", "/topics/provisions/", "Both were flown in", ["2025-09-02-ndtv-slow-train"] },
        { "C06d", "/topics/provisions/", "sent ahead to stations", ["2006-10-16-taipei-times-provisions"] },
        { "C07a", "/topics/kumsusan-carriage/", "His train", ["2025-09-03-zee-news-armoured-train"] },
        { "C07b", "/topics/kumsusan-carriage/", "One coach or carriage", ["2013-12-15-kcna-train-coach"] },
        { "C07c", "/topics/kumsusan-carriage/", "of both earlier leaders", ["dailymotion-train-video"] },
        { "C08a", "/topics/kim-il-sung/", "with him the practice began", ["2025-09-03-zee-news-armoured-train"] },
        { "C08b", "/topics/kim-il-sung/", "armour is not mentioned", ["bbc-vietnamese-kim-family-train"] },
        { "C08c", "/topics/kim-il-sung/", "he reached Hanoi by aircraft", ["2019-02-24-global-times-vietnam"] },
        { "C08d", "/topics/kim-il-sung/", "In 1984", ["2001-07-31-reuters-omsk"] },
        { "C08e", "/topics/kim-il-sung/", "In 1986", ["irish-times-2001-journey"] },
        { "C09a", "/topics/car-carrying-carriage/", "according to Ahn Byung-min", ["2025-09-02-ndtv-slow-train"] },
        {
            "C09b",
            "/topics/car-carrying-carriage/",
            "according to Georgy Toloraya",
            ["2025-09-02-korea-joongang-daily-train-or-tank"]
        },
        { "C10a", "/topics/office-carriage/", "It is gold-plated", ["2025-09-03-zee-news-armoured-train"] },
        {
            "C10b",
            "/topics/office-carriage/",
            "It is embossed in gold",
            ["2025-09-01-maritime-professional-slow-train"]
        },
        { "C10c", "/topics/office-carriage/", "nothing is said of gold", ["dailymotion-train-video"] },
        { "C11a", "/topics/kumsusan-carriage/", "according to state media", ["2013-12-15-kcna-train-coach"] },
        { "C11b", "/topics/kumsusan-carriage/", "The train had not moved", ["2011-12-21-guardian-train"] },
        { "C12a", "/topics/armour/", "by nobody in particular", ["2025-09-03-zee-news-armoured-train"] },
        { "C12b", "/topics/armour/", "a nickname in the press", ["ndtv-bulletproof-train"] },
        { "C13a", "/topics/gauge-change/", "At a border station that is not named", ["times-of-india-slow-train"] },
        { "C13b", "/topics/gauge-change/", "At Tumangang", ["chassan-rajin-line"] },
        { "C13c", "/topics/gauge-change/", "At Khasan", ["amtrak-unlimited-gauge"] },
        { "C14a", "/topics/hanoi-2019/", "3,800 km", ["2019-03-04-hankyoreh-return"] },
        { "C14b", "/topics/hanoi-2019/", "4,000 km", ["cgtn-hanoi-route", "2019-03-04-afp-return"] },
        { "C14c", "/topics/hanoi-2019/", "4,500 km", ["laht-march-2019-return"] },
        { "C15a", "/topics/beijing-2025/", "At about 16:00", ["2025-09-02-korea-herald-beijing-arrival"] },
        { "C15b", "/topics/beijing-2025/", "At about 17:00", ["2025-09-02-korea-joongang-daily-spy-agency"] },
        { "C16a", "/topics/ulan-ude-2011/", "To Moscow", ["cnn-live-lobsters"] },
        { "C16b", "/topics/ulan-ude-2011/", "To Ulan-Ude", ["2011-08-23-peoples-daily-ulan-ude"] },
        { "C17a", "/topics/kim-jong-un/", "Ten, to five countries", ["global1-sweet-home"] },
        { "C17b", "/topics/kim-jong-un/", "Seven up to 2023", ["ndtv-bulletproof-train"] },
        { "C17c", "/topics/kim-jong-un/", "Nine up to September 2025", ["dailymotion-train-video"] },
    };
}
