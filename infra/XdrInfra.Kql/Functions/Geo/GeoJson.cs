using XdrInfra.Kql.Functions.Series;
using static XdrInfra.Kql.Functions.DynamicFunctions;

namespace XdrInfra.Kql.Functions.Geo;

/// <summary>Shapes in the form of RFC 7946, read and written. What breaks a rule of the reference is null.</summary>
internal static class GeoJson
{
    /// <summary>The lines of a LineString or a MultiLineString, in whose coordinates the reference writes one more bracket than RFC 7946.</summary>
    // https://learn.microsoft.com/kusto/query/geo-distance-point-to-line-function#linestring-definition-and-constraints
    public static IReadOnlyList<Direction[]>? Lines(object? value) => Shape(value) switch
    {
        ("LineString", { } coordinates) => All([coordinates], Line),
        ("MultiLineString", { } coordinates) => All(coordinates.Items, Line) ?? (coordinates.Items is [{ } only] ? All(only.Items, Line) : null),
        _ => null,
    };

    /// <summary>The polygons of a Polygon or a MultiPolygon.</summary>
    public static IReadOnlyList<SpherePolygon>? Polygons(object? value) => Shape(value) switch
    {
        ("Polygon", { } coordinates) => All([coordinates], Polygon),
        ("MultiPolygon", { } coordinates) => All(coordinates.Items, Polygon),
        _ => null,
    };

    public static DynamicValue Point(double longitude, double latitude) => Make("Point", Pair(longitude, latitude));

    /// <summary>A rectangle, against the clock from its south-western corner.</summary>
    public static DynamicValue Rectangle(double west, double south, double east, double north) =>
        Make("Polygon", Items([Items([Pair(west, south), Pair(east, south), Pair(east, north), Pair(west, north), Pair(west, south)])]));

    private static DynamicValue Make(string type, DynamicValue coordinates) =>
        DynamicValue.FromBag(DynamicBag.Of([new("type", DynamicValue.FromScalar(type)), new("coordinates", coordinates)]));

    private static DynamicValue Pair(double longitude, double latitude) => Numbers.OfReal([longitude, latitude]);

    private static (string? Type, DynamicValue? Coordinates) Shape(object? value) =>
        (value as DynamicValue)?.Bag is { } bag ? (bag.Find("type")?.Raw as string, bag.Find("coordinates")) : default;

    private static List<T>? All<T>(IReadOnlyList<DynamicValue?>? items, Func<DynamicValue?, T?> read)
        where T : class
    {
        var found = items?.Select(read).ToList();
        return found is { Count: > 0 } && found.TrueForAll(item => item is not null) ? found.ConvertAll(item => item!) : null;   // none is null here
    }

    private static Direction[]? Line(DynamicValue? value) => Places(value) is { Length: >= 2 } places && places.Distinct().Count() >= 2 ? places : null;

    private static SpherePolygon? Polygon(DynamicValue? value) => All(value?.Items, Ring) is { } rings ? SpherePolygon.Of(rings) : null;

    // Closed, and apart from that no place twice.
    private static Direction[]? Ring(DynamicValue? value) =>
        Places(value) is { Length: >= 4 } places && places[0] == places[^1] && places.Distinct().Count() == places.Length - 1 ? places : null;

    private static Direction[]? Places(DynamicValue? value)
    {
        var places = value?.Items?.Select(Place).ToList();
        return places is not null && places.TrueForAll(place => place is not null) ? [.. places.OfType<Direction>()] : null;
    }

    private static Direction? Place(DynamicValue? value) =>
        value?.Items is [var longitude, var latitude, ..] && Numbers.Of(longitude) is { } x && Numbers.Of(latitude) is { } y ? Direction.Of(x, y) : null;
}
