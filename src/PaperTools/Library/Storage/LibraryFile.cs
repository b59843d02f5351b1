using System.Buffers.Binary;

namespace PaperTools.Library;

/// <summary>
/// Looks at a file before SQLite does, which would take an empty file for a new database and any database for ours
/// (https://www.sqlite.org/fileformat.html, section 1.3).
/// </summary>
internal static class LibraryFile
{
    /// <summary>What our databases carry as their application id: <c>PAPR</c>.</summary>
    public const int ApplicationId = 0x50415052;

    private const int HeaderLength = 100;

    /// <summary>Whether there is a library of any version.</summary>
    public static bool IsLibrary(string path)
    {
        try
        {
            Check(path);
            return true;
        }
        catch (LibraryException exception)
        {
            return exception.Code == "LibraryTooNew";
        }
    }

    /// <summary>Makes sure that the file is a library that this version knows.</summary>
    /// <exception cref="LibraryException">It is not.</exception>
    public static void Check(string path)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        int length;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            length = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw LibraryErrors.Unavailable(path, exception);
        }

        if (length == 0)
        {
            throw LibraryErrors.IsEmpty(path);
        }

        if (length < HeaderLength || !header.StartsWith("SQLite format 3\0"u8) || BinaryPrimitives.ReadInt32BigEndian(header[68..]) != ApplicationId)
        {
            throw LibraryErrors.NotALibrary(path);
        }

        int version = BinaryPrimitives.ReadInt32BigEndian(header[60..]);
        if (version > LibrarySchema.Version)
        {
            throw LibraryErrors.TooNew(path, version);
        }
    }
}
