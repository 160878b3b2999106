const one = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const megabytes = bytes => `${one.format(bytes / (1024 * 1024))}\u00A0Mo`;

/** What one sees of a file on its way. Only what changes for the person is announced, never each percent. */
export class Tile {
  constructor(form, file, onCancel) {
    this.status = form.querySelector('[data-upload-status]');
    this.list = form.closest('[data-slot]').querySelector('[data-slot-uploads]');
    this.name = file.name;
    this.part = document.querySelector('[data-upload-template]').content.cloneNode(true).firstElementChild;
    this.bar = this.part.querySelector('progress');
    this.words = this.part.querySelector('[data-upload-words]');
    this.error = this.part.querySelector('[data-upload-error]');
    this.retry = this.part.querySelector('[data-upload-retry]');
    this.part.querySelector('.file-tile-name').textContent = file.name;
    this.bar.setAttribute('aria-label', `Envoi de ${file.name}`);
    for (const button of this.part.querySelectorAll('button')) button.lastElementChild.textContent = ` l’envoi de ${file.name}`;
    this.part.querySelector('[data-upload-cancel]').addEventListener('click', onCancel);
    this.part.dataset.sending = '';
    this.list.append(this.part);
    this.list.hidden = false;
    this.wait();
  }

  wait() {
    this.error.hidden = true;
    this.retry.hidden = true;
    this.words.textContent = 'En attente…';
  }

  progress(sent, total) {
    this.bar.value = total ? Math.floor((100 * sent) / total) : 0;
    this.words.textContent = `${megabytes(sent)} sur ${megabytes(total)}, ${this.bar.value}\u00A0%`;
  }

  checking() {
    this.bar.value = 100;
    this.words.textContent = 'Vérification…';
  }

  interrupt(message, again) {
    this.tell(message);
    this.retry.hidden = false;
    this.retry.onclick = again;
  }

  refuse(message) {
    this.tell(message);
    delete this.part.dataset.sending;
    this.part.classList.add('is-refused');
    this.bar.remove();
    this.words.remove();
    this.part.querySelector('[data-upload-cancel-word]').textContent = 'Fermer';
  }

  leave(announced) {
    this.part.remove();
    this.list.hidden = this.list.children.length === 0;
    if (announced) this.status.textContent = announced;
  }

  tell(message) {
    this.error.hidden = false;
    this.error.lastElementChild.textContent = message;
    this.status.textContent = `${this.name}\u00A0: ${message}`;
  }
}
