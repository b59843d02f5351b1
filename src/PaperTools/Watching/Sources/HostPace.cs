using System.Collections.Concurrent;

namespace PaperTools.Watching;

/// <summary>Keeps requests of one host apart, whichever profiles of this process make them.</summary>
internal sealed class HostPace(TimeProvider time)
{
    /// <summary>What arXiv asks for (https://info.arxiv.org/help/api/tou.html): no more than one request every three seconds.</summary>
    public static readonly TimeSpan UsualDelay = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _last = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The pace of this process.</summary>
    public static HostPace Shared { get; } = new(TimeProvider.System);

    /// <summary>Waits until the host may be asked again.</summary>
    /// <exception cref="OperationCanceledException">The cancellation came first.</exception>
    public async Task WaitAsync(string host, TimeSpan delay, CancellationToken cancellation)
    {
        if (_last.TryGetValue(host, out DateTimeOffset last) && last + delay - time.GetUtcNow() is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, time, cancellation);
        }

        _last[host] = time.GetUtcNow();
    }
}
