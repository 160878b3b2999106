using System.Net;
using System.Text;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Domain.Tests.Evaluations;
using AppelAProjets.Web.Features.CallEditing.ImportExport;
using AppelAProjets.Web.Tests.Hosting;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.CallEditing;

public sealed class CallFileTests
{
    private const string Import = "/coordination/nouvel-appel/import";

    [Fact]
    public async Task The_file_exported_makes_a_call_that_exports_the_same_file()
    {
        using var stage = await EditorStage.PublishedAsync();
        var browser = await stage.CoordinatorAsync();
        var objective = stage.Call.Objectives.First();
        await stage.SaveAsync(
            "enveloppe",
            new()
            {
                ["Form.Parts[0].For"] = objective.Id.ToString(),
                ["Form.Parts[0].Cents"] = "1 000",
                ["Confirmed"] = "true",
            }
        );
        await stage.SaveAsync(
            "evaluation",
            new()
            {
                ["Form.EvaluationsPerFiche"] = "3",
                ["Form.MasksApplicant"] = "true",
                ["Confirmed"] = "true",
            }
        );
        var file = await browser.GetAsync($"{stage.Root}/export.json");
        file.Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");

        var created = await browser.SubmitAsync(
            await browser.GetAsync(Import),
            Import,
            new()
            {
                ["Form.Code"] = "COPIE",
                ["Form.Slug"] = "copie",
                ["Form.Json"] = file.Body,
            }
        );

        created.Location.ShouldBe("/coordination/appels/copie/parametres");
        (await browser.GetAsync("/coordination/appels/copie/parametres/export.json")).Body.ShouldBe(file.Body);
    }

    [Theory]
    [InlineData("\"weight\": 20", "\"weight\": 0", "Le poids est un nombre")]
    [InlineData("\"weight\": 20", "\"weight\": -3", "Le poids est un nombre")]
    [InlineData("\"weight\": 20", "\"weight\": \"vingt\"", "n’est pas celle attendue")]
    [InlineData("\"weight\": 20", "\"poids\": 20", "ce réglage n’est pas connu")]
    [InlineData("\"weight\": 20", "\"weight\": 20, \"weight\": 30", "deux fois")]
    [InlineData("\"weight\": 20", "\"weight\": null", "")]
    [InlineData("\"step\": 0.5", "\"step\": 0.3", "Le pas doit tomber juste")]
    [InlineData("\"closesAt\": \"2022-05-20T23:59:00\"", "\"closesAt\": \"2022-01-20T23:59:00\"", "après l'étape précédente")]
    [InlineData("\"closesAt\": \"2022-05-20T23:59:00\"", "\"closesAt\": \"2022-05-20T23:59:00Z\"", "sans Z")]
    [InlineData("\"closesAt\": \"2022-05-20T23:59:00\"", "\"closesAt\": \"demain\"", "n’est pas celle attendue")]
    [InlineData("\"zone\": \"Europe/Paris\"", "\"zone\": \"Mars/Olympus\"", "fuseau horaire")]
    [InlineData("\"version\": 1", "\"version\": 9", "version de fichier")]
    [InlineData("\"evaluationsPerFiche\": 2", "\"evaluationsPerFiche\": 99", "de 1 à 20")]
    [InlineData("\"othersShown\": \"AfterMine\"", "\"othersShown\": \"Demain\"", "n’est pas celle attendue")]
    [InlineData("\"code\": \"QUALITE\"", "\"code\": \"\"", "Le code compte")]
    public async Task A_wrong_setting_is_told_with_its_line(string right, string wrong, string sentence)
    {
        using var stage = await EditorStage.PublishedAsync();
        var text = Encoding.UTF8.GetString(CallFileWriter.Write(await SettingsAsync(stage)));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, right);
        var line = text[..at].Count(c => c == '\n') + 1;

        var reading = CallFileReader.Read(Encoding.UTF8.GetBytes(text[..at] + wrong + text[(at + right.Length)..]), Guid.NewGuid);

