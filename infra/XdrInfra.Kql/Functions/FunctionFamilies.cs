using XdrInfra.Kql.Functions.Geo;
using XdrInfra.Kql.Functions.Series;
using XdrInfra.Kql.Functions.Sketches;
using XdrInfra.Kql.Functions.UserAgents;

namespace XdrInfra.Kql.Functions;

/// <summary>The tables of functions, by family. A name belongs to one family.</summary>
internal static class FunctionFamilies
{
    /// <summary>The families in the order in which queries need them; one that is not asked for is never made.</summary>
    public static IReadOnlyList<Func<IEnumerable<ScalarFunction>>> All { get; } =
    [
        () => MomentFunctions.All, () => StringOperators.All, () => NullFunctions.All, () => RoundingFunctions.All, () => Arithmetic.All.Concat(DynamicArithmetic.All),
        () => DateTimeFunctions.All, () => ConversionFunctions.All, () => SplitFunction.All, () => FormatFunctions.All, () => DatePartFunctions.All,
        () => DynamicFunctions.All.Concat(BagFunctions.All), () => StringFunctions.All.Concat(RegexFunctions.All).Concat(IndexOfFunctions.All), () => ParseFunctions.All, () => MoreStringFunctions.All,
        () => EncodingFunctions.All.Concat(PunycodeFunctions.All).Concat(ReplaceStringsFunction.All),
        () => ArrayFunctions.All, () => IpFunctions.All, () => HashFunctions.All, () => ServiceFunctions.All, () => RandomFunction.All, () => MathFunctions.All, () => BetaFunctions.All,
        () => AroundFunction.All.Concat(UnitFunctions.All).Concat(TimeZoneFunctions.All),
        () => XmlFunction.All, () => UserAgentFunction.All, () => SeriesFamily.All, () => GeoFunctions.All, () => SketchFunctions.All,
    ];

    public static IReadOnlyList<ISpecialFunction> Special { get; } =
    [
        new ChoiceFunction(), new ToScalarFunction(), new ColumnIfExistsFunction(), new PackColumnsFunction(), new ExtremeOfFunction(),
        new ExtractTypedFunction(), new IngestionTimeFunction(), new WindowFunction(),
        new PackArrayFunction(), new DataSizeFunction(), new AssertFunction(), new SchemaFunction(), new ArraySortFunction(), new DigestPercentileFunction(), new BinAutoFunction(),
    ];
}
