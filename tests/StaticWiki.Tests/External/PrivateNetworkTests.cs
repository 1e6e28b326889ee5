using System.Net;
using StaticWiki.External;

namespace StaticWiki.Tests.External;

public sealed class PrivateNetworkTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.255.255", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("93.184.216.34", false)]
    [InlineData("::1", true)]
    [InlineData("::", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("ff02::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:93.184.216.34", false)]
    [InlineData("64:ff9b::7f00:1", true)]
    [InlineData("64:ff9b::5db8:d822", false)]
    [InlineData("2002:7f00:1::", true)]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946", false)]
    public void Addresses_that_nobody_outside_can_reach_are_known(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateNetwork.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://localhost/", true)]
    [InlineData("http://a.localhost./", true)]
    [InlineData("http://intranet/", true)]
    [InlineData("http://printer.local/", true)]
    [InlineData("http://metadata.google.internal/", true)]
    [InlineData("http://2130706433/", true)]
    [InlineData("http://[::ffff:10.0.0.1]/", true)]
    [InlineData("http://localhost.example/", false)]
    [InlineData("https://example.org/", false)]
    public void Addresses_that_say_so_themselves_are_known(string url, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateNetwork.Contains(new Uri(url)));
}
