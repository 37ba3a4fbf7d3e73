using XdrInfra.Azure.Identity;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Engine;
using XdrInfra.Resources.State;
using XdrInfra.Resources.Tests.Matrix;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Resources.Tests.Engine;

/// <summary>A stack with every kind, from settings over the graph to the engine.</summary>
internal sealed class LocalStack(LiveAzure azure)
{
    public const string RuleBody = """
        {"kind":"MicrosoftSecurityIncidentCreation","properties":{"displayName":"Endpoint","enabled":true,"productFilter":"Microsoft Defender Advanced Threat Protection"}}
        """;

    public LiveAzure Azure { get; } = azure;

    public string Folder { get; init; } = "first";

    public ResourceGraph Graph(string onDestroy = "restore", string via = "xdr", string? more = null)
    {
        var required = StackText.Required
            .Replace("11111111-1111-1111-1111-111111111111", Azure.SubscriptionId, StringComparison.Ordinal)
            .Replace("22222222-2222-2222-2222-222222222222", Azure.TenantId, StringComparison.Ordinal)
            .Replace("{ resourceGroup: rg-soc, name: law-soc }", $"{{ resourceGroup: {Azure.GroupName}, name: law-soc, create: true, via: {via} }}", StringComparison.Ordinal);
        string[] lines = [$"xdr-infra:onDestroy: {onDestroy}", "xdr-infra:events: [endpoint, EmailEvents]", .. more is null ? [] : new[] { more }];
        var settings = StackText.ReadWhole(required + string.Concat(lines.Select(line => $"  {line}\n")));
        return GraphBuilder.Build(settings.Settings ?? throw new InvalidOperationException(string.Join(Environment.NewLine, settings.Findings)), ProductCatalog.Tables);
    }

    public async Task<EngineResult> UpAsync(
        string onDestroy = "restore", string via = "xdr", string? more = null, IReadOnlyList<string>? targets = null,
        CancellationTokenSource? stop = null, string? stopAfter = null)
    {
        using var state = Azure.OpenState(Folder);
        var progress = new Watch(happened =>
        {
            if (stop is not null && happened.Resource == stopAfter && happened.Kind == EngineEventKind.Changed)
            {
                stop.Cancel();
            }
        });
        return await Engine(state).UpAsync(Graph(onDestroy, via, more), targets ?? [], progress, stop?.Token ?? CancellationToken.None);
    }

    /// <summary>Puts another state file into the place of the stack's own.</summary>
    public void Replace(string content) => File.WriteAllText(Path.Combine(Azure.StateFolder(Folder), "state.json"), content);

    public string StateText() => File.ReadAllText(Path.Combine(Azure.StateFolder(Folder), "state.json"));

    /// <summary>What the stack's state holds of a resource; null when it holds nothing.</summary>
    public StateEntry? Entry(string name)
    {
        using var state = Azure.OpenState(Folder);
        return state.Current.Find(name);
    }

    /// <summary>A run that dies right after a certain request.</summary>
    public async Task<EngineResult> DieAsync(Func<string, string, bool> last, string via)
    {
        using var state = Azure.OpenState(Folder);
        var engine = new LocalEngine(Azure.Context with { Arm = new DyingArm(Azure.Arm, last) }, state);
        return await engine.UpAsync(Graph(via: via), [], new Watch(_ => { }), CancellationToken.None);
    }

    public async Task<EnginePlan> PlanAsync()
    {
        using var state = Azure.OpenState(Folder);
        return await Engine(state).PlanAsync(Graph(), [], CancellationToken.None);
    }

    public async Task<EngineResult> DestroyAsync()
    {
        using var state = Azure.OpenState(Folder);
        return await Engine(state).DestroyAsync([], new Watch(_ => { }), CancellationToken.None);
    }

    private LocalEngine Engine(LocalState state) => new(Azure.Context, state)
    {
        Guard = cancellationToken => TenantGuard.CheckAsync(
            Azure.Clients.Endpoints, Azure.Credential, Azure.Arm, Azure.TenantId, Azure.SubscriptionId, cancellationToken),
    };

    /// <summary>Hears of a step at once, on the step's own thread.</summary>
    private sealed class Watch(Action<EngineEvent> hear) : IProgress<EngineEvent>
    {
        public void Report(EngineEvent value) => hear(value);
    }
}
