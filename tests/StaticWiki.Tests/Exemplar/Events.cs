namespace StaticWiki.Tests.Exemplar;

/// <summary>The dated events: each with its title, its way or place as the timeline shows it, and the sources that it cites.</summary>
internal static class Events
{
    public static readonly TheoryData<string, string, string, string[]> All = new()
    {
        {
            "1958-11",
            "Kim Il Sung visits Vietnam through China",
            "Pyongyang → Beijing → Guangzhou → Hanoi, aircraft, train, aircraft",
            ["2019-02-24-global-times-vietnam", "2019-02-20-reuters-vietnam-route"]
        },
        {
            "1965-04",
            "Kim Jong Il flies to Indonesia with his father",
            "aircraft",
            ["daily-nk-air-travel", "2018-05-09-news-summed-up-flight", "wikimili-kim-il-sung-trips"]
        },
        {
            "1984-05-29",
            "Kim Il Sung is received at a station in East Berlin",
            "East Berlin, train",
            ["kasaan-times-east-berlin"]
        },
        {
            "1984-06-02",
            "Kim Il Sung is received at Dresden station",
            "Dresden, train",
            ["saechsische-zeitung-dresden"]
        },
        {
            "1984-07-01",
            "Kim Il Sung's tour of six weeks ends",
            "Pyongyang, train",
            ["1984-07-11-cia-kim-il-sung-visit", "wikisum-taeyangho"]
        },
        {
            "2000-05",
            "Kim Jong Il visits Beijing, his first journey abroad as leader",
            "Pyongyang → Shenyang → Beijing, train",
            ["daily-nk-air-travel", "irish-times-2000-beijing-visit"]
        },
        { "2001-01", "Kim Jong Il visits China by train", "train", ["daily-nk-air-travel"] },
        {
            "2001-07-26",
            "Kim Jong Il enters Russia on the way to Moscow",
            "Pyongyang → Khasan → Ussuriysk, train",
            ["2001-08-04-moscow-declaration", "irish-times-2001-journey", "reuters-2001-russia-trip"]
        },
        { "2001-07-31", "The train stops at Omsk", "Ussuriysk → Omsk, train", ["2001-07-31-reuters-omsk"] },
        {
            "2001-08-03",
            "The train arrives in Moscow late in the evening",
            "Omsk → Moscow, train",
            ["2001-08-05-washington-times-moscow"]
        },
        {
            "2001-08-04",
            "Talks with Vladimir Putin and the Moscow Declaration",
            "Moscow",
            ["2001-08-04-kremlin-talks", "2001-08-04-moscow-declaration", "2001-08-05-xinhua-declaration"]
        },
        {
            "2001-08-07",
            "The train leaves St Petersburg for home",
            "St Petersburg → Moscow, train",
            ["2001-08-08-reuters-st-petersburg"]
        },
        {
            "2001-08-18",
            "The train is back across the border",
            "Khasan, train",
            ["2001-08-19-los-angeles-times-odyssey"]
        },
        { "2002", "\"Orient Express\" is published in Moscow", "Moscow", ["2003-01-05-new-york-times-orient-express"] },
        {
            "2002-08-20",
            "Kim Jong Il begins his second journey to Russia",
            "Khasan → Komsomolsk-on-Amur → Khabarovsk → Vladivostok, train",
            ["2002-08-20-xinhua-far-east", "kremlin-2002-meeting"]
        },
        {
            "2004-04-22",
            "Explosion at Ryongchon station, a railway accident, hours after the train had passed",
            "Ryongchon",
            ["2004-05-01-railway-gazette-ryongchon"]
        },
        {
            "2006-01-18",
            "Kim Jong Il returns from a visit of about a week to China",
            "Beijing → Dandong, train",
            ["2006-01-18-mail-guardian-china"]
        },
        {
            "2009-11-09",
            "Chosun Ilbo reports on the trains, carriages and speed",
            "",
            ["2009-11-09-ap-private-trains", "2009-11-09-asia-matters-chosun-reprint"]
        },
        {
            "2010-05-03",
            "A train reaches Dandong, and Kim Jong Il is reported in Dalian",
            "Pyongyang → Dandong → Dalian, train",
            ["2010-05-03-csm-dalian", "2010-05-04-independent-train"]
        },
        {
            "2011-05-20",
            "A North Korean train travels through north-east China",
            "Mudanjiang → Changchun → Shenyang, train",
            ["2011-05-21-reuters-china"]
        },
        {
            "2011-08-20",
            "Kim Jong Il enters Russia for the last time",
            "Pyongyang → Khasan, train",
            ["2011-08-21-peoples-daily-khasan", "2011-09-01-chosun-ilbo-drawing-room"]
        },
        {
            "2011-08-23",
            "The train arrives in Ulan-Ude",
            "Khasan → Ulan-Ude, train",
            ["2011-08-23-peoples-daily-ulan-ude", "2011-08-24-afp-ulan-ude"]
        },
        {
            "2011-08-24",
            "Kim Jong Il meets Dmitry Medvedev near Ulan-Ude",
            "Ulan-Ude",
            ["2011-08-24-afp-ulan-ude", "wikisum-taeyangho"]
        },
        {
            "2011-08-25",
            "The train returns through China",
            "Ulan-Ude → Manzhouli, train",
            ["2011-08-25-korea-herald-manzhouli"]
        },
        {
            "2011-12-17",
            "Kim Jong Il dies",
            "",
            ["2013-12-15-kcna-train-coach", "2011-12-21-guardian-train", "2011-12-21-chosun-ilbo-train"]
        },
        {
            "2012-12-17",
            "Kim Jong Il's railway carriage is put on display",
            "Kumsusan Palace of the Sun",
            ["2013-12-15-kcna-train-coach", "2012-12-18-ap-mausoleum"]
        },
        {
            "2018-03-25",
            "Kim Jong Un's first journey abroad as leader",
            "Pyongyang → Dandong → Beijing, train",
            ["2018-03-30-scmp-inside-train", "pinocchiopedia-trips", "2023-09-08-reuters-trips"]
        },
        {
            "2018-05-07",
            "Kim Jong Un flies to Dalian",
            "Pyongyang → Dalian, aircraft",
            ["2018-05-09-ap-dalian", "pinocchiopedia-trips"]
        },
        {
            "2018-06-10",
            "Kim Jong Un flies to Singapore",
            "Pyongyang → Singapore, aircraft",
            ["the-news-singapore-flight", "pinocchiopedia-trips"]
        },
        {
            "2018-06-20",
            "Kim Jong Un flies home from his third visit to China",
            "Beijing → Pyongyang, aircraft",
            ["siasat-beijing-flight"]
        },
        {
            "2019-01-08",
            "Kim Jong Un visits Beijing for the second time by train",
            "Pyongyang → Beijing → Pyongyang, train",
            ["ap-january-2019", "2019-01-09-sharjah24-departure"]
        },
        {
            "2019-02-23",
            "Kim Jong Un leaves Pyongyang for Vietnam",
            "Pyongyang → Dandong → Tianjin → Wuhan → Nanning → Pingxiang, train",
            ["2019-02-26-kyodo-vietnam", "2019-03-04-hankyoreh-return"]
        },
        {
            "2019-02-26",
            "Kim Jong Un arrives in Vietnam and goes on by car",
            "Pingxiang → Dong Dang → Hanoi, train, then car",
            ["cgtn-hanoi-route", "2019-02-26-kyodo-vietnam"]
        },
        {
            "2019-03-02",
            "The train leaves Dong Dang for home",
            "Dong Dang → Pyongyang, train",
            ["2019-03-02-korea-herald-dong-dang", "2019-03-04-afp-return"]
        },
        {
            "2019-03-05",
            "Kim Jong Un is back in Pyongyang at three in the morning",
            "Pyongyang, train",
            ["2019-03-04-afp-return", "laht-march-2019-return"]
        },
        {
            "2019-04-24",
            "Kim Jong Un enters Russia and reaches Vladivostok",
            "Khasan → Vladivostok, train",
            ["2019-04-24-reuters-vladivostok", "2019-04-24-usa-today-khasan"]
        },
        {
            "2019-04-26",
            "Kim Jong Un leaves Vladivostok by train",
            "Vladivostok, train",
            ["2019-04-26-upi-vladivostok"]
        },
        {
            "2023-09-10",
            "Kim Jong Un leaves Pyongyang for Russia",
            "Pyongyang, train",
            ["2025-09-02-korea-joongang-daily-arrival"]
        },
        {
            "2023-09-12",
            "Kim Jong Un enters Russia",
            "Pyongyang → Khasan, train",
            ["2023-09-17-novaya-gazeta-europe-departure", "2023-09-13-nhk-amur"]
        },
        {
            "2023-09-13",
            "Talks at the Vostochny spaceport",
            "Khasan → Vostochny Cosmodrome, train to the region",
            ["2023-09-15-sputnik-komsomolsk", "2023-09-17-novaya-gazeta-europe-departure", "2023-09-13-nhk-amur"]
        },
        {
            "2023-09-15",
            "The train arrives in Komsomolsk-on-Amur",
            "Vostochny Cosmodrome → Komsomolsk-on-Amur, train",
            ["2023-09-15-sputnik-komsomolsk"]
        },
        {
            "2023-09-16",
            "Kim Jong Un is in Vladivostok",
            "Vladivostok",
            ["2023-09-18-spotlight-nepal-russia", "2023-09-17-novaya-gazeta-europe-departure"]
        },
        {
            "2023-09-17",
            "The train leaves Russia",
            "Artyom → Khasan, train",
            ["2023-09-17-pledge-times-artyom", "2023-09-18-spotlight-nepal-russia"]
        },
        {
            "2023-09-19",
            "Kim Jong Un is back in Pyongyang in the evening",
            "Khasan → Pyongyang, train",
            ["cosmos-chronicle-return"]
        },
        {
            "2025-09-01",
            "Kim Jong Un leaves Pyongyang for Beijing",
            "Pyongyang, train",
            ["2025-09-02-korea-joongang-daily-departure", "2025-09-01-news-az-departure"]
        },
        {
            "2025-09-02",
            "The train crosses the border early and reaches Beijing in the afternoon",
            "Sinuiju → Dandong → Beijing, train",
            [
                "2025-09-02-korea-joongang-daily-departure",
                "2025-09-02-korea-joongang-daily-arrival",
                "2025-09-02-korea-herald-beijing-arrival",
            ]
        },
        {
            "2025-09-03",
            "Victory parade in Beijing, with Kim Jong Un present",
            "Tiananmen Square",
            ["2025-09-03-zee-news-armoured-train", "2025-09-02-ap-parade", "2025-09-03-daily-star-parade"]
        },
        {
            "2025-09-04",
            "Talks with the Chinese president, and departure in the evening",
            "Beijing, train",
            ["2025-09-04-korea-joongang-daily-talks", "2025-09-05-korea-joongang-daily-departure-from-beijing"]
        },
        {
            "2025-09-05",
            "The train is expected back in Pyongyang in the afternoon",
            "Beijing → Pyongyang, train",
            ["2025-09-05-korea-joongang-daily-departure-from-beijing"]
        },
    };
}
