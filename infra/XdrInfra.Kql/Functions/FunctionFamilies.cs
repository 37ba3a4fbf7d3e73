namespace XdrInfra.Kql.Functions;

/// <summary>The tables of functions, by family.</summary>
internal static class FunctionFamilies
{
    public static IEnumerable<ScalarFunction> All =>
    [
        .. Arithmetic.All, .. StringOperators.All, .. ConversionFunctions.All, .. NullFunctions.All, .. DateTimeFunctions.All,
        .. DatePartFunctions.All, .. FormatFunctions.All, .. RoundingFunctions.All, .. MathFunctions.All, .. StringFunctions.All, .. RegexFunctions.All,
    ];

    public static IReadOnlyList<ISpecialFunction> Special { get; } =
    [
        new ChoiceFunction(), new ToScalarFunction(),
    ];
}
