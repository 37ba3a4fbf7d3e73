using System.Runtime.CompilerServices;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>About how many bytes a column takes. Of long columns some values stand for all.</summary>
internal static class ColumnSize
{
    private const int Samples = 256;

    // The header of an object and its fields.
    private const int TextBytes = 24;
    private const int DynamicBytes = 40;

    public static long Of(Column column, bool withContent) => TypeDispatch.Call(column.Type, new Size(column, withContent));

    /// <summary>What one value takes beside the place of its reference.</summary>
    public static long OfContent(object? value) => value switch
    {
        string text => TextBytes + (sizeof(char) * (long)text.Length),
        DynamicValue dynamic => DynamicBytes + (2 * dynamic.Weight),   // what it weighs is nearer to its text
        _ => 0,
    };

    private sealed class Size(Column column, bool withContent) : ITyped<long>
    {
        public long For<T>()
        {
            var typed = (Column<T>)column;
            if (typed.IsConstant)
            {
                return withContent ? OfContent(typed.Values[0]) : 0;
            }

            var array = typed.Codes is null ? (long)Unsafe.SizeOf<T>() * typed.Length : sizeof(int) * (long)typed.Length;
            return array + (withContent && !typeof(T).IsValueType ? Content(typed.Values.AsSpan(0, typed.Codes is null ? typed.Length : typed.DictionaryCount)) : 0);
        }

        private static long Content<T>(ReadOnlySpan<T> values)
        {
            var step = Math.Max(1, values.Length / Samples);
            var (sum, seen) = (0L, 0);
            for (var i = 0; i < values.Length; i += step)
            {
                sum += OfContent(values[i]);
                seen++;
            }

            return seen == 0 ? 0 : (long)((double)sum / seen * values.Length);
        }
    }
}
