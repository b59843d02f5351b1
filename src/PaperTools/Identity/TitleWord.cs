namespace PaperTools.Identity;

/// <summary>A word of a title in the form that it is compared in.</summary>
/// <param name="Text">Its letters or digits, folded.</param>
/// <param name="IsNumber">Whether it is a number, however it was written.</param>
/// <param name="StartsPart">Whether a part of the title begins with it: a subtitle, a parenthesis.</param>
internal readonly record struct TitleWord(string Text, bool IsNumber, bool StartsPart);
