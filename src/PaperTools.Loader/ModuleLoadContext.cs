using System.Reflection;
using System.Runtime.Loader;

namespace PaperTools.Loader;

/// <summary>
/// The load context that the module and every assembly it brings live in, so that another module's copy of the same
/// library neither breaks ours nor is broken by it. What the context does not have (the engine, the framework)
/// comes from the default one.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private static readonly Lazy<Assembly> s_module = new(LoadModule);

    private readonly AssemblyDependencyResolver _resolver;

    private ModuleLoadContext(string modulePath)
        : base("PaperTools")
    {
        _resolver = new AssemblyDependencyResolver(modulePath);
    }

    /// <summary>Whether the module's assembly was loaded already, by an earlier import.</summary>
    public static bool IsInitialized => s_module.IsValueCreated;

    /// <summary>Loads the module's assembly, once a process.</summary>
    /// <returns>The assembly that holds the cmdlets, for <c>Import-Module -Assembly</c>.</returns>
    public static Assembly Initialize() => s_module.Value;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string? path = _resolver.ResolveAssemblyToPath(assemblyName);
        return path is null ? null : LoadFromAssemblyPath(CompiledAhead.Of(path));
    }

    /// <inheritdoc/>
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        string? path = _resolver.ResolveUnmanagedDllToPath(unmanagedDllName);
        return path is null ? IntPtr.Zero : LoadUnmanagedDllFromPath(path);
    }

    private static Assembly LoadModule()
    {
        string directory = Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!;
        string path = Path.Combine(directory, "PaperTools.dll");
        return new ModuleLoadContext(path).LoadFromAssemblyPath(CompiledAhead.Of(path));
    }
}
