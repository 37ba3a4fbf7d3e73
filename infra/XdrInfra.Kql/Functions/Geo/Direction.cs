using System.Runtime.InteropServices;

namespace XdrInfra.Kql.Functions.Geo;

/// <summary>A place on the sphere as the direction from its centre; distances along the surface in meters.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Direction(double X, double Y, double Z)
{
    // With this radius the distances are those of the reference's examples.
    // https://learn.microsoft.com/kusto/query/geo-distance-2points-function
    public const double EarthRadius = 6_371_010;

    private const double MostLongitude = 180;
    private const double MostLatitude = 90;

    /// <summary>From degrees; null outside of -180 to 180 and -90 to 90.</summary>
    public static Direction? Of(double longitude, double latitude)
    {
        if (!(Math.Abs(longitude) <= MostLongitude && Math.Abs(latitude) <= MostLatitude))
        {
            return null;
        }

        var ((sinLon, cosLon), (sinLat, cosLat)) = (Math.SinCos(longitude * Math.PI / 180), Math.SinCos(latitude * Math.PI / 180));
        return new Direction(cosLat * cosLon, cosLat * sinLon, sinLat);
    }

    public static Direction operator +(Direction left, Direction right) => new(left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    public static Direction operator -(Direction left, Direction right) => new(left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    public static Direction operator *(double factor, Direction right) => new(factor * right.X, factor * right.Y, factor * right.Z);

    public double Length => Math.Sqrt(Dot(this));

    public double Dot(Direction other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    public Direction Cross(Direction other) =>
        new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    /// <summary>Exact for places that are near and for opposite ones.</summary>
    public double DistanceTo(Direction other) => EarthRadius * Math.Atan2(Cross(other).Length, Dot(other));

    /// <summary>To the nearest place of the shorter way between two others.</summary>
    public double DistanceTo(Direction from, Direction to)
    {
        var pole = from.Cross(to);
        if (pole.Length > 0)
        {
            // Between the two when it lies on the inner side of both planes that stand upright at the ends.
            var isBetween = pole.Cross(from).Dot(this) > 0 && to.Cross(pole).Dot(this) > 0;
            if (isBetween)
            {
                return EarthRadius * Math.Abs(Math.Asin(Math.Clamp(Dot(pole) / pole.Length, -1, 1)));
            }
        }

        return Math.Min(DistanceTo(from), DistanceTo(to));
    }
}
