namespace StaticWiki.Localization;

/// <summary>The texts that no template names, since the program writes them or makes pages of them.</summary>
internal static class ProgramTexts
{
    public static readonly TextKey Home = new("titles.home");
    public static readonly TextKey UntitledWiki = new("titles.untitled_wiki");
    public static readonly TextKey Topics = new("titles.topics");
    public static readonly TextKey Sources = new("titles.sources");
    public static readonly TextKey Timeline = new("titles.timeline");
    public static readonly TextKey TopicMap = new("titles.graph");
    public static readonly TextKey Maintenance = new("titles.maintenance");
    public static readonly TextKey Search = new("titles.search");
    public static readonly TextKey NotFound = new("titles.not_found");
    public static readonly TextKey Disambiguation = new("titles.disambiguation", "name");
    public static readonly TextKey PartTitle = new("titles.part", "list", "number");
    public static readonly TextKey UntitledSource = new("titles.untitled_source", "origin");

    public static readonly TextKey EmbeddedFrom = new("page.embedded_from", "page");

    public static readonly TextKey Comma = new("lists.comma");
    public static readonly TextKey And = new("lists.and");
    public static readonly TextKey More = new("lists.more", "count", "list");

    public static readonly TextKey Dataset = new("facts.dataset", "page");
    public static readonly TextKey Conflicts = new("conflicts.heading");
    public static readonly TextKey References = new("references.heading");
    public static readonly TextKey ArchivedCopy = new("references.archived_copy");
    public static readonly TextKey GradeOf = new("references.grade", "grade");
    public static readonly TextKey CitedRetracted = new("references.retracted");
    public static readonly TextKey SourcesHeading = new("sources.heading");
    public static readonly TextKey FurtherSources = new("sources.further");

    public static readonly TextKey Publisher = new("source.publisher");
    public static readonly TextKey Authors = new("source.authors");
    public static readonly TextKey Published = new("source.published");
    public static readonly TextKey Article = new("source.article");
    public static readonly TextKey Retrieved = new("source.retrieved");
    public static readonly TextKey Archived = new("source.archived");
    public static readonly TextKey Language = new("source.language");
    public static readonly TextKey Grade = new("source.grade");
    public static readonly TextKey Status = new("source.status");
    public static readonly TextKey IsRetracted = new("source.is_retracted");
    public static readonly TextKey IsCorrected = new("source.is_corrected");
    public static readonly TextKey IsGone = new("source.is_gone");
    public static readonly TextKey ArchivedCopyAt = new("source.archived_copy_at", "address");

    public static readonly TextKey TimelineDescription = new("timeline.description", "count", "years");
    public static readonly TextKey InYear = new("timeline.in_year", "year");
    public static readonly TextKey FromTo = new("timeline.from_to", "first", "last");
    public static readonly TextKey EventCount = new("timeline.count", "count");
    public static readonly TextKey TallestBar = new("timeline.tallest_bar", "count");

    public static readonly TextKey Map = new("map.title");
    public static readonly TextKey MapPlaces = new("map.places", "places");
    public static readonly TextKey MapJourneys = new("map.journeys", "places", "journeys");
    public static readonly TextKey Journey = new("map.journey", "from", "to");
    public static readonly TextKey JourneyAndBack = new("map.journey_and_back", "from", "to");
    public static readonly TextKey ByRail = new("map.by_rail");
    public static readonly TextKey ByAir = new("map.by_air");
    public static readonly TextKey BySea = new("map.by_sea");
    public static readonly TextKey ByRoad = new("map.by_road");
    public static readonly TextKey ByOther = new("map.by_other");
    public static readonly TextKey RailWords = new("map.rail_words");
    public static readonly TextKey AirWords = new("map.air_words");
    public static readonly TextKey SeaWords = new("map.sea_words");
    public static readonly TextKey RoadWords = new("map.road_words");
    public static readonly TextKey North = new("map.north", "degrees");
    public static readonly TextKey South = new("map.south", "degrees");
    public static readonly TextKey East = new("map.east", "degrees");
    public static readonly TextKey West = new("map.west", "degrees");

    public static readonly TextKey NoDate = new("listings.no_date");
    public static readonly TextKey AllOfList = new("listings.all", "count", "list");
    public static readonly TextKey OtherTopics = new("listings.other_topics");

    public static readonly TextKey IsPage = new("search.is_page");
    public static readonly TextKey IsTopic = new("search.is_topic");
    public static readonly TextKey IsSource = new("search.is_source");
    public static readonly TextKey IsStub = new("search.is_stub");

    public static readonly TextKey WantedTopics = new("maintenance.wanted");
    public static readonly TextKey Orphans = new("maintenance.orphans");
    public static readonly TextKey Stubs = new("maintenance.stubs");
    public static readonly TextKey DeadEnds = new("maintenance.dead_ends");
    public static readonly TextKey ChangedSources = new("maintenance.changed_sources");
    public static readonly TextKey Coverage = new("maintenance.coverage");
    public static readonly TextKey FirstOfList = new("maintenance.first", "shown", "count");
    public static readonly TextKey CoverageOfAll = new("maintenance.coverage_of_all", "cited", "total", "percent");
    public static readonly TextKey CoverageOfTopic = new(
        "maintenance.coverage_of_topic",
        "cited",
        "total",
        "percent",
        "lines"
    );
    public static readonly TextKey Lines = new("maintenance.lines", "lines");
    public static readonly TextKey LinkedFrom = new("maintenance.linked_from", "pages");
    public static readonly TextKey Rests = new("maintenance.rests", "pages");
    public static readonly TextKey RestsNothing = new("maintenance.rests_nothing");

    public static readonly TextKey OtherPages = new("llms.other_pages");
    public static readonly TextKey Graph = new("llms.graph");
    public static readonly TextKey GraphSummary = new("llms.graph_summary");
    public static readonly TextKey Bibliography = new("llms.bibliography");
    public static readonly TextKey BibliographySummary = new("llms.bibliography_summary");
}
