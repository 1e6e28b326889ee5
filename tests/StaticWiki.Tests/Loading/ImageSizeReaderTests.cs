using System.Text;
using CsCheck;
using StaticWiki.Loading;

namespace StaticWiki.Tests.Loading;

public sealed class ImageSizeReaderTests
{
    [Theory]
    [InlineData("png", "89504E470D0A1A0A 0000000D49484452 00000140 000000F0 0806000000", 320, 240)]
    [InlineData("gif", "474946383961 4001 F000 000000", 320, 240)]
    [InlineData("jpg", "FFD8 FFE0 0010 4A46494600010100000100010000 FFC0 0011 08 00F0 0140 03 012200", 320, 240)]
    [InlineData("jpg", "FFD8 FFFF FFC4 0004 0000 FFC2 0011 08 00F0 0140 03 012200", 320, 240)]
    [InlineData("webp", "52494646 00000000 57454250 56503820 00000000 000000 9D012A 4001 F000", 320, 240)]
    [InlineData("webp", "52494646 00000000 57454250 5650384C 00000000 2F 3FC13B00 0000000000", 320, 240)]
    [InlineData("webp", "52494646 00000000 57454250 56503858 0A000000 00000000 3F0100 EF0000", 320, 240)]
    public void A_picture_says_its_size_in_its_first_bytes(string format, string hex, int width, int height) =>
        Assert.Equal(
            new ImageSize(width, height),
            ImageSizeReader.Read("a." + format, Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)))
        );

    [Theory]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>""", 40, 30)]
    [InlineData("""<svg width="40px" height="30.6px"/>""", 40, 31)]
    [InlineData("""<svg viewBox="0 0 40 30"/>""", 40, 30)]
    [InlineData("""<svg viewBox="-5,-5, 40,30" width="100%"/>""", 40, 30)]
    [InlineData("""<?xml version="1.0"?><!-- x --><!DOCTYPE svg><svg width="4" height="3"><rect/></svg>""", 4, 3)]
    public void A_drawing_says_its_size_or_its_view_box(string svg, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), ImageSizeReader.Read("a.SVG", Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("a.svg", "<svg width='10em' height='5em'/>")]
    [InlineData("a.svg", "<svg width='0' height='5'/>")]
    [InlineData("a.svg", "<svg")]
    [InlineData("a.svg", "<html/>")]
    [InlineData("a.svg", "")]
    [InlineData("a.txt", "<svg width='4' height='3'/>")]
    [InlineData("a.png", "no picture")]
    public void A_file_that_does_not_say_its_size_has_none(string path, string content) =>
        Assert.Null(ImageSizeReader.Read(path, Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Any_bytes_may_be_asked_for_their_size()
    {
        var beginnings = Gen.OneOf<byte[]>(
            [],
            [0x89, (byte)'P', (byte)'N', (byte)'G'],
            [0xFF, 0xD8, 0xFF],
            [.. "GIF8"u8],
            [.. "RIFF0000WEBPVP8X"u8],
            [.. "RIFF0000WEBPVP8L"u8],
            [.. "RIFF0000WEBPVP8 "u8],
            [.. "<svg width='"u8]
        );
        Gen.Select(beginnings, Gen.Byte.Array[0, 40], Gen.OneOf("a.png", "a.svg"))
            .Sample(
                (begin, rest, path) => ImageSizeReader.Read(path, (byte[])[.. begin, .. rest]) is not { Width: <= 0 }
            );
    }
}
