using XdrInfra.Verify.Reports.Html;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Reports.Tests;

/// <summary>The pages that the tests open: one where much is wrong and text is hostile, one where all is well, one before the first row.</summary>
internal static class SamplePages
{
    public const string Failing = "failing";
    public const string Healthy = "healthy";
    public const string Empty = "empty";

    private static readonly Dictionary<string, Lazy<Task<string>>> Pages = new(StringComparer.Ordinal)
    {
        [Failing] = Of(async () => new HtmlReport().Write(await Samples.ReportAsync())),
        [Healthy] = Of(async () => new HtmlReport().Write(await Samples.HealthyAsync())),
        [Empty] = Of(async () => new HtmlReport().Write(await Run.AllAsync(new FakeClients()))),
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    public static Task<string> ReadAsync(string name) => Pages[name].Value;

    private static Lazy<Task<string>> Of(Func<Task<string>> write) => new(write);
}
