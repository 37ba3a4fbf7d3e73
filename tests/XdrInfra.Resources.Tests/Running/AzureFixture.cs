namespace XdrInfra.Resources.Tests.Running;

/// <summary>One embedded Azure in the default world for all tests of a class; each test has a resource group of its own.</summary>
public sealed class AzureFixture : IAsyncLifetime
{
    private LiveAzure? _azure;
    private int _places;

    public async Task InitializeAsync() => _azure = await LiveAzure.StartAsync();

    public async Task DisposeAsync()
    {
        if (_azure is not null)
        {
            await _azure.DisposeAsync();
        }
    }

    /// <summary>A resource group that no other test uses, not made yet.</summary>
    internal LiveAzure NewPlace() => (_azure ?? throw new InvalidOperationException("The fixture has not started.")).At($"rg-{++_places}");
}
