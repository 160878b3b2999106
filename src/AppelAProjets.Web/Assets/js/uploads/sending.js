import { Upload } from 'tus-js-client';
import { forget, lockOf, remember } from './memory.js';
import { Tile } from './tile.js';
import { refreshSlot } from './slot.js';
import { wordsFor } from './rules.js';

const chunk = 1024 * 1024;
const delays = [0, 1000, 3000, 5000, 10_000];

/** One file on its way: sent by the tus protocol, then joined by a last post that may be asked twice. */
export class Sending {
  constructor(form, file, url, again) {
    this.form = form;
    this.file = file;
    this.url = url ?? null;
    this.tile = new Tile(form, file, () => this.cancel());
    this.again = () => {
      this.tile.wait();
      again(this);
    };
    this.onOnline = () => this.again();
  }

  get headers() {
    return {
      RequestVerificationToken: this.form.querySelector('[name=__RequestVerificationToken]').value,
      'X-Requested-With': 'fetch',
    };
  }

  /** Ends when there is nothing more to do without a person, or without the network. */
  async run() {
    removeEventListener('online', this.onOnline);
    if (this.gone) return;
    const trouble = await this.send().then(() => null, error => error);
    this.release?.();
    if (this.gone) return;
    if (!trouble) return this.joined();
    const { message, final } = wordsFor(trouble.status, trouble.body);
    if (final) this.refuse(message);
    else {
      addEventListener('online', this.onOnline, { once: true });
      this.tile.interrupt(message, this.again);
    }
  }

  async send() {
    await new Promise((done, failed) => {
      this.upload = new Upload(this.file, {
        endpoint: this.form.dataset.endpoint,
        uploadUrl: this.url,
        chunkSize: chunk,
        retryDelays: delays,
        headers: this.headers,
        metadata: { filename: this.file.name },
        removeFingerprintOnSuccess: true,
        onUploadUrlAvailable: () => {
          this.url = new URL(this.upload.url, location.href).pathname;
          this.hold();
          remember(this.url, this.form.dataset.endpoint, this.file);
        },
        onProgress: (sent, total) => this.tile.progress(sent, total),
        onSuccess: done,
        onError: error => failed({ status: error.originalResponse?.getStatus() ?? 0, body: error.originalResponse?.getBody() ?? '' }),
      });
      this.start(failed);
    });
    if (!this.gone) await this.finish();
  }

  /** The same file chosen again goes on from where it was. */
  async start(failed) {
    try {
      if (!this.url) {
        const [previous] = await this.upload.findPreviousUploads();
        if (previous) {
          document.querySelector(`[data-upload="${CSS.escape(previous.uploadUrl.split('/').pop())}"]`)?.remove();
          this.upload.resumeFromPreviousUpload(previous);
        }
      }
      this.upload.start();
    } catch {
      failed({ status: 0, body: '' });
    }
  }

  async finish() {
    this.tile.checking();
    for (const delay of [...delays, null]) {
      const answer = await fetch(`${this.url}/fin`, { method: 'POST', headers: this.headers, redirect: 'manual' }).catch(() => null);
      if (answer?.ok) return;
      const status = answer?.type === 'opaqueredirect' ? 401 : answer?.status ?? 0;
      if (delay === null || (status >= 400 && status < 500)) throw { status, body: await answer?.text().catch(() => '') ?? '' };
      await new Promise(done => setTimeout(done, delay));
    }
  }

  /** Another tab of the same person leaves this one alone meanwhile. */
  hold() {
    if (this.release) return;
    navigator.locks?.request(lockOf(this.url), { ifAvailable: true }, lock => lock && new Promise(done => {
      this.release = () => {
        this.release = null;
        done();
      };
    }));
  }

  async joined() {
    forget(this.url);
    await refreshSlot(this.form);
    this.tile.leave(`${this.file.name} est joint.`);
  }

  refuse(message) {
    this.gone = true;
    if (this.url) forget(this.url);
    this.tile.refuse(message);
  }

  cancel() {
    const over = this.gone;
    this.gone = true;
    removeEventListener('online', this.onOnline);
    this.release?.();
    if (this.url) forget(this.url);
    if (!over) this.upload?.abort(true).catch(() => {});
    this.tile.leave(over ? '' : `L’envoi de ${this.file.name} est annulé.`);
    this.form.querySelector('input[type=file]').focus();
  }
}
