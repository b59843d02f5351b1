using System.Diagnostics;
using System.Globalization;
using PaperTools.Watching;

// usage: PROFILE [STEP]. Runs the watch; before the step of that number, from 0, the process kills itself as kill -9 would.
int last = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : int.MaxValue;
int passed = 0;
WatchStatus status = WatchRunner.Run(WatchProfile.Load(args[0]), new WatchRunOptions
{
    Checkpoint = _ =>
    {
        if (passed++ == last)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    },
});
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} {status.Outcome} {status.Selected} {status.Message}"));
return status.IsSuccess ? 0 : 1;
