namespace PaperTools;

/// <summary>A link that a paper or its digest gives.</summary>
/// <param name="Url">Absolute, without the sentence's punctuation, a mirror's host mapped to the site it mirrors.</param>
/// <param name="Kind">What stands behind it, as far as host and context tell.</param>
/// <param name="Raw">What stood in the text.</param>
public sealed record PaperLink(string Url, LinkKind Kind, string Raw)
{
    /// <inheritdoc cref="PaperLink"/>
    public string Url { get; init => field = PlainText.Line(value); } = PlainText.Line(Url);

    /// <inheritdoc cref="PaperLink"/>
    public string Raw { get; init => field = PlainText.Line(value); } = PlainText.Line(Raw);

    /// <summary>The address.</summary>
    public override string ToString() => Url;
}

/// <summary>What stands behind a link.</summary>
public enum LinkKind
{
    /// <summary>Something else, or nothing that tells.</summary>
    Other,

    /// <summary>Source code.</summary>
    Code,

    /// <summary>Data.</summary>
    Dataset,

    /// <summary>Weights of a model.</summary>
    Model,

    /// <summary>Something to try.</summary>
    Demo,

    /// <summary>The project's page.</summary>
    Project,

    /// <summary>A paper: this one or another.</summary>
    Paper,
}

/// <summary>Whether a paper's code can be had.</summary>
public enum CodeAvailability
{
    /// <summary>Nothing is said of it.</summary>
    None,

    /// <summary>The paper says that code, models or data are or will be available, and gives no link.</summary>
    Claimed,

    /// <summary>There is a link to it.</summary>
    Link,
}
