namespace XdrInfra.Reports.Tests.Browsing;

/// <summary>One browser for all tests: starting it is what costs.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<ReportBrowser>
{
    public const string Name = "browser";
}
