namespace XdrInfra.Kql.Operators;

/// <summary>The best few of many rows: a heap with the worst kept row on top.</summary>
internal static class BoundedHeap
{
    public static int[] Best(IComparer<int> order, int rowCount, int wanted)
    {
        var heap = new int[Math.Min(wanted, rowCount)];
        for (var row = 0; row < heap.Length; row++)
        {
            heap[row] = row;
        }

        for (var i = (heap.Length / 2) - 1; i >= 0; i--)
        {
            SiftDown(heap, i, order);
        }

        for (var row = heap.Length; row < rowCount; row++)
        {
            if (order.Compare(row, heap[0]) < 0)
            {
                heap[0] = row;
                SiftDown(heap, 0, order);
            }
        }

        return heap;
    }

    private static void SiftDown(int[] heap, int at, IComparer<int> order)
    {
        while ((at * 2) + 1 < heap.Length)
        {
            var child = (at * 2) + 1;
            if (child + 1 < heap.Length && order.Compare(heap[child + 1], heap[child]) > 0)
            {
                child++;
            }

            if (order.Compare(heap[child], heap[at]) <= 0)
            {
                return;
            }

            (heap[at], heap[child]) = (heap[child], heap[at]);
            at = child;
        }
    }
}
