using System.Reflection;

namespace PaperTools.Host;

/// <summary>The version, which the manifest sets.</summary>
internal static class ProductVersion
{
    public static Version Number { get; } = typeof(ProductVersion).Assembly.GetName().Version!;

    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
