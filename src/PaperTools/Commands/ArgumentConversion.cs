using System.Globalization;
using System.Management.Automation;

namespace PaperTools.Commands;

/// <summary>Turns what a user gave for a parameter into what it takes; what is wrong with it is an error of binding.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ArgumentConversionAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public sealed override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            return Converted(Unwrapped(inputData));
        }
        catch (FormatException exception)
        {
            throw new ArgumentTransformationMetadataException(exception.Message, exception);
        }
    }

    /// <summary>The value that the parameter takes.</summary>
    /// <param name="input">What the user gave, without PowerShell's wrapping.</param>
    /// <exception cref="FormatException">It is no such value; the message says what would be.</exception>
    private protected abstract object Converted(object input);

    /// <summary>An object without PowerShell's wrapping.</summary>
    private protected static object Unwrapped(object value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    /// <summary>An object as text that means the same in every culture.</summary>
    private protected static string TextOf(object input) => Convert.ToString(input, CultureInfo.InvariantCulture) ?? "";
}
