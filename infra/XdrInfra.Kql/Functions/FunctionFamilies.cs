namespace XdrInfra.Kql.Functions;

/// <summary>The tables of functions, by family.</summary>
internal static class FunctionFamilies
{
    public static IEnumerable<ScalarFunction> All =>
    [
        .. Arithmetic.All, .. StringOperators.All, .. ConversionFunctions.All, .. NullFunctions.All, .. DateTimeFunctions.All,
        .. DatePartFunctions.All, .. FormatFunctions.All, .. RoundingFunctions.All, .. MathFunctions.All, .. StringFunctions.All, .. RegexFunctions.All,
        .. DynamicFunctions.All, .. ArrayFunctions.All, .. SplitFunction.All, .. HashFunctions.All, .. IpFunctions.All, .. ParseFunctions.All,
        .. MoreStringFunctions.All, .. ServiceFunctions.All, .. RandomFunction.All, .. DynamicArithmetic.All,
    ];

    public static IReadOnlyList<ISpecialFunction> Special { get; } =
    [
        new ChoiceFunction(), new ToScalarFunction(), new ColumnIfExistsFunction(), new PackColumnsFunction(), new ExtremeOfFunction(),
        new ExtractTypedFunction(), new IngestionTimeFunction(), new WindowFunction(),
    ];
}
