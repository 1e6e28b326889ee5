using System.Numerics;
using StaticWiki.Validation.Html;

namespace StaticWiki.Tests.Validation;

/// <summary>Names of elements and attributes, which are looked up for each tag.</summary>
public sealed class TagNamesTests
{
    [Fact]
    public void Every_attribute_is_found_by_its_name_in_any_case()
    {
        var single = Enum.GetValues<TagAttributes>().Where(one => BitOperations.IsPow2((ulong)one)).ToList();
        Assert.NotEmpty(single);
        foreach (var attribute in single)
        {
            var name = TagAttributeNames.NameOf(attribute);
            Assert.Equal(attribute.ToString(), name.Replace("-", "").Replace(":", ""), ignoreCase: true);
            Assert.Equal(attribute, TagAttributeNames.Of(name));
            Assert.Equal(attribute, TagAttributeNames.Of(name.ToUpperInvariant()));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("class")]
    [InlineData("CLASS")]
    [InlineData("hre")]
    [InlineData("href2")]
    [InlineData("A-name-that-is-longer-than-any-that-is-known")]
    [InlineData("\u212Aind")]
    public void Other_attributes_are_none(string name) => Assert.Equal(TagAttributes.None, TagAttributeNames.Of(name));

    [Theory]
    [InlineData("a")]
    [InlineData("li")]
    [InlineData("h6")]
    [InlineData("blockquote")]
    [InlineData("annotation-xml")]
    public void There_is_one_kind_for_each_element_of_the_standard(string name)
    {
        Assert.Equal(name, ElementKind.Of(name).Name);
        Assert.Same(ElementKind.Of(name), ElementKind.Of(name.ToUpperInvariant()));
    }

    [Fact]
    public void Another_element_keeps_its_name_in_lower_case()
    {
        var kind = ElementKind.Of("My-Element");
        Assert.Equal("my-element", kind.Name);
        Assert.True(kind.IsSame(ElementKind.Of("my-element")));
        Assert.False(kind.IsSame(ElementKind.Of("my-other")));
        Assert.True(kind.IsNamed("MY-element"));
    }
}
