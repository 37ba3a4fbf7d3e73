using XdrInfra.Provider.Tests.Whole;

namespace XdrInfra.Provider.Tests.Recorded;

/// <summary>One embedded Azure for all tests of a class; nothing is deployed in it.</summary>
public sealed class DevAzure : IAsyncLifetime
{
    private DevStack? _stack;

    internal DevStack Stack => _stack ?? throw new InvalidOperationException("The Azure has not started.");

    public async Task InitializeAsync() => _stack = await DevStack.StartAsync();

    public async Task DisposeAsync() => await Stack.DisposeAsync();
}
