import { button, element, openDialog } from './dom.js';

const away = 'Le service ne répond pas. Vos saisies sont gardées\u00a0: réessayez dans un instant.';

/** Signs in again without leaving the page: the same form as the sign-in page, posted aside. Says true once the same account is back. */
export function signInAgain(email, server, { kept, back }) {
  return new Promise(answered => {
    const error = element('p', { class: 'field-error mb-0', role: 'alert', id: 'reconnexion-erreur' });
    const address = element('input', { class: 'form-control', id: 'reconnexion-adresse', type: 'email', autocomplete: 'username', value: email, readonly: true });
    const password = element('input', { class: 'form-control', id: 'reconnexion-mot-de-passe', type: 'password', autocomplete: 'current-password', maxlength: '128', 'aria-describedby': 'reconnexion-erreur' });
    const form = element('form', { class: 'stack-2', novalidate: true, method: 'post' },
      element('div', { class: 'form-field' }, element('label', { class: 'form-label', for: address.id }, 'Adresse électronique'), address),
      element('div', { class: 'form-field' }, element('label', { class: 'form-label', for: password.id }, 'Mot de passe'), password),
      error,
      element('p', { class: 'd-flex flex-wrap gap-2 mb-0' }, element('button', { class: 'btn btn-primary' }, 'Me reconnecter'), button('Plus tard', () => dialog.close(), 'btn-ghost')));
    const dialog = openDialog('Votre session est terminée', { id: 'reconnexion-titre', testId: 'sign-in-again', back },
      element('p', { class: 'mb-0' }, kept ? 'Vos saisies sont gardées dans cette page et sur cet appareil. Reconnectez-vous pour les enregistrer.' : 'Vos saisies sont gardées dans cette page. Reconnectez-vous pour les enregistrer.'), form);
    password.focus();

    let isBack = false;
    let busy = false;
    dialog.addEventListener('close', () => answered(isBack));
    form.addEventListener('submit', async event => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      error.textContent = '';
      const refusal = await signIn(server, email, password.value);
      busy = false;
      if (refusal) {
        error.textContent = refusal;
        password.focus();
        return;
      }
      isBack = true;
      dialog.close();
    });
  });
}

/** Null once signed in as the same account, or the sentence that says why not. */
async function signIn(server, email, password) {
  try {
    const page = await fetch('/connexion', { cache: 'no-store' });
    const token = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('form[action$="/connexion"] [name=__RequestVerificationToken]')?.value;
    // Without the form, someone is signed in already: in another tab, perhaps.
    if (token) {
      const answer = await fetch('/connexion', {
        method: 'POST',
        headers: { Accept: 'application/json', 'X-Requested-With': 'fetch' },
        body: new URLSearchParams({ Email: email, Password: password, __RequestVerificationToken: token }),
      });
      if (answer.status === 422) return (await answer.json()).message;
      if (answer.status === 429) return 'Trop d’essais en peu de temps. Patientez une minute, puis recommencez\u00a0: rien n’est perdu.';
      if (!answer.ok) return away;
    }
  } catch {
    return away;
  }
  const { kind } = await server.renew();
  if (kind === 'renewed' || kind === 'same') return null;
  if (kind === 'stranger' || kind === 'not-allowed') return `Un autre compte est connecté dans ce navigateur. Déconnectez-le dans un autre onglet, puis reconnectez-vous ici avec ${email}\u00a0: vos saisies ne partent pas sous un autre nom.`;
  return away;
}
