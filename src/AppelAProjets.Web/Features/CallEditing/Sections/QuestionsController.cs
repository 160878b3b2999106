using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Features.CallEditing.Settings;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The call's own questions: their list, and each of them.</summary>
[Route("coordination/appels/{slug}/parametres")]
internal sealed class QuestionsController(CoordinatedCalls calls, EditedCallReads reads, ChangeCall change, CurrentUser user)
    : SectionController(calls, reads, change, user)
{
    [HttpGet("questions")]
    public async Task<IActionResult> Questions(string slug, CancellationToken cancellation) =>
        Show("Questions", await CallAsync(slug, cancellation), CallSection.Questions, new ListForm());

    [HttpPost("questions")]
    public Task<IActionResult> Questions(string slug, SectionPost post, string? act, CancellationToken cancellation)
    {
        var asked = ListAct.Read(act);
        return SaveAsync(
            slug,
            Asked(
                post,
                CallSection.Questions,
                settings =>
                    SettingsReading.Of(
                        settings with
                        {
                            Questions = asked.On(
                                settings.Questions,
                                question => question.Key,
                                question =>
                                    question with
                                    {
                                        Key = SlugFromLabel.New(question.Label, "question", settings.Questions.Select(q => q.Key)),
                                    }
                            ),
                        }
                    )
            ),
            "Questions",
            new ListForm(),
            asked.Verb is "monter" or "descendre" ? $"{Request.Path}#question-{asked.Key}" : Request.Path,
            cancellation
        );
    }

    [HttpGet("nouvelle-question")]
    public async Task<IActionResult> New(string slug, QuestionKind type, CancellationToken cancellation) =>
        ModelState.IsValid
            ? Show("Question", await CallAsync(slug, cancellation), CallSection.Questions, new QuestionForm { Kind = type })
            : NotFound();

    [HttpPost("nouvelle-question")]
    public async Task<IActionResult> New(
        string slug,
        [Bind(Prefix = Prefix)] QuestionForm form,
        SectionPost post,
        CancellationToken cancellation
    )
    {
        // A question more conflicts with nobody: its print is that of the list as it stands.
        var call = await CallAsync(slug, cancellation);
        var asked = Asked(post, CallSection.Questions, settings => form.Apply(settings, null)) with
        {
            Print = SettingsHash.Compute(call.Settings, CallSection.Questions),
        };
        return await SaveAsync(slug, asked, "Question", form, List(slug), cancellation);
    }

    [HttpGet("questions/{key}")]
    public async Task<IActionResult> Question(string slug, string key, CancellationToken cancellation)
    {
        var call = await CallAsync(slug, cancellation);
        return call.Settings.Questions.FirstOrDefault(question => question.Key == key) is { } question
            ? Show("Question", call, CallSection.Questions, QuestionForm.From(question), key)
            : NotFound();
    }

    [HttpPost("questions/{key}")]
    public Task<IActionResult> Question(
        string slug,
        string key,
        [Bind(Prefix = Prefix)] QuestionForm form,
        SectionPost post,
        CancellationToken cancellation
    ) =>
        SaveAsync(
            slug,
            Asked(post, CallSection.Questions, settings => form.Apply(settings, key), key),
            "Question",
            form,
            List(slug),
            cancellation
        );

    private static string List(string slug) => $"/coordination/appels/{slug}/parametres/questions";
}
