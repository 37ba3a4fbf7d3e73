namespace XdrInfra.Kql.Evaluation;

/// <summary>Something that is written once for all types of values.</summary>
internal interface ITyped<out TResult>
{
    TResult For<T>();
}

/// <summary>Calls generic code with the CLR type of a column type.</summary>
internal static class TypeDispatch
{
    public static TResult Call<TResult>(KqlType type, ITyped<TResult> typed) => type switch
    {
        KqlType.Bool => typed.For<bool>(),
        KqlType.DateTime => typed.For<DateTime>(),
        KqlType.Decimal => typed.For<decimal>(),
        KqlType.Guid => typed.For<Guid>(),
        KqlType.Int => typed.For<int>(),
        KqlType.Long => typed.For<long>(),
        KqlType.Real => typed.For<double>(),
        KqlType.String => typed.For<string>(),
        KqlType.TimeSpan => typed.For<TimeSpan>(),
        _ => typed.For<DynamicValue>(),
    };
}
