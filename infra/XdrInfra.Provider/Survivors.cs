using System.Collections.Concurrent;
using XdrInfra.Pulumi.Provider;

namespace XdrInfra.Provider;

/// <summary>The objects that a run leaves in the stack. Where the engine replaces a resource (<c>--replace</c>, a tainted one, another name), it makes the new one first and deletes the old one last, and both are the same object: that delete must not take away what was just made true.</summary>
// https://github.com/pulumi/pulumi/blob/master/pkg/resource/deploy/step_generator.go, "CreateBeforeDelete"
internal sealed class Survivors
{
    private readonly ConcurrentDictionary<string, bool> _registered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Type, string Id), bool> _kept = new();

    /// <summary>Another run begins.</summary>
    public void Clear()
    {
        _registered.Clear();
        _kept.Clear();
    }

    /// <summary>The program asks for the resource: the engine checks nothing else. A refresh or a destroy checks nothing.</summary>
    public void Register(ResourceAddress resource) => _registered[resource.Urn] = true;

    /// <summary>A resource that the program asks for stays where it is. This is how a run after an interruption knows what the one before it replaced.</summary>
    public void Compare(DiffCall call, DiffResult result)
    {
        if (_registered.ContainsKey(call.Resource.Urn) && !result.Changes.Any(change => change.Replaces))
        {
            Keep(call.Resource, call.Id);
        }
    }

    /// <summary>The run made it, or took it over.</summary>
    public void Keep(ResourceAddress resource, string id) => _kept[Key(resource, id)] = true;

    public bool Contains(ResourceAddress resource, string id) => _kept.ContainsKey(Key(resource, id));

    private static (string Type, string Id) Key(ResourceAddress resource, string id) => (resource.Type, id.ToUpperInvariant());
}
