using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Discussions;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class DiscussionMessageConfiguration : IEntityTypeConfiguration<DiscussionMessage>
{
    public void Configure(EntityTypeBuilder<DiscussionMessage> builder)
    {
        builder.ToTable("discussion_messages");
        builder.HasIndex(m => new { m.FicheId, m.WrittenAt });
        builder.HasIndex(m => new { m.CallId, m.WrittenAt });
        builder.HasIndex(m => m.WrittenAt);
        builder.Property(m => m.Text).HasMaxLength(DiscussionMessage.MaxTextLength);
        builder.Property(m => m.Mentions).AsJson().HasMaxLength(4_000);
        builder.HasOne<FicheAction>().WithMany().HasForeignKey(m => m.FicheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Call>().WithMany().HasForeignKey(m => m.CallId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(m => m.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DiscussionReadingConfiguration : IEntityTypeConfiguration<DiscussionReading>
{
    public void Configure(EntityTypeBuilder<DiscussionReading> builder)
    {
        builder.ToTable("discussion_readings");
        builder.HasIndex(r => new { r.FicheId, r.UserId }).IsUnique();
        builder.HasOne<FicheAction>().WithMany().HasForeignKey(r => r.FicheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
