namespace AppelAProjets.Web.Tests.Hosting.Tds;

/// <summary>What a <see cref="TdsServer"/> answers to one statement.</summary>
internal abstract record TdsAnswer
{
    private TdsAnswer() { }

    /// <summary>Done, so many rows changed.</summary>
    internal sealed record Done(int Rows = 0) : TdsAnswer;

    /// <summary>A result of one column of integers: as many rows as values, none at all included.</summary>
    internal sealed record Integers(params int[] Values) : TdsAnswer;

    /// <summary>Refused by the server. From class 20 on, the client takes the connection for lost.</summary>
    internal sealed record Error(int Number, byte Class = 14, byte State = 1) : TdsAnswer;

    /// <summary>No answer: the connection is cut, and whether the statement was carried out stays unknown.</summary>
    internal sealed record HangUp : TdsAnswer;
}