        reading.Settings.ShouldBeNull();
        reading.Errors.ShouldContain(
            error =>
                error.Line >= line - 1 && error.Line <= line + 1 && error.Message.Contains(sentence, StringComparison.OrdinalIgnoreCase),
            string.Join("\n", reading.Errors)
        );
    }

    [Theory]
    [InlineData("\"objectives\": [", "{}", "Objectif")]
    [InlineData("\"neighbourhoods\": [", "{}", "quartier")]
    [InlineData("\"pieces\": [", "{}", "manque")]
    [InlineData("\"questions\": [", "{}", "manque")]
    [InlineData("\"levels\": [", "{}", "manque")]
    [InlineData("\"points\": [", "{}", "manque")]
    [InlineData("\"parts\": [", "{}", "manque")]
    [InlineData("\"others\": [", "{}", "manque")]
    public async Task An_element_with_nothing_in_it_is_told_with_its_line(string list, string empty, string about)
    {
        using var stage = await EditorStage.PublishedAsync();
        var text = Encoding.UTF8.GetString(CallFileWriter.Write(await SettingsAsync(stage)));
        var at = text.IndexOf(list, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, about);
        at += list.Length;
        var rest = text[at..];
        var line = text[..at].Count(c => c == '\n') + 1;

        var reading = CallFileReader.Read(
            Encoding.UTF8.GetBytes($"{text[..at]}\n{empty}{(rest.TrimStart().StartsWith(']') ? string.Empty : ",")}{rest}"),
            Guid.NewGuid
        );

        reading.Settings.ShouldBeNull();
        reading.Errors.ShouldContain(error => error.Line >= line && error.Line <= line + 1, string.Join("\n", reading.Errors));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"texte\"")]
    [InlineData("{ \"format\": 3 }")]
    [InlineData("{ \"format\": \"appelaprojets/appel\" }")]
    [InlineData("{ \"format\": \"appelaprojets/appel\", \"version\": 1 }")]
    [InlineData("{ \"format\": \"appelaprojets/appel\", \"version\": 1.5 }")]
    public void What_is_no_file_of_settings_is_refused_in_a_sentence(string text)
    {
        var reading = CallFileReader.Read(Encoding.UTF8.GetBytes(text), Guid.NewGuid);

        reading.Settings.ShouldBeNull();
        reading.Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_file_cut_anywhere_or_with_a_null_in_its_lists_never_breaks_the_reader()
    {
        using var stage = await EditorStage.PublishedAsync();
        var bytes = CallFileWriter.Write(await SettingsAsync(stage));
        for (var cut = 0; cut < bytes.Length; cut += 97)
        {
            CallFileReader.Read(bytes[..cut], Guid.NewGuid).Settings.ShouldBeNull();
        }

        var text = Encoding.UTF8.GetString(bytes).Replace("\"criteria\": [", "\"criteria\": [ null,", StringComparison.Ordinal);
        CallFileReader
            .Read(Encoding.UTF8.GetBytes(text), Guid.NewGuid)
            .Errors.Single()
            .Message.ShouldContain("Une valeur d’une liste est vide");
    }

    [Fact]
    public void Any_valid_grid_survives_export_import_export_unchanged() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                ValidGrids.Any,
                grid =>
                {
                    var settings = new CallSettings
                    {
                        Text = new CallText { Title = "Appel", Summary = string.Empty },
                        Schedule = Given.ReferenceSchedule,
                        Grid = grid,
                    };
                    var file = CallFileWriter.Write(settings);

                    var reading = CallFileReader.Read(file, Guid.NewGuid);

                    reading.Errors.ShouldBeEmpty();
                    CallFileWriter.Write(reading.Settings!).ShouldBe(file);
                }
            )
        );

    [Fact]
    public async Task After_an_error_the_text_comes_back_to_be_corrected()
    {
        using var stage = await EditorStage.PublishedAsync();
        var browser = await stage.CoordinatorAsync();

        var refused = await browser.SubmitAsync(
            await browser.GetAsync(Import),
            Import,
            new()
            {
                ["Form.Code"] = "X1",
                ["Form.Slug"] = "x-1",
                ["Form.Json"] = "{\n  \"format\": oups\n}",
            }
        );

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Part("error-summary").TextContent.ShouldContain("Ligne 2");
        refused.ValueOf("Form.Json").ShouldNotBeNull().ShouldContain("oups");
    }

    private static async Task<CallSettings> SettingsAsync(EditorStage stage) =>
        CallSettings.Of(
            await stage.StoredAsync(),
            await stage.App.DbAsync(db => db.GridInForceAsync(stage.Call.Id, CancellationToken.None))
        );
}
