namespace XdrInfra.Kql.Functions.Series;

/// <summary>Overdetermined linear equations by Householder reflections.</summary>
internal static class LeastSquares
{
    // Columns that differ from a sum of the others by less than this share of their length count as the same.
    private const double Singular = 1e-13;

    /// <summary>The factors of the columns; null when the columns do not decide them. The rows are used up.</summary>
    public static double[]? Solve(double[][] rows, double[] values)
    {
        var right = (double[])values.Clone();
        var columns = rows[0].Length;
        var diagonal = new double[columns];
        for (var column = 0; column < columns; column++)
        {
            var before = Math.Sqrt(rows.Sum(row => row[column] * row[column]));
            diagonal[column] = Reflect(rows, right, column);
            if (Math.Abs(diagonal[column]) <= Singular * before)
            {
                return null;
            }
        }

        return Substitute(rows, right, diagonal);
    }

    // Turns the column into one number at its diagonal, and everything right of it alike.
    private static double Reflect(double[][] rows, double[] right, int column)
    {
        var length = Math.Sqrt(rows.Skip(column).Sum(row => row[column] * row[column]));
        var diagonal = rows[column][column] > 0 ? -length : length;
        rows[column][column] -= diagonal;
        var norm = rows.Skip(column).Sum(row => row[column] * row[column]);
        if (norm == 0)
        {
            return diagonal;
        }

        for (var other = column + 1; other < rows[0].Length; other++)
        {
            var factor = 2 * rows.Skip(column).Sum(row => row[column] * row[other]) / norm;
            for (var i = column; i < rows.Length; i++)
            {
                rows[i][other] -= factor * rows[i][column];
            }
        }

        var rightFactor = 2 * rows.Skip(column).Select((row, i) => row[column] * right[column + i]).Sum() / norm;
        for (var i = column; i < rows.Length; i++)
        {
            right[i] -= rightFactor * rows[i][column];
        }

        return diagonal;
    }

    private static double[] Substitute(double[][] rows, double[] right, double[] diagonal)
    {
        var factors = new double[diagonal.Length];
        for (var i = factors.Length - 1; i >= 0; i--)
        {
            var sum = right[i];
            for (var j = i + 1; j < factors.Length; j++)
            {
                sum -= rows[i][j] * factors[j];
            }

            factors[i] = sum / diagonal[i];
        }

        return factors;
    }
}
