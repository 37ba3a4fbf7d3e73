using XdrInfra.Model.Catalog;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging;
using XdrInfra.Verify.Reading;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.CheckTests;

/// <summary>Runs the tests that stand beside checks: rows in, outcome out. Behind <c>xdr checks test</c>.</summary>
public static class CheckTestRunner
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(14);

    /// <summary>Runs every case of the folders; with no folder of the user's own, those of the built-in checks.</summary>
    public static async Task<CheckTestReport> RunAsync(TableCatalog catalog, CheckFolder? own = null, CancellationToken cancellationToken = default)
    {
        var pack = CheckReader.Read(catalog, own);
        var findings = pack.Findings.ToList();
        var cases = CaseReader.Read(own ?? CheckFolder.Embedded, pack, findings);
        var results = new List<CaseResult>();
        foreach (var test in cases)
        {
            if (pack.Find(test.CheckId) is { } check)
            {
                results.Add(await RunOneAsync(test, check, catalog, cancellationToken));
            }
        }

        return new CheckTestReport(results, findings);
    }

    /// <summary>The cases of the built-in checks, for their pages.</summary>
    public static IReadOnlyList<CheckCase> BuiltInCases(TableCatalog catalog) => CaseReader.Read(CheckFolder.Embedded, CheckReader.Read(catalog), []);

    private static async Task<CaseResult> RunOneAsync(CheckCase test, Check check, TableCatalog catalog, CancellationToken cancellationToken)
    {
        var stack = CaseStack.Read(test.StackText);
        if (stack.Settings is not { } settings)
        {
            return new CaseResult(test, "error", "", $"The stack of the case is not valid: {string.Join(" ", stack.Findings)}");
        }

        var parameters = CheckParameters.Of(settings, catalog, test.Now, Window, Window);
        var clients = new CaseClients(test, check, parameters, catalog);
        var runner = new CheckRunner(new QuestionClients(clients, clients, clients), new StillTime(test.Now));
        var report = await runner.RunAsync(new VerifyRequest
        {
            Pack = new CheckPack([check], []),
            Settings = settings,
            Catalog = catalog,
            Since = Window,
            Baseline = test.BaselineProducts is { } products ? new Baseline(test.Now.AddDays(-30), products) : null,
        }, null, cancellationToken);
        return Compare(test, report.Results.Single());
    }

    private static CaseResult Compare(CheckCase test, CheckResult result)
    {
        var word = OutcomeWord.Of(result.Verdict);
        var evidence = result.Verdict.Evidence;
        var problem = word != test.Expected ? $"Expected {test.Expected}, got {word}: {evidence}"
            : test.Evidence is not null && test.Evidence != evidence ? $"Expected the evidence \"{test.Evidence}\", got \"{evidence}\"."
            : null;
        return new CaseResult(test, word, evidence, problem);
    }

    /// <summary>A case happens at one moment.</summary>
    private sealed class StillTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        public override long GetTimestamp() => now.UtcTicks;
    }
}
