namespace XdrInfra.Kql.Functions.Geo;

/// <summary>
/// A shell with holes whose edges are shortest ways on the sphere. Seen from its middle onto a plane these ways are straight lines, so plane geometry decides.
/// A shell that does not lie within 90 degrees around its middle is none that this engine can read.
/// </summary>
internal sealed class SpherePolygon
{
    private readonly Direction _middle;
    private readonly Direction _east;
    private readonly Direction _north;
    private readonly IReadOnlyList<Direction[]> _rings;
    private readonly (double X, double Y)[][] _flat;

    private SpherePolygon(IReadOnlyList<Direction[]> rings, Direction middle)
    {
        _rings = rings;
        _middle = (1 / middle.Length) * middle;
        var side = Math.Abs(_middle.Z) < 0.9 ? new Direction(0, 0, 1) : new Direction(1, 0, 0);
        var east = side.Cross(_middle);
        _east = (1 / east.Length) * east;
        _north = _middle.Cross(_east);
        _flat = [.. rings.Select(ring => ring.Select(Flat).ToArray())];
    }

    public static SpherePolygon? Of(IReadOnlyList<Direction[]> rings)
    {
        var middle = rings[0].Skip(1).Aggregate((left, right) => left + right);
        return middle.Length > 0 && rings.All(ring => Array.TrueForAll(ring, place => place.Dot(middle) > 0)) ? new SpherePolygon(rings, middle) : null;
    }

    public bool Contains(Direction place)
    {
        if (place.Dot(_middle) <= 0)
        {
            return false;
        }

        var flat = Flat(place);
        return IsWithin(_flat[0], flat) && !_flat.Skip(1).Any(hole => IsWithin(hole, flat));
    }

    /// <summary>Zero within.</summary>
    public double DistanceTo(Direction place) => Contains(place) ? 0 : _rings.Min(ring => DistanceTo(place, ring));

    /// <summary>To the nearest place of a line.</summary>
    public static double DistanceTo(Direction place, Direction[] line) =>
        Enumerable.Range(0, line.Length - 1).Min(i => place.DistanceTo(line[i], line[i + 1]));

    private (double X, double Y) Flat(Direction place)
    {
        var depth = place.Dot(_middle);
        return (place.Dot(_east) / depth, place.Dot(_north) / depth);
    }

    // A ray to the east crosses the border an odd number of times.
    private static bool IsWithin((double X, double Y)[] ring, (double X, double Y) place)
    {
        var within = false;
        for (var i = 1; i < ring.Length; i++)
        {
            var (a, b) = (ring[i - 1], ring[i]);
            if ((a.Y > place.Y) != (b.Y > place.Y) && place.X < ((b.X - a.X) * (place.Y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                within = !within;
            }
        }

        return within;
    }
}
