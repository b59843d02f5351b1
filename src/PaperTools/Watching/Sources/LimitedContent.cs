namespace PaperTools.Watching;

/// <summary>Reads an answer, which no server can make too large.</summary>
internal static class LimitedContent
{
    /// <summary>Far more than any feed; what is larger is downloaded and read from its file.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>How long a server may say nothing in the middle of its answer.</summary>
    private static readonly TimeSpan s_longestSilence = TimeSpan.FromSeconds(30);

    public static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        using Stream stream = await response.Content.ReadAsStreamAsync(cancellation);
        byte[] buffer = new byte[64 * 1024];
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        int read;
        while ((read = await ReadAsync(stream, buffer, silence)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > MostBytes)
            {
                throw new FetchException("AnswerTooLarge", $"The answer has more than {MostBytes >> 20} MB. Download it, and give its file as a path.");
            }
        }

        return content.ToArray();
    }

    private static ValueTask<int> ReadAsync(Stream stream, byte[] buffer, CancellationTokenSource silence)
    {
        silence.CancelAfter(s_longestSilence);
        return stream.ReadAsync(buffer, silence.Token);
    }
}
