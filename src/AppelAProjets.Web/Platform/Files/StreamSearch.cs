using System.Buffers;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>Looks for a few bytes in a content without holding it.</summary>
internal static class StreamSearch
{
    private const int Window = 64 * 1024;

    /// <summary>Where the word first stands from a place on, or null.</summary>
    internal static long? Find(Stream content, long from, ReadOnlySpan<byte> word)
    {
        var window = ArrayPool<byte>.Shared.Rent(Window);
        try
        {
            for (var position = from; position < content.Length; position += window.Length - word.Length)
            {
                content.Position = position;
                var read = content.ReadAtLeast(window, window.Length, throwOnEndOfStream: false);
                if (window.AsSpan(0, read).IndexOf(word) is >= 0 and var at)
                {
                    return position + at;
                }
            }

            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(window);
        }
    }
}
