using XdrInfra.Model.Values;
using XdrInfra.Policies.Rules.Completeness;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Completeness;

public sealed class AlertEvidenceWithoutAlertInfoTests
{
    [Fact]
    public void Passes_when_both_are_streamed() =>
        Ask.Rule<AlertEvidenceWithoutAlertInfo>(new TestStack("dev").Events("AlertInfo", "AlertEvidence")).ShouldBe("pass");

    [Fact]
    public void Fails_when_only_evidence_is_streamed() =>
        Ask.Rule<AlertEvidenceWithoutAlertInfo>(new TestStack("dev").Events("AlertEvidence")).ShouldBe(
            "stacks/Pulumi.dev.yaml(12,3): AlertEvidence is streamed without AlertInfo. "
            + "Add 'AlertInfo' to 'events', or write the group 'alerts' for both.");

    [Fact]
    public void Does_not_apply_when_no_evidence_is_streamed() =>
        Ask.Rule<AlertEvidenceWithoutAlertInfo>(new TestStack("dev").Events("AlertInfo"))
            .ShouldBe("not applicable: The stack does not stream AlertEvidence.");

    [Fact]
    public void Stays_undecided_while_the_events_are_unknown() =>
        Ask.Rule<AlertEvidenceWithoutAlertInfo>(new TestStack("dev").WithSettings(settings => settings with
        {
            Events = settings.Events with { Tables = [TestSettings.Written("AlertEvidence", "dev", 12), Value<string>.Unknown(TestSettings.At("dev", 12))] },
        })).ShouldBe("undecided: stacks/Pulumi.dev.yaml(12,3)");
}
