using Microsoft.Win32.SafeHandles;

namespace PaperTools.Library;

/// <summary>Reads the files of an index, which stay open while something of them may still be asked for.</summary>
internal static class IndexFile
{
    /// <summary>Opens a file; others may replace or delete it meanwhile.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Takes the open file; if it throws, the file is closed.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static T Open<T>(string path, Func<SafeFileHandle, T> read)
    {
        SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            return read(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads bytes at a place, of which the checksum is known.</summary>
    /// <exception cref="IndexDamagedException">They are not what was written.</exception>
    public static void ReadChecked(SafeFileHandle file, Span<byte> bytes, long offset, uint checksum)
    {
        ReadExactly(file, bytes, offset);
        if (Checksum.Of(bytes) != checksum)
        {
            throw new IndexDamagedException($"The {bytes.Length} bytes at {offset} are damaged.");
        }
    }

    /// <summary>Reads bytes at a place.</summary>
    /// <exception cref="IndexDamagedException">The file ends before.</exception>
    public static void ReadExactly(SafeFileHandle file, Span<byte> bytes, long offset)
    {
        while (!bytes.IsEmpty)
        {
            int read = RandomAccess.Read(file, bytes, offset);
            if (read == 0)
            {
                throw new IndexDamagedException("The file is too short.");
            }

            bytes = bytes[read..];
            offset += read;
        }
    }
}
