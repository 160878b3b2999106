using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>An address as <see cref="ContactRules"/> knows them, in a setting; an absent one is not judged.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DeliverableEmailAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is null || (value is string text && (text.Length == 0 || ContactRules.IsEmail(text)));
}
