using System.Collections.Concurrent;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Tests.Engine;
using XdrInfra.Resources.Tests.Running;

namespace XdrInfra.Resources.Tests.Matrix;

/// <summary>The five starting states, each run once and looked at by every kind; half done is one run for each kind.</summary>
public sealed class StartingStates : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<MatrixRun>>> _runs = new(StringComparer.Ordinal);
    private LiveAzure? _plain;
    private LiveAzure? _portal;
    private int _places;

    private LiveAzure Plain => _plain ?? throw new InvalidOperationException("The fixture has not started.");

    private LiveAzure PortalManaged => _portal ?? throw new InvalidOperationException("The fixture has not started.");

    public async Task InitializeAsync() => (_plain, _portal) = (await LiveAzure.StartAsync(), await LiveAzure.InWorldAsync("portal-primary"));

    public async Task DisposeAsync()
    {
        await Plain.DisposeAsync();
        await PortalManaged.DisposeAsync();
    }

    /// <summary>The run from a starting state, as one resource saw it.</summary>
    internal Task<MatrixRun> RunAsync(Start start, string resource, string via)
    {
        var key = $"{via} {(start == Start.HalfDone ? resource : $"{start}")}";
        return _runs.GetOrAdd(key, _ => new Lazy<Task<MatrixRun>>(() => StartAsync(start, resource, via))).Value;
    }

    private Task<MatrixRun> StartAsync(Start start, string resource, string via) => start switch
    {
        Start.Empty => MatrixRun.OfAsync(Place(Plain), via, _ => Task.CompletedTask),
        Start.Right => OnPlaceAsync(via, async azure => (await new LocalStack(azure) { Folder = "lost" }.UpAsync(via: via)).ExitCode.ShouldBe(ExitCode.Success)),
        Start.Different => OnPlaceAsync(via, DifferentAsync),
        Start.HalfDone => HalfDoneAsync(resource, via),
        _ => MatrixRun.OfAsync(Place(PortalManaged), via, async stack => await stack.Azure.OnboardedAsync()),
    };

    private Task<MatrixRun> OnPlaceAsync(string via, Func<LiveAzure, Task> prepare)
    {
        var azure = Place(Plain);
        return MatrixRun.OfAsync(azure, via, _ => prepare(azure));
    }

    private Task<MatrixRun> HalfDoneAsync(string resource, string via)
    {
        var azure = Place(Plain);
        return MatrixRun.OfAsync(azure, via, async stack =>
        {
            if (resource is not (LogicalNames.ResourceGroup or LogicalNames.Workspace or LogicalNames.Onboarding))
            {
                await DifferentAsync(azure);
            }

            (await stack.DieAsync((method, path) => IsLast(resource, method, path), via)).ExitCode.ShouldBe(ExitCode.Cancelled);
        });
    }

    /// <summary>The first write of a kind; of the kind that writes nothing, one of its reads.</summary>
    private static bool IsLast(string resource, string method, string path) => resource switch
    {
        LogicalNames.ResourceGroup => method == "PUT" && !path.Contains("/providers/", StringComparison.Ordinal),
        LogicalNames.Workspace => method == "PUT" && path.EndsWith("/workspaces/law-soc", StringComparison.Ordinal),
        LogicalNames.PriorState => method == "GET" && path.EndsWith("/tables/DeviceFileEvents", StringComparison.Ordinal),
        LogicalNames.Onboarding => method == "PUT" && path.Contains("/onboardingStates/", StringComparison.Ordinal),
        LogicalNames.Connector => method == "PUT" && path.Contains("/dataConnectors/", StringComparison.Ordinal),
        LogicalNames.Solution => method == "PUT" && path.Contains("/deployments/", StringComparison.Ordinal),
        LogicalNames.IncidentCreationRules => method == "PUT" && path.Contains("/alertRules/", StringComparison.Ordinal),
        LogicalNames.EntityAnalytics => method == "PUT" && path.EndsWith("/EntityAnalytics", StringComparison.Ordinal),
        LogicalNames.BehaviorAnalytics => method == "PUT" && path.EndsWith("/Ueba", StringComparison.Ordinal),
        _ => method == "PATCH" && path.EndsWith($"/tables/{Picture.Table}", StringComparison.Ordinal),
    };

    /// <summary>A workspace that has been in use for years, and is nowhere as the stack asks.</summary>
    private static async Task DifferentAsync(LiveAzure azure)
    {
        await azure.PutAsync(azure.Group, """{"location":"westeurope","tags":{"cost":"4711"}}""");
        await azure.PutAsync(azure.Workspace, """{"location":"westeurope","tags":{"cost":"4711"},"properties":{"retentionInDays":30,"publicNetworkAccessForQuery":"Disabled"}}""");
        await azure.PutAsync(azure.Sentinel("onboardingStates/default"), "{}");
        await azure.PutAsync(azure.Sentinel("dataConnectors/of-old"), $$"""
            {"kind":"MicrosoftThreatProtection","properties":{"tenantId":"{{azure.TenantId}}","dataTypes":{"incidents":{"state":"Enabled"},"alerts":{"state":"Disabled"} } } }
            """);
        await azure.PutAsync(azure.Sentinel("contentPackages/azuresentinel.azure-sentinel-solution-microsoft365defender"), """
            {"properties":{"contentId":"azuresentinel.azure-sentinel-solution-microsoft365defender","contentKind":"Solution","contentProductId":"p","displayName":"d","version":"2.0.9"}}
            """);
        await azure.PutAsync(azure.Sentinel("alertRules/a"), LocalStack.RuleBody);
        await azure.PutAsync(azure.Sentinel("alertRules/b"), """
            {"kind":"MicrosoftSecurityIncidentCreation","properties":{"displayName":"Identity","enabled":true,"productFilter":"Azure Advanced Threat Protection","severitiesFilter":["High"]}}
            """);
        await azure.PutAsync(azure.Sentinel("alertRules/c"), """
            {"kind":"MicrosoftSecurityIncidentCreation","properties":{"displayName":"Office","enabled":false,"productFilter":"Office 365 Advanced Threat Protection"}}
            """);
        await azure.PutAsync(azure.Sentinel("settings/EntityAnalytics"), """{"kind":"EntityAnalytics","properties":{"entityProviders":["AzureActiveDirectory"]}}""");
        await azure.PutAsync(azure.Sentinel("settings/Ueba"), """{"kind":"Ueba","properties":{"dataSources":["AzureActivity"]}}""");
        await azure.PatchAsync($"{azure.Workspace}/tables/{Picture.Table}", """{"properties":{"retentionInDays":30,"totalRetentionInDays":60}}""");
        azure.ForgetWrites();
    }

    private LiveAzure Place(LiveAzure azure) => azure.At($"rg-m{Interlocked.Increment(ref _places)}");
}
