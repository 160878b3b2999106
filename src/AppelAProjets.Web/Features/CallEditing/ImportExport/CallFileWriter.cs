using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Data.Conventions;

namespace AppelAProjets.Web.Features.CallEditing.ImportExport;

/// <summary>Writes the settings of a call as a file: indented, one setting per line, so that two files can be compared.</summary>
internal static class CallFileWriter
{
    /// <summary>The way files are written and read.</summary>
    internal static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            AllowDuplicateProperties = false,
            WriteIndented = true,
            NewLine = "\n",
            MaxDepth = 32,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireParameters } },
            Converters =
            {
                new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
                new ExactNumber(),
                new PlainWords(),
            },
        };

    public static byte[] Write(CallSettings settings) => JsonSerializer.SerializeToUtf8Bytes(Of(settings), Options);

    /// <summary>
    /// What a record cannot be made without must be in the file: an element with nothing in it («{}») is told, not read as nulls.
    /// </summary>
    private static void RequireParameters(JsonTypeInfo type)
    {
        foreach (
            var property in type.Properties.Where(property => property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false })
        )
        {
            property.IsRequired = true;
        }
    }

    /// <summary>Writes 20 for 20.0000: databases do not give numbers back with the zeros they were stored with.</summary>
    private sealed class ExactNumber : JsonConverter<decimal>
    {
        private const decimal One = 1.0000000000000000000000000000m;

        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / One);
    }

    /// <summary>Text of the file as of a form: whoever wrote it pasted it too.</summary>
    private sealed class PlainWords : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text ? PlainText.Clean(text) : null;

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString()!;

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value);
    }

    private static CallFile Of(CallSettings settings)
    {
        return new()
        {
            Format = CallFile.FormatName,
            Version = CallFile.CurrentVersion,
            Text = settings.Text,
            Schedule = Of(settings.Schedule),
            Requirements = settings.Requirements,
            Objectives = Of(settings.Objectives),
            Neighbourhoods = [.. settings.Neighbourhoods.Select(entry => new NeighbourhoodFile(entry.Name, entry.Code))],
            Money = new MoneyFile
            {
                EnvelopeCents = settings.EnvelopeCents,
                Parts = [.. settings.SubEnvelopes.Select(part => new PartFile(part.Basis, Path(part, settings), part.Cents))],
            },
            Grid = settings.Grid,
            Rating = settings.Rating,
            Questions = settings.Questions,
            Eligibility = settings.Eligibility,
            Pieces =
            [
                .. settings.Pieces.Select(piece => new PieceFile(piece.Key, piece.Kind, piece.Label)
                {
                    Help = piece.Help,
                    Required = piece.Required,
                    OnlyFor = piece.OnlyFor,
                    OnlyRenewals = piece.OnlyRenewals,
                    AskedWhen = piece.AskedWhen,
                    Formats = piece.Formats,
                    MaxMegabytes = piece.MaxMegabytes,
                }),
            ],
        };
    }

    private static ScheduleFile Of(CallSchedule schedule)
    {
        DateTime Local(DateTime at) => DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(at, schedule.Zone), DateTimeKind.Unspecified);
        return new()
        {
            Zone = schedule.ZoneId,
            OpensAt = Local(schedule.OpensAt),
            ClosesAt = Local(schedule.ClosesAt),
            EligibilityEndsAt = Local(schedule.EligibilityEndsAt),
            RatingEndsAt = Local(schedule.RatingEndsAt),
            CommitteeAt = Local(schedule.CommitteeAt),
            NotificationAt = Local(schedule.NotificationAt),
            Others = [.. schedule.Others.Select(other => new MilestoneFile(other.Label, Local(other.At)))],
            GraceMinutes = schedule.GraceMinutes,
            Reminders = schedule.Reminders,
        };
    }

    private static IReadOnlyList<ObjectiveFile> Of(IReadOnlyList<ObjectiveNode> nodes) =>
        [.. nodes.Select(node => new ObjectiveFile(node.Label) { Children = Of(node.Children) })];

    private static List<string> Path(SubEnvelope part, CallSettings settings)
    {
        if (part.Basis != SubEnvelopeBasis.Objective)
        {
            return [part.Label];
        }

        var all = ObjectiveNode.All(settings.Objectives).ToList();
        var path = new List<string>();
        for (
            var node = all.Find(entry => entry.Node.Id == part.TargetId);
            node.Node is not null;
            node = all.Find(entry => entry.Node.Id == node.Parent?.Id)
        )
        {
            path.Insert(0, node.Node.Label);
        }

        return path.Count == 0 ? [part.Label] : path;
    }
}
