namespace PaperTools.Writing.Html;

/// <summary>
/// Lays a graph of neighbours out in the plane, neighbours near each other: UMAP's optimisation (McInnes, Healy, Melville,
/// 2018, arXiv:1802.03426, 3.2) with the kernel 1 / (1 + d^2), begun from the graph's Laplacian eigenmap. The same
/// papers give the same picture: chance is drawn from a fixed seed.
/// </summary>
internal sealed class NeighbourLayout
{
    private const int Seed = 20230506;
    private const int NegativeSamples = 5;
    private const double LargestStep = 4;

    private readonly Random _random = new(Seed);
    private readonly int _count;
    private readonly (int From, int To, double Weight)[] _edges;
    private readonly double[] _x;
    private readonly double[] _y;

    private NeighbourLayout(Neighbour[][] neighbours)
    {
        _count = neighbours.Length;
        _edges = Edges(neighbours);
        _x = Eigenvector(orthogonalTo: null);
        _y = Eigenvector(orthogonalTo: _x);
    }

    /// <summary>The places, both coordinates from 0 to 1.</summary>
    public static (double X, double Y)[] Place(Neighbour[][] neighbours)
    {
        var layout = new NeighbourLayout(neighbours);
        layout.Optimise();
        double[] x = Spread(layout._x, 0, 1);
        double[] y = Spread(layout._y, 0, 1);
        return [.. x.Zip(y)];
    }

    private static (int From, int To, double Weight)[] Edges(Neighbour[][] neighbours)
    {
        var weights = new SortedDictionary<(int From, int To), double>();
        for (int i = 0; i < neighbours.Length; i++)
        {
            foreach (Neighbour neighbour in neighbours[i])
            {
                weights[(Math.Min(i, neighbour.Index), Math.Max(i, neighbour.Index))] = neighbour.Similarity / neighbours[i][0].Similarity;
            }
        }

        return [.. weights.Select(edge => (edge.Key.From, edge.Key.To, edge.Value))];
    }

    /// <summary>One of the graph's smoothest directions, by power iteration on its random walk, the constant one taken out.</summary>
    private double[] Eigenvector(double[]? orthogonalTo)
    {
        const int Iterations = 60;
        double[] vector = [.. Enumerable.Range(0, _count).Select(_ => _random.NextDouble() - 0.5)];
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            double[] sum = [.. vector];
            var weight = new double[_count];
            Array.Fill(weight, 1);
            foreach ((int from, int to, double similarity) in _edges)
            {
                sum[from] += similarity * vector[to];
                sum[to] += similarity * vector[from];
                weight[from] += similarity;
                weight[to] += similarity;
            }

            double[] next = [.. sum.Select((value, i) => value / weight[i])];
            double mean = next.Sum() / Math.Max(1, _count);
            double overlap = orthogonalTo is null ? 0 : next.Zip(orthogonalTo, (a, b) => a * b).Sum() / Math.Max(1e-12, orthogonalTo.Sum(b => b * b));
            vector = Spread([.. next.Select((value, i) => value - mean - (overlap * (orthogonalTo?[i] ?? 0)))], -5, 5);
        }

        return vector;
    }

    private void Optimise()
    {
        int epochs = _count < 1_000 ? 400 : 150;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            double rate = 1 - ((double)epoch / epochs);
            foreach ((int from, int to, double weight) in _edges)
            {
                Attract(from, to, rate * weight);
                for (int i = 0; i < NegativeSamples; i++)
                {
                    Repel(from, _random.Next(_count), rate * weight);
                    Repel(to, _random.Next(_count), rate * weight);
                }
            }
        }
    }

    private void Attract(int from, int to, double rate)
    {
        double dx = _x[to] - _x[from];
        double dy = _y[to] - _y[from];
        double pull = 2 / (1 + (dx * dx) + (dy * dy));
        double stepX = Clip(pull * dx) * rate;
        double stepY = Clip(pull * dy) * rate;
        _x[from] += stepX;
        _y[from] += stepY;
        _x[to] -= stepX;
        _y[to] -= stepY;
    }

    private void Repel(int moved, int other, double rate)
    {
        if (moved == other)
        {
            return;
        }

        double dx = _x[moved] - _x[other];
        double dy = _y[moved] - _y[other];
        double distance = (dx * dx) + (dy * dy);
        double push = 2 / ((0.001 + distance) * (1 + distance));
        _x[moved] += Clip(push * dx) * rate;
        _y[moved] += Clip(push * dy) * rate;
    }

    private static double Clip(double step) => Math.Clamp(step, -LargestStep, LargestStep);

    private static double[] Spread(double[] values, double low, double high)
    {
        double min = values.DefaultIfEmpty().Min();
        double range = values.DefaultIfEmpty().Max() - min;
        return [.. values.Select(value => range > 0 ? low + ((value - min) / range * (high - low)) : (low + high) / 2)];
    }
}
