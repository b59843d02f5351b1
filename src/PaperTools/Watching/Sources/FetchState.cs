namespace PaperTools.Watching;

/// <summary>What is remembered of an address between runs, so that only what is new is fetched.</summary>
/// <param name="ETag">The entity tag of the last answer that was read.</param>
/// <param name="LastModified">When it had changed last, as the server wrote it.</param>
/// <param name="Hash">The hash of its content.</param>
/// <param name="NotBefore">Until when the server asked to be left alone; null where it did not.</param>
internal sealed record FetchState(string? ETag, string? LastModified, string? Hash, DateTimeOffset? NotBefore);

/// <summary>An answer that was fetched.</summary>
/// <param name="Address">The address as it may be shown.</param>
/// <param name="Content">The content, which may be compressed.</param>
internal sealed record FetchedAnswer(string Address, byte[] Content);
