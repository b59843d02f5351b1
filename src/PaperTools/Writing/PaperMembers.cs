namespace PaperTools.Writing;

/// <summary>The members of the JSON contract by where they come from.</summary>
[Flags]
internal enum PaperMembers
{
    None = 0,

    /// <summary>What a digest says of the paper.</summary>
    Description = 1,

    /// <summary>The digest, and the paper's place in it.</summary>
    Place = 2,

    /// <summary>What is there without working anything out.</summary>
    Source = Description | Place,

    /// <summary>What is worked out from the text.</summary>
    Facts = 4,

    /// <summary>Everything, and the score.</summary>
    All = Source | Facts,
}
