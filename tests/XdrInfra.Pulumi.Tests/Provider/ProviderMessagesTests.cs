using XdrInfra.Pulumi.Hosting;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Wire;
using LogSeverity = XdrInfra.Pulumi.Hosting.LogSeverity;

namespace XdrInfra.Pulumi.Tests.Provider;

public sealed class ProviderMessagesTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    [InlineData(0.5, 0.5)]
    [InlineData(4_233_600, 4_233_600d)]
    [InlineData(4_233_601, null)]
    [InlineData(1e300, null)]
    [InlineData(double.PositiveInfinity, null)]
    [InlineData(double.NaN, null)]
    public void A_limit_that_no_timer_holds_is_none(double seconds, double? expected)
    {
        var request = new CreateRequest { Urn = "urn:pulumi:dev::xdr-infra::xdr:sentinel:Onboarding::onboarding", Timeout = seconds };

        var call = ProviderMessages.FromWire(request, new Silence());

        (call.Timeout?.TotalSeconds).ShouldBe(expected);
    }

    private sealed class Silence : IEngineLog
    {
        public void Write(LogSeverity severity, string message, string? urn = null)
        {
        }

        public void Progress(string message, string urn)
        {
        }
    }
}
