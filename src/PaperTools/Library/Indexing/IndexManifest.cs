using PaperTools.Searching;

namespace PaperTools.Library;

/// <summary>The file that says which segments make an index, and which of their papers count.</summary>
internal static class IndexManifest
{
    /// <summary>PTM and the version of the format, which is raised, too, when texts are cut into other words: older indexes are built anew.</summary>
    private const uint Magic = 0x024D5450;

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(IndexSnapshot snapshot)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Magic);
        writer.Write(snapshot.Revision);
        writer.Write(snapshot.LastChange.Paper);
        writer.Write(snapshot.LastChange.Moment);
        writer.Write(snapshot.Parts.Count);
        foreach (IndexPart part in snapshot.Parts)
        {
            int[] gone = RowSet.All(part.Segment.Ids.Length).Except(part.Live).ToArray();
            writer.Write(part.File!);
            writer.Write(gone.Length);
            foreach (int number in gone)
            {
                writer.Write(number);
            }
        }

        writer.Write(Checksum.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return bytes.ToArray();
    }

    /// <summary>The index that the bytes tell of.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="open">Opens the segment of a file's name.</param>
    /// <exception cref="IndexDamagedException">They are not what was written.</exception>
    public static IndexSnapshot Read(byte[] bytes, Func<string, LibrarySegment> open)
    {
        int length = bytes.Length - sizeof(uint);
        if (length < sizeof(uint) || BitConverter.ToUInt32(bytes, length) != Checksum.Of(bytes.AsSpan(0, length)) || BitConverter.ToUInt32(bytes) != Magic)
        {
            throw new IndexDamagedException("The list of segments is damaged, or of another version.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, sizeof(uint), length - sizeof(uint)));
        long revision = reader.ReadInt64();
        var lastChange = new LibraryStamp(reader.ReadInt64(), reader.ReadInt64());
        var parts = new IndexPart[reader.ReadInt32()];
        for (int i = 0; i < parts.Length; i++)
        {
            string file = reader.ReadString();
            LibrarySegment segment = open(file);
            var live = RowSet.All(segment.Ids.Length);
            for (int gone = reader.ReadInt32(); gone > 0; gone--)
            {
                live.Remove(reader.ReadInt32());
            }

            parts[i] = new IndexPart(segment, live, file);
        }

        return new IndexSnapshot(revision, lastChange, parts);
    }
}
