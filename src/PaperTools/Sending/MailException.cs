namespace PaperTools.Sending;

/// <summary>A mail could not be sent.</summary>
/// <param name="code">What it is, a noun in PascalCase: <c>MailRefused</c>.</param>
/// <param name="message">A sentence that says what to do.</param>
/// <param name="isTemporary">Whether another attempt may succeed.</param>
public sealed class MailException(string code, string message, bool isTemporary) : Exception(message)
{
    /// <summary>What it is, a noun in PascalCase.</summary>
    public string Code { get; } = code;

    /// <summary>Whether another attempt may succeed.</summary>
    public bool IsTemporary { get; } = isTemporary;
}
