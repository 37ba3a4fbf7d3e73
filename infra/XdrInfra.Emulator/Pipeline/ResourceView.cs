using System.Text.Json.Nodes;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>How a resource looks in a body.</summary>
internal static class ResourceView
{
    /// <summary>Id, name, type, then what the resource has of location, kind, tags, etag, then properties.</summary>
    public static JsonObject Of(ArmResource resource, JsonObject? properties = null)
    {
        var view = new JsonObject { ["id"] = resource.Id, ["name"] = resource.Name, ["type"] = resource.Type };
        if (resource.Location is { } location)
        {
            view["location"] = location;
        }

        if (resource.Kind is { } kind)
        {
            view["kind"] = kind;
        }

        if (resource.Tags is { } tags)
        {
            view["tags"] = new JsonObject(tags.Select(tag => KeyValuePair.Create<string, JsonNode?>(tag.Key, tag.Value)));
        }

        if (resource.Etag is { } etag)
        {
            view["etag"] = etag;
        }

        foreach (var (name, value) in resource.Beside.Copy())
        {
            view[name] = value?.DeepClone();
        }

        view["properties"] = properties ?? resource.Properties.Copy();
        return view;
    }

    public static Outcome OrNotFound(ArmResource? resource, Func<ArmResource, JsonObject> view, Func<Reply> absent) =>
        resource is null ? absent() : Reply.Ok(view(resource));
}
