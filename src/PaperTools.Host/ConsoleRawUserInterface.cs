using System.Globalization;
using System.Management.Automation.Host;

namespace PaperTools.Host;

/// <summary>The size of the console, which is all that formatting asks for.</summary>
internal sealed class ConsoleRawUserInterface : PSHostRawUserInterface
{
    private const int DefaultWidth = 120;
    private const int DefaultHeight = 40;

    public override Size BufferSize { get => new(Width(), DefaultHeight); set => throw Unsupported(); }

    public override Size WindowSize { get => BufferSize; set => throw Unsupported(); }

    public override Size MaxWindowSize => BufferSize;

    public override Size MaxPhysicalWindowSize => BufferSize;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override Coordinates CursorPosition { get => default; set => throw Unsupported(); }

    public override int CursorSize { get => 0; set => throw Unsupported(); }

    public override Coordinates WindowPosition { get => default; set => throw Unsupported(); }

    public override string WindowTitle { get; set; } = "papertools";

    public override bool KeyAvailable => throw Unsupported();

    public override void FlushInputBuffer() => throw Unsupported();

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw Unsupported();

    public override KeyInfo ReadKey(ReadKeyOptions options) => throw Unsupported();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw Unsupported();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw Unsupported();

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw Unsupported();

    /// <summary>The terminal's own width; the variable COLUMNS where output goes elsewhere.</summary>
    private static int Width()
    {
        int width = 0;
        if (!Console.IsOutputRedirected)
        {
            width = Console.WindowWidth;
        }
        else if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns))
        {
            width = columns;
        }

        return width > 0 ? width : DefaultWidth;
    }

    private static NotSupportedException Unsupported() => new("papertools has no screen buffer.");
}
