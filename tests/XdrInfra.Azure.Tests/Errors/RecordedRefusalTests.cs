using System.Text;
using XdrInfra.Azure.Errors;
using XdrInfra.Testing.Golden;

namespace XdrInfra.Azure.Tests.Errors;

/// <summary>From the recorded body to code, cause and next step; the golden file is what a person reads.</summary>
public sealed class RecordedRefusalTests
{
    [Fact]
    public void Are_explained_with_cause_and_next_step()
    {
        var text = new StringBuilder();
        foreach (var (what, error) in RecordedRefusals.All)
        {
            var failure = new AzureFailure(ErrorCatalog.Find(error), error, "PUT /x", "c-1");
            var finding = failure.ToFinding(Model.Findings.Location.None);
            text.Append($"{what} (exit code {(int)failure.ExitCode})\n  {finding}\n    {finding.Fix}\n\n");
        }

        GoldenFile.ShouldMatch(text.ToString(), "Errors/refusals.txt");
    }

    [Fact]
    public void Cover_every_entry_of_the_catalog() =>
        ErrorCatalog.Entries.Select(entry => entry.FindingCode)
            .Except(RecordedRefusals.All.Select(refusal => ErrorCatalog.Find(refusal.Error).FindingCode))
            .ShouldBeEmpty();

    [Fact]
    public void Take_no_access_for_absent_never() =>
        RecordedRefusals.All.Where(refusal => refusal.Error.Status is 401 or 403).ShouldAllBe(refusal => ErrorCatalog.Find(refusal.Error).Kind != FailureKind.NotFound);
}
