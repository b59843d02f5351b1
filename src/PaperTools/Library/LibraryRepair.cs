namespace PaperTools.Library;

/// <summary>What a repair of a library saved, and what it could not.</summary>
public sealed record LibraryRepair
{
    /// <summary>The library's file, which is sound now.</summary>
    public required string Path { get; init; }

    /// <summary>The file as it was found; null where nothing was wrong with it.</summary>
    public string? Damaged { get; init; }

    /// <summary>The number of papers saved.</summary>
    public long Saved { get; init; }

    /// <summary>The number of papers that are known to have been there and could not be saved.</summary>
    public long Lost { get; init; }

    /// <summary>What could not be saved, a sentence each.</summary>
    public IReadOnlyList<string> Losses { get => field ?? []; init; }

    /// <summary>The numbers of papers.</summary>
    public override string ToString() => $"{Path}: {Saved} papers saved, {Lost} lost";
}
