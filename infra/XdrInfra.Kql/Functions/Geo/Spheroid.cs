namespace XdrInfra.Kql.Functions.Geo;

/// <summary>Distance on the flattened Earth of WGS 84 by Vincenty's method, to less than a millimeter; null for nearly opposite places, where it finds none.</summary>
// https://en.wikipedia.org/wiki/Vincenty%27s_formulae
internal static class Spheroid
{
    private const double Equator = 6_378_137;
    private const double Flattening = 1 / 298.257223563;
    private const double Pole = Equator * (1 - Flattening);

    // Longer than usual because it is one formula, in the order of its page.
    public static double? Distance(double longitude1, double latitude1, double longitude2, double latitude2)
    {
        var difference = (longitude2 - longitude1) * Math.PI / 180;
        var ((sinU1, cosU1), (sinU2, cosU2)) = (Reduced(latitude1), Reduced(latitude2));
        var lambda = difference;
        for (var round = 0; round < 200; round++)
        {
            var (sinLambda, cosLambda) = Math.SinCos(lambda);
            var sinSigma = double.Hypot(cosU2 * sinLambda, (cosU1 * sinU2) - (sinU1 * cosU2 * cosLambda));
            if (sinSigma == 0)
            {
                return 0;
            }

            var cosSigma = (sinU1 * sinU2) + (cosU1 * cosU2 * cosLambda);
            var sigma = Math.Atan2(sinSigma, cosSigma);
            var sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            var squared = 1 - (sinAlpha * sinAlpha);
            var cosMiddle = squared == 0 ? 0 : cosSigma - (2 * sinU1 * sinU2 / squared);
            var c = Flattening / 16 * squared * (4 + (Flattening * (4 - (3 * squared))));
            var middle = -1 + (2 * cosMiddle * cosMiddle);
            var before = lambda;
            lambda = difference + ((1 - c) * Flattening * sinAlpha * (sigma + (c * sinSigma * (cosMiddle + (c * cosSigma * middle)))));
            if (Math.Abs(lambda - before) < 1e-12)
            {
                return Length(squared, sigma, sinSigma, cosSigma, cosMiddle, middle);
            }
        }

        return null;
    }

    private static (double Sin, double Cos) Reduced(double latitude) => Math.SinCos(Math.Atan((1 - Flattening) * Math.Tan(latitude * Math.PI / 180)));

    private static double Length(double squared, double sigma, double sinSigma, double cosSigma, double cosMiddle, double middle)
    {
        var u = squared * ((Equator * Equator) - (Pole * Pole)) / (Pole * Pole);
        var a = 1 + (u / 16384 * (4096 + (u * (-768 + (u * (320 - (175 * u)))))));
        var b = u / 1024 * (256 + (u * (-128 + (u * (74 - (47 * u))))));
        var last = b / 6 * cosMiddle * (-3 + (4 * sinSigma * sinSigma)) * (-3 + (4 * cosMiddle * cosMiddle));
        return Pole * a * (sigma - (b * sinSigma * (cosMiddle + (b / 4 * ((cosSigma * middle) - last)))));
    }
}
