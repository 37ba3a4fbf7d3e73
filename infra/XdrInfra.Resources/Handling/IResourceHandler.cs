using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;

namespace XdrInfra.Resources.Handling;

/// <summary>
/// Makes one kind of resource true in Azure: reads, compares, changes only what differs, remembers what was there.
/// Refusals of Azure fly as <see cref="Azure.Errors.AzureFailure"/>, everything else that a person can mend as <see cref="UserFailure"/>.
/// </summary>
public interface IResourceHandler
{
    /// <summary>The type token.</summary>
    string Type { get; }

    /// <summary>Every mistake in the inputs; values that are not known yet are skipped.</summary>
    /// <param name="inputs">What shall be true.</param>
    /// <param name="old">The inputs of the last run; null for a new resource.</param>
    IReadOnlyList<Finding> Check(PropertyValue.Map inputs, PropertyValue.Map? old);

    /// <summary>The id that the inputs lead to; null while a part of it is not known.</summary>
    string? IdOf(PropertyValue.Map inputs, AzureScope scope);

    /// <summary>What is in Azure now; null when it is not there.</summary>
    /// <param name="context">How to ask.</param>
    /// <param name="state">The last known state; inputs and outputs may be empty, for an import.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<Reading?> ReadAsync(HandlerContext context, ResourceState state, CancellationToken cancellationToken);

    /// <summary>Compares outputs (of the last run or of a read) with the inputs. Pure.</summary>
    Comparison Diff(PropertyValue.Map outputs, PropertyValue.Map inputs);

    /// <summary>Adopts what is there or makes it; safe to call again after an interruption.</summary>
    Task<Applied> CreateAsync(HandlerContext context, PropertyValue.Map inputs, CancellationToken cancellationToken);

    Task<Applied> UpdateAsync(HandlerContext context, ResourceState old, PropertyValue.Map inputs, CancellationToken cancellationToken);

    /// <summary>Drops ownership; with <c>onDestroy: restore</c> gives back what we changed and nobody touched since.</summary>
    Task<Released> DeleteAsync(HandlerContext context, ResourceState old, CancellationToken cancellationToken);
}
