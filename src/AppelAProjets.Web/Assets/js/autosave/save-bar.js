import { button, element, icon } from './dom.js';

const device = {
  true: 'vos saisies sont gardées sur cet appareil',
  false: 'cet appareil ne peut pas garder vos saisies\u00a0: ne fermez pas cette page',
};

/** Says in one line where what was typed is. Only a line that changes is read aloud: «Enregistrement…» is for the eyes. */
export class SaveBar {
  constructor(state, zone, said) {
    this.said = said;
    this.state = state;
    this.clock = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
    this.drawn = { words: state.textContent.trim(), look: state.classList.contains('is-late') ? 'is-late' : null };
    this.words = element('span', { class: 'save-words' }, this.drawn.words);
    // All drawn now: without network, the browser could not fetch the one that says so.
    this.icons = new Map(['cloud-check-fill', 'cloud-slash', 'wifi-off', 'lock', 'exclamation-triangle'].map(name => [name, icon(name)]));
    this.hint = state.nextElementSibling?.matches('.muted') ? state.nextElementSibling : null;
    state.replaceChildren(...this.icons.values(), this.words);
    this.show(this.drawn.look ? 'exclamation-triangle' : 'cloud-check-fill');
    this.busyWords = element('span', { class: 'save-state is-busy', 'aria-hidden': 'true', hidden: true, 'data-testid': 'save-busy' }, icon('arrow-repeat'), 'Enregistrement…');
    this.action = element('span', { class: 'save-action' });
    state.after(this.busyWords, this.action);
    this.notes = element('div', { class: 'save-notes', role: 'log', 'aria-label': 'Modifications de vos collègues', 'data-testid': 'save-notes' });
    state.closest('.save-bar').prepend(this.notes);
  }

  show(name) {
    for (const [known, drawn] of this.icons) drawn.classList.toggle('d-none', known !== name);
  }

  /** «14 h 32», and «14 h» on the hour, as the server writes it (FrenchDates.Hour). */
  time(at) {
    const parts = Object.fromEntries(this.clock.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
    const hour = `${Number(parts.hour)}\u00a0h`;
    return parts.minute === '00' ? hour : `${hour}\u00a0${parts.minute}`;
  }

  busy() {
    this.busyWords.hidden = false;
    this.state.classList.add('visually-hidden');
  }

  say(words, look, name, action = null) {
    this.busyWords.hidden = true;
    this.state.classList.remove('visually-hidden', 'is-warn', 'is-err', 'is-late');
    if (look) this.state.classList.add(look);
    // «You may close this page» is no longer sure.
    if (look) this.hint?.remove();
    this.show(name);
    if (this.words.textContent !== words) this.words.textContent = words;
    const asked = action ? `${action.words} ${words}` : '';
    if (this.asked !== asked) {
      this.asked = asked;
      this.action.replaceChildren(...(action ? [action.href ? element('a', { href: action.href, class: 'btn btn-sm btn-outline-secondary' }, action.words) : button(action.words, action.press, 'btn-sm btn-outline-secondary')] : []));
    }
  }

  /** Nothing saved yet by this page: it says what the server had it say. */
  saved(at) {
    if (at) this.say(`Brouillon enregistré à ${this.time(at)}`, null, 'cloud-check-fill');
    else this.say(this.drawn.words, this.drawn.look, this.drawn.look ? 'exclamation-triangle' : 'cloud-check-fill');
  }

  away(kept, press) {
    const why = navigator.onLine ? 'Le service ne répond pas' : 'Hors ligne';
    this.say(`${why}\u00a0: ${device[kept]}`, kept ? 'is-warn' : 'is-err', navigator.onLine ? 'cloud-slash' : 'wifi-off', { words: 'Réessayer', press });
  }

  signedOut(kept, press) {
    this.say(`Session terminée\u00a0: reconnectez-vous, ${device[kept]}`, kept ? 'is-warn' : 'is-err', 'lock', { words: 'Me reconnecter', press });
  }

  stranger(press) {
    this.say('Un autre compte est connecté dans ce navigateur\u00a0: cette page n’envoie plus rien. Vos saisies y restent', 'is-err', 'lock', { words: 'Me reconnecter', press });
  }

  notAllowed(kept) {
    const { message, link, href } = this.said.notAllowed;
    this.say(`${message}\u00a0: ${device[kept]}`, 'is-err', 'lock', { words: link, href });
  }

  closed(message, kept) {
    const { link, href } = this.said.closed;
    this.say(`${message} ${kept ? 'Vos dernières saisies restent dans cette page et sur cet appareil.' : 'Vos dernières saisies restent dans cette page.'}`, 'is-err', 'lock', { words: link, href });
  }

  conflict(count, own, press) {
    this.say(this.said.conflict(count, own), 'is-warn', 'exclamation-triangle', { words: 'Comparer et choisir', press });
  }

  refused(message, press) {
    this.say(`Pas enregistré\u00a0: ${message.charAt(0).toLocaleLowerCase('fr')}${message.slice(1)}`, 'is-err', 'exclamation-triangle', press ? { words: 'Y aller', press } : null);
  }

  /** A note that stays until someone reads it. */
  note(words, action = null) {
    const made = element('p', { class: 'save-note' }, icon('people'), element('span', {}, words), ...(action ? [button(action.words, action.press, 'btn-sm btn-outline-secondary')] : []));
    made.append(button('Fermer', () => made.remove(), 'btn-sm btn-ghost'));
    while (this.notes.children.length >= 3) this.notes.firstElementChild.remove();
    this.notes.append(made);
  }
}
