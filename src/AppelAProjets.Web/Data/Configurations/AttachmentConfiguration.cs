using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AppelAProjets.Web.Data.Configurations;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachments");
        builder.Property(a => a.Slot).HasMaxLength(Attachment.SlotLength);
        builder.HasOne<FicheAction>().WithMany().HasForeignKey(a => a.FicheId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.StoredFile).WithMany().HasForeignKey(a => a.StoredFileId).OnDelete(DeleteBehavior.Restrict);
    }
}
