using System.Collections.Immutable;
using StaticWiki.Importing;
using StaticWiki.Importing.Boilerplate;

namespace StaticWiki.Tests.Importing;

/// <summary>What sites put between the paragraphs of an article, and what only looks like it.</summary>
public sealed class BoilerplateTests
{
    [Theory]
    [InlineData("Add Coast Courier as a Preferred Source")]
    [InlineData("Set The Daily Gull as your preferred source on Google")]
    [InlineData("Subscribe")]
    [InlineData("Subscribe now!")]
    [InlineData("Sign up for our free weekly newsletter")]
    [InlineData("Log in to your account to continue reading.")]
    [InlineData("Join our WhatsApp channel for daily updates")]
    [InlineData("Already a subscriber? Sign in")]
    [InlineData("Follow us")]
    [InlineData("Follow us on Facebook and Instagram")]
    [InlineData("Follow Coast Courier on Google News")]
    [InlineData("Click here to read the full report")]
    [InlineData("To see more pictures, click here")]
    [InlineData("Share")]
    [InlineData("Share this article")]
    [InlineData("Facebook | Twitter | WhatsApp")]
    [InlineData("3 Comments")]
    [InlineData("Leave a comment")]
    [InlineData("We use cookies to improve your experience. By continuing you accept our privacy policy.")]
    [InlineData("Accept all cookies")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("- Advertisement -")]
    [InlineData("Article continues below this ad")]
    [InlineData("광고")]
    [InlineData("ALSO READ | Ferry fares rise again")]
    [InlineData("Read more: Ferry fares rise again, and nobody is glad.")]
    [InlineData("Related: Who owns the harbour?")]
    [InlineData("Related stories")]
    [InlineData("You may also like")]
    [InlineData("▶ 관련기사: 여객선 요금")]
    [InlineData("5 min read")]
    [InlineData("Skip to main content")]
    [InlineData("© 2024 Coast Courier. All rights reserved.")]
    [InlineData("Copyright 2024, Coast Courier")]
    [InlineData("(This story has not been edited by Courier staff and is published from a syndicated feed.)")]
    [InlineData("View this post on Instagram")]
    [InlineData("So bright! pic.twitter.com/aBc1 — Coast Fan (@coast_fan) May 16, 2024")]
    [InlineData("So bright! — Coast Fan (@coast_fan) 16 May 2024")]
    public void It_is_left_out(string passage)
    {
        var (kept, dropped) = Filter("The lamp is lit.", passage, "It is seen from afar.");
        Assert.Equal(["The lamp is lit.", "It is seen from afar."], kept);
        Assert.Equal(passage, Assert.Single(dropped).Text);
    }

    [Theory]
    [InlineData("Share prices fell by a tenth.")]
    [InlineData("Share the Road")]
    [InlineData("Follow the Money")]
    [InlineData("Subscribers to the railway's timetable were not told.")]
    [InlineData("Sign up for the army, they were told.")]
    [InlineData("Join the Army")]
    [InlineData("Press on, said the captain.")]
    [InlineData("Add salt as a preservative.")]
    [InlineData("Copyright law is another matter in the North.")]
    [InlineData("(c) the third carriage")]
    [InlineData("The train is loading.")]
    [InlineData("Comments by the minister were not printed.")]
    [InlineData("Related parties own the harbour.")]
    [InlineData("Read the label before you drink it.")]
    [InlineData("Watch towers stand along the line.")]
    [InlineData("Advertisements for the train are not allowed.")]
    [InlineData("A cookie was served with the tea.")]
    [InlineData("Explained")]
    [InlineData("This story has been told in the harbour for a hundred years.")]
    [InlineData("The account @coast_fan was closed on May 16, 2024")]
    [InlineData("The Long Way Home")]
    [InlineData("40,000")]
    public void It_stays(string passage)
    {
        var (kept, dropped) = Filter("The lamp is lit.", passage, "It is seen from afar.");
        Assert.Equal(["The lamp is lit.", passage, "It is seen from afar."], kept);
        Assert.Empty(dropped);
    }

    [Fact]
    public void A_headline_may_begin_as_a_pointer_does() =>
        Assert.Equal(["Watch: The lamp is lit", "It is."], Filter("Watch: The lamp is lit", "It is.").Kept);

    [Fact]
    public void A_list_of_other_articles_goes_with_its_heading()
    {
        ImmutableArray<Passage> passages =
        [
            new("The lamp is lit.", 1, 1),
            new("Related stories:", 3, 3),
            new("- Ferry fares rise", 4, 4),
            new("- Who owns the harbour?", 5, 5),
            new("- A new bridge", 6, 6),
            new("- and a last word", 8, 8),
        ];
        var (kept, dropped) = BoilerplateFilter.Apply(passages, hasLines: true);
        Assert.Equal([1, 8], kept.Select(passage => passage.FirstLine));
        Assert.Equal([3, 4, 5, 6], dropped.Select(passage => passage.FirstLine));
    }

    [Fact]
    public void A_paragraph_that_ends_like_a_post_is_too_long_for_one()
    {
        var paragraph = string.Concat(Enumerable.Repeat("The lamp is lit again. ", 40)) + "— Fan (@fan) May 16, 2024";
        Assert.Empty(Filter(paragraph).Dropped);
    }

    [Fact]
    public void A_post_takes_no_paragraph_that_is_no_nearer_to_it_than_others()
    {
        ImmutableArray<Passage> passages =
        [
            new("The lamp is lit.", 1, 1),
            new("It is seen from afar.", 3, 3),
            new("So bright! — Fan (@fan) May 16, 2024", 5, 5),
        ];
        Assert.Equal(2, BoilerplateFilter.Apply(passages, hasLines: true).Kept.Length);
    }

    private static (string[] Kept, ImmutableArray<DroppedPassage> Dropped) Filter(params string[] texts)
    {
        var passages = texts.Select((text, i) => new Passage(text, (2 * i) + 1, (2 * i) + 1));
        var (kept, dropped) = BoilerplateFilter.Apply([.. passages], hasLines: true);
        return ([.. kept.Select(passage => passage.Text)], dropped);
    }
}
