using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>Counts the commands an application sends to its database, and keeps their text while it is asked to.</summary>
internal sealed class CommandLog : ILoggerProvider
{
    /// <summary>The category the data library logs its commands in.</summary>
    public static string Category => DbLoggerCategory.Database.Command.Name;

    /// <summary>The category the data library logs its transactions in.</summary>
    public static string TransactionCategory => DbLoggerCategory.Database.Transaction.Name;

    /// <summary>What stands among the texts for a transaction that begins.</summary>
    public const string Begin = "BEGIN";

    private int _count;
    private ConcurrentQueue<string>? _texts;

    public int Count => Volatile.Read(ref _count);

    public void Clear()
    {
        Volatile.Write(ref _count, 0);
        _texts = null;
    }

    /// <summary>The text of every command sent while something runs, in order, and <see cref="Begin"/> for each transaction.</summary>
    public async Task<IReadOnlyList<string>> DuringAsync(Func<Task> work)
    {
        var texts = _texts = new ConcurrentQueue<string>();
        await work();
        _texts = null;
        return [.. texts];
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Logger(CommandLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (string.Equals(eventId.Name, "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref log._count);
                log._texts?.Enqueue(
                    (state as IEnumerable<KeyValuePair<string, object?>>)?.FirstOrDefault(entry => entry.Key == "commandText").Value
                        as string
                        ?? string.Empty
                );
            }
            else if (
                string.Equals(
                    eventId.Name,
                    "Microsoft.EntityFrameworkCore.Database.Transaction.TransactionStarted",
                    StringComparison.Ordinal
                )
            )
            {
                log._texts?.Enqueue(Begin);
            }
        }
    }
}
