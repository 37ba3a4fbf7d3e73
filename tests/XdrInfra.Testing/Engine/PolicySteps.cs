using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Values;
using XdrInfra.Pulumi.Wire;
using Level = XdrInfra.Pulumi.Policy.EnforcementLevel;

namespace XdrInfra.Testing.Engine;

/// <summary>What the engine asks of a policy pack, in its order.</summary>
internal sealed class PolicySteps(PluginTalk pack, EngineRun run, EngineOptions options, string engineAddress)
{
    /// <summary>Handshake, the stack unless there is none, the pack's description, and a level for every policy.</summary>
    public async Task StartAsync(AnalyzerStackConfigureRequest? stack)
    {
        await pack.CallAsync(PolicyMethods.Handshake, new AnalyzerHandshakeRequest { EngineAddress = engineAddress });
        if (stack is not null)
        {
            await pack.CallAsync(PolicyMethods.ConfigureStack, stack);
        }

        await pack.CallAsync(PolicyMethods.GetPluginInfo, new Empty());
        var info = await pack.CallAsync(PolicyMethods.GetAnalyzerInfo, new Empty());
        var settings = new ConfigureAnalyzerRequest();
        foreach (var policy in info.Policies)
        {
            // The engine names every policy at its own default, also where nobody configured anything.
            var setting = options.Policies.GetValueOrDefault(policy.Name) ?? new PolicySetting((Level)policy.EnforcementLevel, PropertyMap.Empty);
            settings.PolicyConfig[policy.Name] = new PolicyConfig
            {
                EnforcementLevel = (Pulumi.Wire.EnforcementLevel)setting.Level,
                Properties = PropertyWriter.Write(setting.Properties),
            };
        }

        await pack.CallAsync(PolicyMethods.Configure, settings);
    }

    /// <summary>One resource before it is changed: mended, then judged. Gives the inputs that count from here on.</summary>
    public async Task<PropertyMap> AnalyzeAsync(string urn, string type, string name, PropertyMap inputs)
    {
        var request = new AnalyzeRequest { Urn = urn, Type = type, Name = name, Properties = PropertyWriter.Write(inputs) };
        var mended = await pack.CallAsync(PolicyMethods.Remediate, request, name);
        foreach (var remedy in mended.Remediations)
        {
            request.Properties = remedy.Properties;
        }

        var answer = await pack.CallAsync(PolicyMethods.Analyze, request, name);
        Take(answer);
        if (!options.IsPreview && answer.Diagnostics.FirstOrDefault(IsMandatory) is { } violation)
        {
            throw new StepFailedException(urn, $"[{violation.PolicyName}] {violation.Message}", isApply: false);
        }

        return PropertyReader.Read(request.Properties);
    }

    /// <summary>All resources together, after the work.</summary>
    public async Task AnalyzeStackAsync(IEnumerable<StateEntry> entries)
    {
        var request = new AnalyzeStackRequest
        {
            Resources =
            {
                entries.Select(entry => new AnalyzerResource
                {
                    Urn = entry.Urn,
                    Type = entry.Type,
                    Name = entry.Name,
                    Properties = PropertyWriter.Write(entry.Outputs),
                }),
            },
        };
        Take(await pack.CallAsync(PolicyMethods.AnalyzeStack, request));
    }

    public Task StopAsync() => pack.CallAsync(PolicyMethods.Cancel, new Empty());

    private void Take(AnalyzeResponse answer)
    {
        foreach (var found in answer.Diagnostics)
        {
            run.Add(new Violation(found.PolicyName, (Level)found.EnforcementLevel, found.Message, found.Urn));
        }

        run.IsRefused |= answer.Diagnostics.Any(IsMandatory);
    }

    private static bool IsMandatory(AnalyzeDiagnostic found) =>
        found.EnforcementLevel is Pulumi.Wire.EnforcementLevel.Mandatory or Pulumi.Wire.EnforcementLevel.Remediate;
}
