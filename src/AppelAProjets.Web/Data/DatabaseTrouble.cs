namespace AppelAProjets.Web.Data;

/// <summary>What a database suffers from, whatever its kind.</summary>
internal enum DatabaseTrouble
{
    None,

    /// <summary>It does not answer, or stopped answering.</summary>
    Unreachable,

    /// <summary>It refuses the account or the password.</summary>
    SignInRefused,

    /// <summary>The server answers and holds no database of that name.</summary>
    Missing,

    /// <summary>The account may sign in and lacks a right it needs.</summary>
    Forbidden,

    /// <summary>No room left: reading works, nothing can be written.</summary>
    Full,

    /// <summary>It may be read only.</summary>
    ReadOnly,

    /// <summary>What is there is not a database this version can read.</summary>
    Damaged,
}
