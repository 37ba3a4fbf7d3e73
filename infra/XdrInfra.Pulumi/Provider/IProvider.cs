using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Provider;

/// <summary>A resource provider. Calls about different resources come at the same time.</summary>
/// <remarks>
/// A failure is an <see cref="RpcException"/>, and a <see cref="PartialFailureException"/> once something was changed.
/// The token of a call is cancelled when the engine cancels the deployment.
/// Preview and update are two processes: nothing may be kept from one to the other.
/// </remarks>
public interface IProvider
{
    /// <summary>Semantic version without a leading <c>v</c>.</summary>
    string Version { get; }

    /// <summary>The package schema as JSON.</summary>
    string Schema { get; }

    /// <summary>Are the provider's own settings good?</summary>
    Task<CheckResult> CheckConfigAsync(CheckCall call, CancellationToken cancellationToken);

    /// <summary>Do changed settings of the provider need new resources?</summary>
    Task<DiffResult> DiffConfigAsync(DiffCall call, CancellationToken cancellationToken);

    /// <summary>Takes the settings; secrets are marked as such.</summary>
    Task ConfigureAsync(PropertyMap settings, CancellationToken cancellationToken);

    /// <summary>Called one resource after the other: no network here.</summary>
    Task<CheckResult> CheckAsync(CheckCall call, CancellationToken cancellationToken);

    /// <summary>Called one resource after the other: no network here.</summary>
    Task<DiffResult> DiffAsync(DiffCall call, CancellationToken cancellationToken);

    Task<CreateResult> CreateAsync(CreateCall call, CancellationToken cancellationToken);

    /// <summary>What is true, or null if the resource is gone.</summary>
    Task<ReadResult?> ReadAsync(ReadCall call, CancellationToken cancellationToken);

    /// <summary>All outputs after the change.</summary>
    Task<PropertyMap> UpdateAsync(UpdateCall call, CancellationToken cancellationToken);

    Task DeleteAsync(DeleteCall call, CancellationToken cancellationToken);
}
