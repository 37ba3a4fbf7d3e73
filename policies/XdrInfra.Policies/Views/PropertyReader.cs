using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Values;

namespace XdrInfra.Policies.Views;

/// <summary>Typed answers out of a resource's inputs. What has another type than asked for counts as unknown: the engine may send a placeholder.</summary>
internal static class PropertyReader
{
    public static Value<string> Text(this Resource resource, string path) =>
        resource.Read(path, value => value is PropertyValue.Text text ? text.Value : null);

    public static Value<bool> Flag(this Resource resource, string path) =>
        resource.Read<bool>(path, value => value is PropertyValue.Bool flag ? flag.Value : null);

    public static Value<double> Number(this Resource resource, string path) =>
        resource.Read<double>(path, value => value is PropertyValue.Number number ? number.Value : null);

    public static Value<int> Days(this Resource resource, string path) => resource.Number(path).Select(days => (int)days);

    public static Value<IReadOnlyList<Value<string>>> Texts(this Resource resource, string path) =>
        resource.Read<IReadOnlyList<Value<string>>>(path, value => value is PropertyValue.List list ? Items(list, resource, path) : null);

    /// <summary>Where a property was written: its own origin, else its name on the resource; an empty path is the resource itself.</summary>
    public static Location Place(this Resource resource, string path) => resource.Place(path, Find(resource.Inputs, path));

    private static Location Place(this Resource resource, string path, PropertyValue? value) =>
        Known(value?.Origin ?? resource.Origin) ?? new Location.Property(resource.Name, path);

    private static Value<T> Read<T>(this Resource resource, string path, Func<PropertyValue, T?> known)
        where T : class
    {
        var value = Find(resource.Inputs, path);
        var place = resource.Place(path, value);
        return value switch
        {
            null or PropertyValue.Null => Value<T>.Absent(place),
            _ when known(Bare(value)) is { } found => Value<T>.Of(found, place),
            _ => Value<T>.Unknown(place),
        };
    }

    private static Value<T> Read<T>(this Resource resource, string path, Func<PropertyValue, T?> known)
        where T : struct
    {
        var value = Find(resource.Inputs, path);
        var place = resource.Place(path, value);
        return value switch
        {
            null or PropertyValue.Null => Value<T>.Absent(place),
            _ when known(Bare(value)) is { } found => Value<T>.Of(found, place),
            _ => Value<T>.Unknown(place),
        };
    }

    private static IReadOnlyList<Value<string>> Items(PropertyValue.List list, Resource resource, string path) =>
        [.. list.Items.Select(item => Item(item, Known(item.Origin) ?? resource.Place(path)))];

    private static Value<string> Item(PropertyValue item, Location place) =>
        Bare(item) is PropertyValue.Text text ? Value<string>.Of(text.Value, place) : Value<string>.Unknown(place);

    private static PropertyValue? Find(PropertyValue.Map root, string path)
    {
        if (!path.Contains('.'))
        {
            return root[path];
        }

        PropertyValue? value = root;
        foreach (var key in path.Split('.'))
        {
            // A map that is itself unknown makes all that is in it unknown.
            value = value is null ? null : Bare(value) switch
            {
                PropertyValue.Map map => map[key],
                PropertyValue.Unknown unknown => unknown,
                _ => null,
            };
        }

        return value;
    }

    private static PropertyValue Bare(PropertyValue value) => value is PropertyValue.Secret secret ? Bare(secret.Inner) : value;

    private static Location? Known(Location origin) => origin is Location.Whole { File: null } ? null : origin;
}
