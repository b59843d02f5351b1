namespace PaperTools.Library;

/// <summary>Reads SQLite's variable-length integers: seven bits a byte, the highest first, the ninth byte whole.</summary>
internal struct VarintReader(byte[] bytes, int position)
{
    /// <summary>Where the next one begins.</summary>
    public int Position { get; private set; } = position;

    /// <summary>Whether the bytes ended in the middle of one.</summary>
    public bool IsBeyond { get; private set; }

    public long Next()
    {
        long value = 0;
        for (int i = 0; i < 9; i++)
        {
            if (Position >= bytes.Length)
            {
                IsBeyond = true;
                return -1;
            }

            byte part = bytes[Position++];
            if (i == 8)
            {
                return (value << 8) | part;
            }

            value = (value << 7) | (long)(part & 0x7F);
            if (part < 0x80)
            {
                return value;
            }
        }

        return value;
    }
}
