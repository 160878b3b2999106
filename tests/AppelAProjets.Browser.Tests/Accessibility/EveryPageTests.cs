using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Accessibility;

/// <summary>Every page, for every role, at a phone's, a tablet's and a desk's width: axe finds nothing and nothing scrolls sideways.</summary>
public sealed class EveryPageTests(Chromium chromium)
{
    /// <summary>A spring morning, so that the demonstration's dates are believable whatever the machine's clock.</summary>
    private static readonly DateTime Now = TestApp.Utc("2026-04-14T08:00:00Z");

    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static TheoryData<int> Widths => [360, 768, 1440];

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Public_pages(int width)
    {
        await using var site = await Site.StartAsync(Now);
        var page = await chromium.OpenAsync(site, width);

        foreach (var path in new[]
        {
            "/", "/?q=presles", "/?q=introuvable", "/appels/grandsoissons-2022", "/appels/demo-ouvert", "/appels/demo-notation", "/connexion", "/inscription",
            "/mot-de-passe-oublie", "/accessibilite", "/mentions-legales", "/donnees-personnelles",
        })
        {
            await page.VisitAsync(path);
        }

        await page.GotoAsync("/nulle-part");
        await page.InspectAsync();
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Applicant_pages(int width)
    {
        await using var site = await Site.StartAsync(Now);
        var page = await chromium.OpenAsync(site, width);
        await page.SignInAsync("association@demo.example");
        var draft = await site.App.DbAsync(db => db.Fiches.Where(f => f.Call.Slug == "demo-ouvert" && f.FiledNumber == null).Select(f => f.Id).SingleAsync());
        var filed = await site.App.DbAsync(db => db.Fiches
            .Where(f => f.FiledNumber != null && f.WithdrawnAt == null && db.OrganisationMembers.Any(m => m.OrganisationId == f.OrganisationId && db.Users.Any(u => u.Id == m.UserId && u.Email == "association@demo.example")))
            .Select(f => f.Id).FirstAsync());

        await page.VisitAsync("/mes-fiches");
        await page.VisitAsync("/mon-compte");
        await VisitOrganisationAsync(site, page);
        await page.VisitAsync("/appels/demo-ouvert/nouvelle-fiche");
        foreach (var section in new[] { "porteur", "demande", "action", "publics", "lieux", "calendrier", "partenaires", "moyens", "budget", "evaluation", "questions", "pieces" })
        {
            await page.VisitAsync($"/fiches/{draft}/modifier?section={section}");
        }

        await page.VisitAsync($"/fiches/{draft}/verification");
        await page.VisitAsync($"/fiches/{draft}");
        await page.VisitAsync($"/fiches/{draft}/historique");
        await page.VisitAsync($"/appels/demo-ouvert/nouvelle-fiche/reprise?depuis={filed}");
        await page.VisitAsync($"/fiches/{filed}");
        await page.VisitAsync($"/fiches/{filed}/recepisse");
        await page.VisitAsync($"/fiches/{filed}/retrait");
        await page.VisitAsync($"/fiches/{filed}/decision");
        await page.GotoAsync($"/fiches/{draft}/modifier?section=budget");
        await page.EvalOnSelectorAllAsync("details", "all => all.forEach(one => one.open = true)");
        await page.FillAsync("[name='Form.Budget[756]']", "350 euros env.");
        await page.ClickAsync("button[value=rester]");
        await page.GetByTestId("error-summary").GetByText("n'est pas lisible").WaitForAsync();
        await page.InspectAsync();
        await ConflictPageAsync(site, draft, width);
    }

    private async Task ConflictPageAsync(Site site, Guid draft, int width)
    {
        // As for people without scripts; the accessibility rules themselves need them.
        var (mine, theirs) = (await chromium.OpenAsync(site, width), await chromium.OpenAsync(site, width));
        foreach (var page in new[] { mine, theirs })
        {
            await page.RouteAsync("**/assets/autosave*", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = string.Empty }));
            await page.SignInAsync("association@demo.example");
            await page.GotoAsync($"/fiches/{draft}/modifier?section=action");
        }

