namespace PaperTools.Writing;

/// <summary>An order of papers, the one a reader expects: names from A to Z, dates from the newest, scores and votes from the highest.</summary>
public enum PaperOrder
{
    /// <summary>By title, from A to Z.</summary>
    Title,

    /// <summary>By the short name of what the paper introduces, from A to Z.</summary>
    Name,

    /// <summary>By the first author's name, from A to Z.</summary>
    Author,

    /// <summary>By venue, from A to Z.</summary>
    Venue,

    /// <summary>By date of publication, the newest first.</summary>
    Date,

    /// <summary>By the score of a search, the best first.</summary>
    Score,

    /// <summary>By votes, the most first.</summary>
    Upvotes,

    /// <summary>By number in the digest.</summary>
    Number,
}

/// <summary>What papers are put together by. A paper is in one group.</summary>
public enum PaperGrouping
{
    /// <summary>The topic, the strongest where there are several.</summary>
    Topic,

    /// <summary>The date of publication, as precisely as it is known; without one, the digest's.</summary>
    Date,

    /// <summary>The digest that brought the paper.</summary>
    Digest,

    /// <summary>What the paper contributes.</summary>
    Contribution,
}
