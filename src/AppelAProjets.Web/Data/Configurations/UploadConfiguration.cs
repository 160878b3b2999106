using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class UploadConfiguration : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> builder)
    {
        builder.ToTable("uploads");
        builder.Property(u => u.Slot).HasMaxLength(Attachment.SlotLength);
        builder.Property(u => u.Name).HasMaxLength(StoredFile.NameLength);
        builder.HasIndex(u => u.CreatedBy);
        builder.HasIndex(u => u.ExpiresAt);
        builder.HasOne<FicheAction>().WithMany().HasForeignKey(u => u.FicheId).OnDelete(DeleteBehavior.Cascade);
    }
}
