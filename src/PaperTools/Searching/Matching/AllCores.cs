using System.Runtime.ExceptionServices;

namespace PaperTools.Searching;

/// <summary>Work that several threads do.</summary>
internal static class AllCores
{
    /// <summary>Does something for each number from 0; what goes wrong is thrown as it was on its thread.</summary>
    public static void For(int count, Action<int> work)
    {
        if (count <= 1)
        {
            for (int i = 0; i < count; i++)
            {
                work(i);
            }

            return;
        }

        try
        {
            Parallel.For(0, count, work);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }
}
