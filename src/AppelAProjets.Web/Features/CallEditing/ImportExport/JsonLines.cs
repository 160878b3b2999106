using System.Globalization;
using System.Text.Json;

namespace AppelAProjets.Web.Features.CallEditing.ImportExport;

/// <summary>Where each value of a JSON text stands, by its path ($.grid.criteria[2].weight), so that an error can name a line.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The line of the first null in a list, where none is ever expected; null when there is none.</summary>
    public int? NullInList { get; private set; }

    /// <param name="json">A JSON text that can be read whole.</param>
    public static JsonLines Of(ReadOnlySpan<byte> json)
    {
        var lines = new JsonLines();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 32 });
        var line = 1;
        var counted = 0;
        var places = new Stack<Place>();
        places.Push(new Place("$", IsArray: false));
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += json[counted..start].Count((byte)'\n');
            counted = start;
            lines.Read(ref reader, places, line);
        }

        return lines;
    }

    /// <summary>The line of a path, from 1; when the path is not in the text, that of the nearest thing around it.</summary>
    public int LineOf(string path)
    {
        for (var at = path; at.Length > 1; at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))])
        {
            if (_lines.TryGetValue(at, out var line))
            {
                return line;
            }
        }

        return 1;
    }

    private void Read(ref Utf8JsonReader reader, Stack<Place> places, int line)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                places.Peek().Property = reader.GetString()!;
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                places.Pop();
                break;
            default:
                NullInList ??= reader.TokenType == JsonTokenType.Null && places.Peek().IsArray ? line : null;
                var path = places.Peek().Next();
                _lines.TryAdd(path, line);
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    places.Push(new Place(path, reader.TokenType == JsonTokenType.StartArray));
                }

                break;
        }
    }

    private sealed record Place(string Path, bool IsArray)
    {
        private int _index;

        public string? Property { get; set; }

        public string Next() =>
            IsArray ? string.Create(CultureInfo.InvariantCulture, $"{Path}[{_index++}]")
            : Property is null ? Path
            : $"{Path}.{Property}";
    }
}
