namespace PaperTools.Watching;

/// <summary>A watch cannot be registered, listed or removed.</summary>
/// <param name="code">What it is, a noun in PascalCase: <c>CrontabNotReadable</c>.</param>
/// <param name="message">A sentence that says what to do.</param>
/// <param name="innerException">What went wrong below; null for nothing.</param>
public sealed class SchedulingException(string code, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>What it is, a noun in PascalCase.</summary>
    public string Code { get; } = code;
}
