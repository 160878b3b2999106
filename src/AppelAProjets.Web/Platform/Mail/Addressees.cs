using AppelAProjets.Web.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Platform.Mail;

internal static class Addressees
{
    /// <summary>The people found, as those a message is written to.</summary>
    public static Task<List<Addressee>> ToAddresseesAsync(this IQueryable<User> people, CancellationToken cancellation) =>
        people.Select(person => new Addressee(person.Id, person.Email!, person.DisplayName)).ToListAsync(cancellation);
}
