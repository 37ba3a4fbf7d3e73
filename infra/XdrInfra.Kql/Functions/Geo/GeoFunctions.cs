using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions.Geo;

/// <summary>Places, ways and areas on the sphere, in degrees and meters; a place or shape that is not possible gives null.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#geospatial-functions
internal static class GeoFunctions
{
    private const int DefaultCharacters = 5;
    private const KqlType Real = KqlType.Real;
    private const KqlType Dynamic = KqlType.Dynamic;
    private const KqlType Text = KqlType.String;

    public static IEnumerable<ScalarFunction> All =>
    [
        Boxed("geo_distance_2points", Real, 4, [Real, Real, Real, Real, KqlType.Bool], Distance),
        Boxed("geo_distance_2points", Real, 5, [Real, Real, Real, Real, Real], Distance),
        Boxed("geo_azimuth", Real, 4, [Real, Real, Real, Real], args => Place(args, 0) is { } from && Place(args, 2) is { } to ? Azimuth(from, to) : null),
        Boxed("geo_point_in_circle", KqlType.Bool, 5, [Real, Real, Real, Real, Real], args => Place(args, 0) is { } place && Place(args, 2) is { } centre && args[4] is double radius and > 0 ? place.DistanceTo(centre) <= radius : null),
        Boxed("geo_point_in_polygon", KqlType.Bool, 3, [Real, Real, Dynamic], args => Place(args, 0) is { } place && GeoJson.Polygons(args[2]) is { } polygons ? polygons.Any(polygon => polygon.Contains(place)) : null),
        Boxed("geo_distance_point_to_polygon", Real, 3, [Real, Real, Dynamic], args => Place(args, 0) is { } place && GeoJson.Polygons(args[2]) is { } polygons ? polygons.Min(polygon => polygon.DistanceTo(place)) : null),
        Boxed("geo_distance_point_to_line", Real, 3, [Real, Real, Dynamic], args => Place(args, 0) is { } place && GeoJson.Lines(args[2]) is { } lines ? lines.Min(line => SpherePolygon.DistanceTo(place, line)) : null),
        Boxed("geo_point_to_geohash", Text, 2, [Real, Real, Real], args => args is [double longitude, double latitude, ..] ? GeoHash.Of(longitude, latitude, args.Length > 2 ? args[2] as double? : DefaultCharacters) : string.Empty),
        Of<string, DynamicValue>("geo_geohash_to_central_point", hash => GeoHash.CentralPoint(hash)!),   // a null dynamic is a null reference
        Of<string, DynamicValue>("geo_geohash_to_polygon", hash => GeoHash.Polygon(hash)!),   // likewise
        Of<string, DynamicValue>("geo_geohash_neighbors", hash => GeoHash.Neighbors(hash)!),   // likewise
        AddressFunction.Create(),
    ];

    private static Direction? Place(object?[] args, int at) => args[at] is double longitude && args[at + 1] is double latitude ? Direction.Of(longitude, latitude) : null;

    private static object? Distance(object?[] args)
    {
        if (Place(args, 0) is not { } from || Place(args, 2) is not { } to)
        {
            return null;
        }

        return args is [double longitude1, double latitude1, double longitude2, double latitude2, true or (double and not 0)]
            ? Spheroid.Distance(longitude1, latitude1, longitude2, latitude2)
            : from.DistanceTo(to);
    }

    // Radians from north by way of east; none between equal and between opposite places.
    private static object? Azimuth(Direction from, Direction to)
    {
        if (from.Cross(to).Length < 1e-15)
        {
            return null;
        }

        var east = new Direction(-from.Y, from.X, 0);
        var north = from.Cross(east);
        var angle = Math.Atan2(to.Dot(east), to.Dot(north));
        return angle < 0 ? angle + (2 * Math.PI) : angle;
    }
}
