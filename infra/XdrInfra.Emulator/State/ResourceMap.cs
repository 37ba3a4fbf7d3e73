using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace XdrInfra.Emulator.State;

/// <summary>
/// Resources by id in lower case, immutable. What stands below a workspace has a shelf of its own, and so have the locks: a write looks at
/// what is near it and at the locks, and must not walk through a whole subscription for that.
/// </summary>
[JsonConverter(typeof(ResourceMapJson))]
public sealed class ResourceMap : IReadOnlyDictionary<string, ArmResource>
{
    private const string Workspaces = "/microsoft.operationalinsights/workspaces/";
    private const string Locks = "/providers/microsoft.authorization/locks/";
    private const string TopShelf = "";
    private const string LockShelf = "locks";
    private static readonly ImmutableDictionary<string, ArmResource> NoShelf = ImmutableDictionary.Create<string, ArmResource>(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, ImmutableDictionary<string, ArmResource>> _shelves;

    private ResourceMap(ImmutableDictionary<string, ImmutableDictionary<string, ArmResource>> shelves) => _shelves = shelves;

    public static ResourceMap Empty { get; } = new(ImmutableDictionary.Create<string, ImmutableDictionary<string, ArmResource>>(StringComparer.Ordinal));

    public int Count => _shelves.Values.Sum(shelf => shelf.Count);

    public IEnumerable<string> Keys => _shelves.Values.SelectMany(shelf => shelf.Keys);

    public IEnumerable<ArmResource> Values => _shelves.Values.SelectMany(shelf => shelf.Values);

    /// <summary>Management locks of every scope.</summary>
    public IEnumerable<ArmResource> AllLocks => Shelf(LockShelf).Values;

    /// <summary>What stands below no workspace: groups, workspaces themselves, deployments.</summary>
    public IEnumerable<ArmResource> Top => Shelf(TopShelf).Values;

    public ArmResource this[string key] => Shelf(ShelfOf(key))[key];

    public bool ContainsKey(string key) => Shelf(ShelfOf(key)).ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out ArmResource value) => Shelf(ShelfOf(key)).TryGetValue(key, out value);

    /// <summary>All entries whose id begins with an id and a slash.</summary>
    public IEnumerable<KeyValuePair<string, ArmResource>> Below(string key)
    {
        var prefix = key + "/";
        var own = ShelfOf(prefix);
        var shelves = own == TopShelf
            ? _shelves.Where(shelf => shelf.Key is TopShelf or LockShelf || shelf.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(shelf => shelf.Value)
            : [Shelf(own), Shelf(LockShelf)];
        return shelves.SelectMany(shelf => shelf).Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal));
    }

    public ResourceMap SetItem(string key, ArmResource resource)
    {
        var name = ShelfOf(key);
        return new ResourceMap(_shelves.SetItem(name, Shelf(name).SetItem(key, resource)));
    }

    public ResourceMap Remove(string key)
    {
        var name = ShelfOf(key);
        var shelf = Shelf(name).Remove(key);
        return new ResourceMap(shelf.IsEmpty ? _shelves.Remove(name) : _shelves.SetItem(name, shelf));
    }

    public ResourceMap RemoveBelow(string key) => Below(key).Select(entry => entry.Key).ToList().Aggregate(this, (map, gone) => map.Remove(gone));

    public IEnumerator<KeyValuePair<string, ArmResource>> GetEnumerator() => _shelves.Values.SelectMany(shelf => shelf).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ImmutableDictionary<string, ArmResource> Shelf(string name) => _shelves.GetValueOrDefault(name, NoShelf);

    private static string ShelfOf(string key)
    {
        if (key.Contains(Locks, StringComparison.Ordinal))
        {
            return LockShelf;
        }

        var at = key.IndexOf(Workspaces, StringComparison.Ordinal);
        var end = at < 0 ? -1 : key.IndexOf('/', at + Workspaces.Length);
        return end < 0 ? TopShelf : key[..end];
    }
}
