using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Output;

/// <summary>A report with one of everything, for the writers' tests.</summary>
internal static class Reports
{
    private const string Source = "config:\n  xdr-infra:workspace:\n    retentionDays: 89\n";

    public static StackReport Mixed { get; } = new(
        "soc",
        StackText.File,
        [],
        [
            new("XDR3007", "Keep workspace data for at least 90 days", CaseOutcome.Fail)
            {
                Findings =
                [
                    new("XDR3007", Level.Mandatory, new Location.Text(StackText.File, 3, 20, 2), "The workspace keeps data for 89 days; keep it for at least 90.")
                    {
                        Fix = "Set retentionDays to 90.",
                        HelpUrl = "https://example.com/docs/rules/XDR3007",
                    },
                ],
            },
            new("XDR3012", "No daily cap | in <prod>", CaseOutcome.Fail)
            {
                Findings = [new("XDR3012", Level.Advisory, new Location.Property("workspace", "workspaceCapping"), "The cap of 5 GB is 100% \"full\", an attacker could fill it.")],
            },
            new("XDR3001", "One mechanism makes incidents", CaseOutcome.Pass),
            new("XDR3004", "Retention is not shortened", CaseOutcome.NotApplicable) { Why = "Nothing is compared." },
            new("XDR3005", "Totals are legal", CaseOutcome.Error)
            {
                Findings = [new("XDR3000", Level.Mandatory, new Location.Whole(StackText.File), "Rule XDR3005 stopped: \u0001 index out of range.")],
            },
        ]);

    public static StackReport Quiet { get; } = new("dev", "stacks/Pulumi.dev.yaml", [], [new("XDR3001", "One mechanism makes incidents", CaseOutcome.Pass)]);

    public static StackReport Wrong { get; } = new(
        "a b",
        "stacks/Pulumi.a b.yaml",
        [new("XDR1001", Level.Mandatory, new Location.Whole("stacks/Pulumi.a b.yaml"), "There is no stack \"a b\".")],
        []);

    public static string Write(ReportFormat format, params StackReport[] stacks)
    {
        using var output = new StringWriter();
        using var writer = ReportWriters.Create(format, output, Options);
        writer.Begin();
        foreach (var stack in stacks)
        {
            writer.Write(stack);
        }

        writer.End();
        return output.ToString();
    }

    private static ReportOptions Options { get; } = new()
    {
        Version = "1.2.3",
        Rules =
        [
            new("XDR3007", "workspace-retention-minimum", "Keep workspace data for at least 90 days", Level.Mandatory)
            {
                Help = "Shorter retention removes evidence before an investigation can use it.",
                HelpUrl = "https://example.com/docs/rules/XDR3007",
            },
        ],
        Lines = file => file == StackText.File ? Source.Split('\n') : null,
    };
}
