using System.Runtime.InteropServices;
using System.Text;

namespace XdrInfra.Kql.Functions.Geo;

/// <summary>Cells of longitude and latitude halved in turn, five times for each character.</summary>
// https://en.wikipedia.org/wiki/Geohash
internal static class GeoHash
{
    private const int MostCharacters = 18;
    private const string Alphabet = "0123456789bcdefghjkmnpqrstuvwxyz";

    // The order of the reference's example, in cells to the east and to the north.
    // https://learn.microsoft.com/kusto/query/geo-geohash-neighbors-function
    private static readonly (int East, int North)[] Around = [(-1, -1), (-1, 1), (1, -1), (0, 1), (-1, 0), (1, 1), (1, 0), (0, -1)];

    /// <summary>Empty when the place or the number of characters is not possible.</summary>
    public static string Of(double longitude, double latitude, double? characters)
    {
        if (characters is not (>= 1 and <= MostCharacters) || Direction.Of(longitude, latitude) is null)
        {
            return string.Empty;
        }

        var text = new StringBuilder();
        var (east, north) = (new Range(-180, 180), new Range(-90, 90));
        for (var bit = 0; text.Length < characters;)
        {
            var digit = 0;
            for (var i = 0; i < 5; i++, bit++)
            {
                var upper = bit % 2 == 0 ? longitude >= east.Middle : latitude >= north.Middle;
                (east, north) = bit % 2 == 0 ? (east.Half(upper), north) : (east, north.Half(upper));
                digit = (digit << 1) | (upper ? 1 : 0);
            }

            text.Append(Alphabet[digit]);
        }

        return text.ToString();
    }

    public static DynamicValue? CentralPoint(string hash) => Cell(hash) is var (east, north) ? GeoJson.Point(east.Middle, north.Middle) : null;

    public static DynamicValue? Polygon(string hash) => Cell(hash) is var (east, north) ? GeoJson.Rectangle(east.Low, north.Low, east.High, north.High) : null;

    /// <summary>The cells around; beyond a pole there are none.</summary>
    public static DynamicValue? Neighbors(string hash)
    {
        if (Cell(hash) is not var (east, north))
        {
            return null;
        }

        var places = Around.Select(step => (Longitude: Turned(east.Middle + (step.East * east.Width)), Latitude: north.Middle + (step.North * north.Width)));
        return DynamicFunctions.Items(places.Where(place => Math.Abs(place.Latitude) <= 90).Select(place => DynamicValue.FromScalar(Of(place.Longitude, place.Latitude, hash.Length))));
    }

    private static double Turned(double longitude) => longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;

    private static (Range East, Range North)? Cell(string hash)
    {
        var digits = hash.ToLowerInvariant().Select(character => Alphabet.IndexOf(character)).ToList();
        if (digits.Count is 0 or > MostCharacters || digits.Contains(-1))
        {
            return null;
        }

        var (east, north) = (new Range(-180, 180), new Range(-90, 90));
        var bits = digits.SelectMany(digit => Enumerable.Range(0, 5).Select(i => ((digit >> (4 - i)) & 1) == 1));
        foreach (var (upper, at) in bits.Select((upper, at) => (upper, at)))
        {
            (east, north) = at % 2 == 0 ? (east.Half(upper), north) : (east, north.Half(upper));
        }

        return (east, north);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Range(double Low, double High)
    {
        public double Middle => (Low + High) / 2;

        public double Width => High - Low;

        public Range Half(bool upper) => upper ? this with { Low = Middle } : this with { High = Middle };
    }
}
