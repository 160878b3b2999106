using AppelAProjets.Web.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox_messages");
        builder.Property(n => n.UniqueKey).HasMaxLength(200);
        builder.HasIndex(n => n.UniqueKey).IsUnique();
        builder.HasIndex(n => new { n.State, n.NextAttemptAt });
        builder.HasIndex(n => n.CallId);
        builder.HasIndex(n => n.FicheId);
        builder.Property(n => n.Recipient).HasMaxLength(254);
        builder.Property(n => n.RecipientName).HasMaxLength(150);
        builder.Property(n => n.Subject).HasMaxLength(250);
        builder.Property(n => n.LastError).HasMaxLength(1_000);
    }
}
