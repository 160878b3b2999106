import { Device } from '../autosave/device.js';
import { button, element } from '../autosave/dom.js';
import { Hashes } from '../autosave/hashes.js';
import { Queue } from '../autosave/queue.js';
import { Saver } from '../autosave/saver.js';
import { Server } from '../autosave/server.js';

/** What the device still holds of one document, sent by the same rules as from its editor; a note says where it stands. */
export class Remainder {
  constructor(note) {
    this.note = note;
    const { user, key, address, section } = note.dataset;
    this.device = new Device(user, key);
    const token = note.querySelector('input');
    this.queue = new Queue(new Hashes(element('input')), this.device);
    this.saver = new Saver(this.queue, new Server({ address, user, section, version: null, token }));
    this.saver.onTold = () => this.tell();
    /** Someone was told that these texts are not part of what they file, and may go on. */
    this.isLeftOut = false;
    this.hasSent = false;
    this.onReached = () => {};
  }

  get isSettled() {
    return this.queue.isSettled && !this.isKept();
  }

  isKept() {
    const { sent, waiting } = this.device.read();
    return Object.keys(sent).length + Object.keys(waiting).length > 0;
  }

  /** True when nothing may be filed yet. What can never leave holds nothing back once it was said. */
  holds() {
    return this.isKept() && !(this.isLeftOut && !this.note.hidden);
  }

  /** True when something left since the page came. */
  async send() {
    if (this.isKept() && this.queue.isEmpty && this.queue.conflicts.size === 0) {
      this.queue.restore(this.device.read());
      this.say('Des saisies faites sur cet appareil ne sont pas encore enregistrées\u00a0: envoi en cours…');
    }
    if (!this.queue.isEmpty && await this.saver.probe()) await this.saver.flush();
    return this.hasSent;
  }

  tell() {
    const { halted, isAway } = this.saver;
    const { refused, conflicts } = this.queue;
    this.isLeftOut = halted === 'closed' || halted === 'not-allowed';
    if (isAway || !navigator.onLine) {
      this.say(`${navigator.onLine ? 'Le service ne répond pas' : 'Hors ligne'}\u00a0: des saisies gardées sur cet appareil ne sont pas enregistrées. Elles partiront dès que possible\u00a0; attendez avant de continuer.`);
    } else if (halted === 'closed') {
      this.say(`${this.saver.message} Des saisies gardées sur cet appareil n’ont pas été enregistrées\u00a0: elles ne font pas partie de ce que vous lisez ici.`, this.open('Les relire'));
    } else if (halted) {
      this.say(`Des saisies gardées sur cet appareil ne sont pas enregistrées. ${why[halted]}`, halted === 'not-allowed' ? null : this.again());
    } else if (conflicts.size > 0) {
      const [[path, { label }]] = conflicts;
      this.say(`«\u00a0${label}\u00a0» a changé pendant que vous écriviez sur cet appareil sans réseau\u00a0: choisissez le texte à garder avant de continuer.`, this.open('Comparer et choisir', path));
    } else if (refused.size > 0) {
      const [[path, { message }]] = refused;
      this.say(`Une saisie gardée sur cet appareil n’a pas pu être enregistrée\u00a0: ${message}`, this.open('La corriger', path));
    } else if (this.queue.isEmpty && !this.note.hidden && !this.isKept()) {
      this.say('Les saisies gardées sur cet appareil viennent d’être enregistrées.');
      if (!this.hasSent) {
        this.hasSent = true;
        this.onReached();
      }
    }
  }

  open(words, path) {
    const { open } = this.note.dataset;
    return element('a', { href: path ? `${open}?champ=${encodeURIComponent(path)}` : open }, words);
  }

  again() {
    return element('a', { href: `/connexion?retour=${encodeURIComponent(location.pathname + location.search)}` }, 'Me reconnecter');
  }

  offerReload() {
    if (this.hasSent) this.say('Les saisies gardées sur cet appareil viennent d’être enregistrées.', button('Les afficher', () => location.assign(location.href), 'btn-sm btn-outline-secondary'));
  }

  show() {
    this.note.scrollIntoView({ block: 'center' });
    this.note.querySelector('p').focus();
  }

  say(words, act = null) {
    const { name } = this.note.dataset;
    this.note.hidden = false;
    this.note.querySelector('p').replaceChildren(element('strong', {}, `${name}. `), words, ...(act ? [' ', act] : []));
  }
}

const why = {
  'signed-out': 'Votre session est terminée\u00a0: reconnectez-vous pour les enregistrer.',
  stranger: 'Un autre compte est connecté dans ce navigateur\u00a0: reconnectez-vous avec le vôtre.',
  'not-allowed': 'Vous n’avez plus le droit d’écrire dans ce document\u00a0: elles n’en font pas partie.',
};
