using System.Runtime.InteropServices;

namespace XdrInfra.Kql.Text;

/// <summary>A run of characters of the query.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan Between(TextSpan first, TextSpan last) => new(first.Start, Math.Max(first.Length, last.End - first.Start));
}
