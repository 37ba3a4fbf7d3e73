namespace XdrInfra.Kql.Tests.Binding;

/// <summary>Functions that security teams call and that are no part of the language each have a sentence of their own.</summary>
public sealed class FunctionHomesTests
{
    [Theory]
    [InlineData("print x = 1 | invoke FileProfile('x', 500)", "KQL0126@21+11: 'FileProfile' is a function of Defender's advanced hunting, and a workspace has none; run the query there, or do without the function.")]
    [InlineData("print x = 1 | invoke SeenBy()", "KQL0126@21+6: 'SeenBy' is a function of Defender's advanced hunting, and a workspace has none; run the query there, or do without the function.")]
    [InlineData("AssignedIPAddresses('host') | count", "KQL0126@0+19: 'AssignedIPAddresses' is a function of Defender's advanced hunting, and a workspace has none; run the query there, or do without the function.")]
    [InlineData("_Im_Dns(pack = true) | where Anything == 1", "KQL0126@0+7: '_Im_Dns' is a parser of Sentinel's ASIM, which comes with Sentinel and not with this engine; ask the real workspace instead.")]
    [InlineData("imProcessCreate | where Anything == 1", "KQL0126@0+15: 'imProcessCreate' is a parser of Sentinel's ASIM that has to be deployed to a workspace, and there is none here; ask the real workspace instead.")]
    [InlineData("_GetWatchlist('vips') | project SearchKey", "KQL0126@0+13: '_GetWatchlist' reads a watchlist of the workspace, and there are none here; ask the real workspace instead.")]
    public void Each_says_where_it_lives(string query, string expected) => Kql.Problems(query).ShouldBe([expected]);

    [Theory]
    [InlineData("_ASim_WebSession", FunctionHome.Asim)]
    [InlineData("ASimDnsInfobloxNIOS", FunctionHome.DeployedAsim)]
    [InlineData("vimNetworkSessionEmpty", FunctionHome.DeployedAsim)]
    [InlineData("DeviceFromIP", FunctionHome.AdvancedHunting)]
    [InlineData("_GetWatchlistAlias", FunctionHome.Watchlist)]
    [InlineData("ASimDnsActivityLogs", null)]
    [InlineData("imported", null)]
    [InlineData("fileprofile", null)]
    public void Names_tell_the_home(string name, FunctionHome? expected) => FunctionHomes.Of(name).ShouldBe(expected);

    [Fact]
    public void A_function_of_the_query_comes_first() =>
        Kql.Rows("let _GetWatchlist = (name: string) { print SearchKey = name }; _GetWatchlist('vips')").ShouldBe(["vips"]);

    [Fact]
    public void A_fuzzy_union_goes_on_without_it() =>
        Kql.Rows("union isfuzzy=true imDns, (print x = 1)").ShouldBe(["1"]);
}
