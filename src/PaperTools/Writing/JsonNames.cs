namespace PaperTools.Writing;

/// <summary>The words of the JSON contract for the values of enumerations.</summary>
internal static class JsonNames
{
    public static string Of(AbstractKind kind) => kind == AbstractKind.Summary ? "summary" : "abstract";

    public static string Of(AnnounceType type) => type switch
    {
        AnnounceType.Cross => "cross",
        AnnounceType.Replaced => "replaced",
        _ => "new",
    };

    public static string Of(CodeAvailability code) => code switch
    {
        CodeAvailability.Link => "link",
        CodeAvailability.Claimed => "claimed",
        _ => "none",
    };

    public static string Of(LinkKind kind) => kind switch
    {
        LinkKind.Code => "code",
        LinkKind.Dataset => "dataset",
        LinkKind.Model => "model",
        LinkKind.Demo => "demo",
        LinkKind.Project => "project",
        LinkKind.Paper => "paper",
        _ => "other",
    };
}