        await theirs.FillAsync("[name='Form.Need']", "Les mots d’une collègue.");
        await theirs.ClickAsync("button[value=rester]");
        await mine.FillAsync("[name='Form.Need']", "D’autres mots.");
        await mine.ClickAsync("button[value=rester]");
        await mine.GetByTestId("conflict").WaitForAsync();
        await mine.InspectAsync();
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Pages_of_a_member_who_may_not_file(int width)
    {
        await using var site = await Site.StartAsync(Now);
        var page = await chromium.OpenAsync(site, width);
        await page.SignInAsync("malika.ferroud@passerelles.example");
        var draft = await site.App.DbAsync(db => db.Fiches.Where(f => f.Call.Slug == "demo-ouvert" && f.FiledNumber == null).Select(f => f.Id).SingleAsync());
        await page.VisitAsync($"/fiches/{draft}/verification");
        await page.GotoAsync($"/fiches/{draft}/retrait");
        await page.GetByTestId("error-page").WaitForAsync();
        await page.InspectAsync();
        var organisation = await site.App.DbAsync(async db =>
        {
            var all = await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Name.StartsWith("Les Passerelles"));
            var colleague = await db.Users.SingleAsync(u => u.Email == "malika.ferroud@passerelles.example");
            all.ChangeRights(colleague.Id, MemberRights.Read);
            await db.SaveChangesAsync();
            return all.Id;
        });
        await page.VisitAsync("/mes-fiches");
        await page.VisitAsync($"/mon-organisation/{organisation}");
        await page.VisitAsync($"/mon-organisation/{organisation}/membres");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Evaluator_pages(int width)
    {
        await using var site = await Site.StartAsync(Now);
        var page = await chromium.OpenAsync(site, width);
        // Of the four members, one who has both begun and not begun some fiche.
        var member = await site.App.DbAsync(async db =>
        {
            var fiches = await db.Assignments
                .Where(a => !db.Conflicts.Any(c => c.FicheId == a.FicheId && c.UserId == a.EvaluatorId) && db.Calls.Any(c => c.Id == a.CallId && c.Slug == "demo-notation"))
                .Select(a => new { a.FicheId, Email = db.Users.First(u => u.Id == a.EvaluatorId).Email!, Begun = db.Evaluations.Any(e => e.FicheId == a.FicheId && e.EvaluatorId == a.EvaluatorId) })
                .ToListAsync();
            return fiches.GroupBy(f => f.Email).Where(g => g.Any(f => f.Begun) && g.Any(f => !f.Begun))
                .Select(g => (Email: g.Key, Begun: g.First(f => f.Begun).FicheId, ToDo: g.First(f => !f.Begun).FicheId)).First();
        });
        await page.SignInAsync(member.Email);
        await page.VisitAsync("/evaluation");
        await page.VisitAsync($"/evaluation/{member.Begun}");
        await page.VisitAsync($"/evaluation/{member.ToDo}");
        await page.VisitAsync($"/evaluation/{member.ToDo}/deport");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Coordination_and_administration_pages(int width)
    {
        await using var site = await Site.StartAsync(Now);
        var page = await chromium.OpenAsync(site, width);
        await page.SignInAsync("coordination@demo.example");
        await page.VisitAsync("/coordination");
        foreach (var slug in new[] { "demo-notation", "grandsoissons-2022", "demo-ouvert" })
        {
            foreach (var tab in new[] { "", "/fiches", "/affectations", "/avancement", "/classement", "/deliberation", "/deliberation/diffusion", "/courriels", "/journal" })
            {
                await page.VisitAsync($"/coordination/appels/{slug}{tab}");
            }
        }

        await page.VisitAsync("/coordination/appels/demo-notation/classement?colonnes=criteres");
        var administrator = await chromium.OpenAsync(site, width);
        await administrator.SignInAsync("admin@demo.example");
        await administrator.VisitAsync("/administration");
        await administrator.VisitAsync("/administration/taches");
        await administrator.VisitAsync("/administration/programmes");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Pages_of_a_call_being_set_up(int width)
    {
        await using var site = await Site.StartAsync(Now);
        var page = await chromium.OpenAsync(site, width);
        await page.SignInAsync("coordination@demo.example");
        foreach (var path in new[] { "", "?modele=grandsoissons-2022", "/import" })
        {
            await page.VisitAsync($"/coordination/nouvel-appel{path}");
        }

        await page.GotoAsync("/coordination/nouvel-appel?modele=demo-ouvert");
        await page.FillAsync("[name='Form.Slug']", "essai");
        await page.GetByTestId("create-call").ClickAsync();
        await page.WaitForURLAsync("**/coordination/appels/essai/parametres");
        var sections = new[]
        {
            "", "/identite", "/porteurs", "/calendrier", "/objectifs", "/quartiers", "/grille", "/grille/QUALITE", "/nouveau-critere", "/nouveau-critere?type=calcule", "/classement", "/enveloppe",
            "/exigences", "/questions", "/nouvelle-question?type=Choice", "/pieces", "/essai", "/decalage?ouverture=2027-03-01", "/nom",
        };
        foreach (var section in sections)
        {
            await page.VisitAsync($"/coordination/appels/essai/parametres{section}");
        }

        await page.GotoAsync("/coordination/appels/demo-ouvert/parametres/calendrier");
        await page.FillAsync("[name='Form.GraceMinutes']", "900");
        await page.ClickAsync("[data-testid=section-form] .btn-primary");
        await page.GetByTestId("error-summary").WaitForAsync();
        await page.InspectAsync();
        await page.FillAsync("[name='Form.GraceMinutes']", "7");
        await page.ClickAsync("[data-testid=section-form] .btn-primary");
        await page.GetByTestId("change-differences").WaitForAsync();
        await page.InspectAsync();
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Programme_pages(int width)
    {
        await using var site = await Site.StartAsync(Now);
        var page = await chromium.OpenAsync(site, width);
        await page.SignInAsync("coordination@demo.example");
        var programme = await site.App.DbAsync(db => db.Programmes.Select(p => p.Id).SingleAsync());
        var root = $"/coordination/programmes/{programme}";
        await page.GotoAsync($"{root}/identite");
        await page.FillAsync("[name=Accent]", "#ffcc00");
        await page.ClickAsync("[data-testid=identity] button");
        await page.GetByTestId("error-summary").WaitForAsync();
        await page.InspectAsync();
        await page.FillAsync("[name=Accent]", "#a3195b");
        await page.ClickAsync("[data-testid=identity] button");
        await page.GetByTestId("done").WaitForAsync();
        await page.SetInputFilesAsync("[name=Logo]", new FilePayload { Name = "logo.png", MimeType = "image/png", Buffer = Convert.FromBase64String(OnePixel) });
        await page.ClickAsync("[data-testid=logo] button");
        await page.GetByTestId("done").WaitForAsync();
        await page.GotoAsync($"{root}/equipe");
        await page.FillAsync("[name='Form.Email']", "nouvelle.personne@institution-partenaire.example");
        await page.FillAsync("[name='Form.Institution']", "Sous-préfecture de Soissons");
        await page.CheckAsync("[name='Form.Role'][value=Evaluator]");
        await page.ClickAsync("[data-testid=invite] button");
        await page.GetByTestId("done").WaitForAsync();
        foreach (var tab in new[] { "", "/identite", "/pages-legales", "/pages-legales/mentions-legales", "/quartiers", "/equipe" })
        {
            await page.VisitAsync(root + tab);
        }

        await page.GotoAsync($"{root}/pages-legales/accessibilite");
        await page.ClickAsync("button[value=apercu]");
        await page.GetByTestId("preview").WaitForAsync();
        await page.InspectAsync();
        await page.GotoAsync($"{root}/quartiers");
        await page.SetInputFilesAsync("[name=Csv]", new FilePayload { Name = "quartiers.csv", MimeType = "text/csv", Buffer = "Nom;Code\r\nPresles;QP002004\r\nSaint-Waast;QP002007\r\nFaux;12\r\n"u8.ToArray() });
        await page.ClickAsync("[data-testid=import] button");
        await page.GetByTestId("import-preview").WaitForAsync();
        await page.InspectAsync();
        await page.GotoAsync($"{root}/quartiers");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Modifier Presles" }).ClickAsync();
        await page.InspectAsync();
        await InvitationPagesAsync(site, width);
        // What the colour of the programme gives the pages that wear it, in both lights.
        foreach (var light in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = light });
            foreach (var path in new[] { "/appels/demo-ouvert", "/coordination/appels/demo-notation", "/coordination/appels/demo-notation/classement", $"{root}/equipe", $"/programmes/{programme}/donnees-personnelles" })
            {
                await page.VisitAsync(path);
            }
        }
    }

    private async Task InvitationPagesAsync(Site site, int width)
    {
        var visitor = await chromium.OpenAsync(site, width);
        var text = await site.App.DbAsync(db => db.Notices.Where(n => n.Kind == NoticeKind.Invitation).Select(n => n.TextBody).SingleAsync());
        var link = System.Text.RegularExpressions.Regex.Match(text, @"/invitations/[\w-]+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        await visitor.VisitAsync(link);
        await visitor.ClickAsync("[data-testid=new-account] button");
        await visitor.GetByTestId("error-summary").WaitForAsync();
        await visitor.InspectAsync();
        await visitor.FillAsync("[name='Form.DisplayName']", "Camille Renard");
        await visitor.FillAsync("[name='Form.Password']", TestApp.Password);
        await visitor.ClickAsync("[data-testid=new-account] button");
        await visitor.WaitForURLAsync(url => url.EndsWith("/evaluation", StringComparison.Ordinal));
        await visitor.GotoAsync(link);
        await visitor.InspectAsync();
    }

    [Fact]
    public async Task Dark_pages()
    {
        await using var site = await Site.StartAsync(Now);
        var page = await chromium.OpenAsync(site);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await page.VisitAsync("/");
        await page.VisitAsync("/appels/demo-ouvert");
        await page.SignInAsync("coordination@demo.example");
        await page.VisitAsync("/coordination/appels/demo-notation");
        await page.VisitAsync("/coordination/appels/demo-notation/classement");
        page.Url.ShouldContain("classement");
    }

    /// <summary>The profile, the members with an invitation and a request that wait, a SIRET already known, and the page of the link.</summary>
    private static async Task VisitOrganisationAsync(Site site, IPage page)
    {
        var id = await site.App.DbAsync(db => db.Organisations.Where(o => o.Name.StartsWith("Les Passerelles")).Select(o => o.Id).SingleAsync());
        await page.VisitAsync($"/mon-organisation/{id}");
        await page.VisitAsync($"/mon-organisation/{id}/membres");
        await page.FillAsync("[name='Form.Email']", "nouvelle.benevole@passerelles.example");
        await page.CheckAsync("[name='Form.Rights'][value=Write]");
        await page.ClickAsync("[data-testid=invite] button");
        await page.GetByTestId("invitation").WaitForAsync();
        await site.App.DbAsync(async db =>
        {
            var asker = await db.Users.SingleAsync(u => u.Email == "ecole@demo.example");
            db.JoinRequests.Add(new JoinRequest(Guid.CreateVersion7(), id, asker.Id, Now));
            await db.SaveChangesAsync();
        });
        await page.VisitAsync($"/mon-organisation/{id}/membres");
        await page.VisitAsync("/mon-organisation/nouvelle");
        await page.FillAsync("[name=Name]", "Les Passerelles, antenne de Belleu");
        await page.SelectOptionAsync("[name=Kind]", "Association");
        await page.FillAsync("[name=Siret]", "00000101600013");
        await page.FillAsync("[name=Postcode]", "02200");
        await page.FillAsync("[name=Town]", "Belleu");
        await page.ClickAsync("[data-testid=new-organisation] .btn-primary");
        await page.GetByTestId("known-siret").WaitForAsync();
        await page.InspectAsync();
        var letter = await site.App.DbAsync(db => db.Notices.SingleAsync(n => n.Kind == NoticeKind.MemberInvitation));
        await page.VisitAsync(new Uri(letter.TextBody.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).AbsolutePath);
    }
}
