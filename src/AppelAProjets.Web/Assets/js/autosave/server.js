const patience = 20_000;
const mostOnClosing = 15_000;

/** Something the page can tell from the answer; «answer» holds the server's words when it gave any. */
const outcome = (kind, answer = null) => ({ kind, answer });

export class Server {
  constructor({ address, user, section, version, token }) {
    Object.assign(this, { address, user, section, version, token });
  }

  async save(changes) {
    const body = JSON.stringify({ section: this.section, version: this.version, changes });
    const response = await this.ask('champs', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', RequestVerificationToken: this.token.value },
      body,
      // A page that closes still sends its last words, where the browser lets it.
      keepalive: body.length < mostOnClosing,
    });
    const answer = response && await json(response);
    if (response?.status === 400 || response?.status === 413) return outcome('unreadable');
    if (answer && [200, 409, 422].includes(response.status)) return outcome(answer.closed ? 'closed' : answer.message ? 'refused' : 'saved', answer);
    return outcome(trouble(response));
  }

  async state() {
    const response = await this.ask(`etat?section=${this.section}`);
    const answer = response?.ok ? await json(response) : null;
    return answer ? outcome(answer.closed ? 'closed' : 'state', answer) : outcome(trouble(response));
  }

  /** Asks whether the session still stands, and takes its token. A page is only ever sent by the account it was drawn for. */
  async renew() {
    const response = await this.ask('jeton');
    const answer = response?.ok ? await json(response) : null;
    if (!answer) return outcome(trouble(response));
    if (answer.user !== this.user) return outcome('stranger');
    const changed = this.token.value !== answer.token;
    for (const input of document.getElementsByName(this.token.name)) input.value = answer.token;
    return outcome(changed ? 'renewed' : 'same');
  }

  async ask(path, options = {}) {
    try {
      return await fetch(`${this.address}/${path}`, {
        cache: 'no-store',
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
        ...options,
        headers: { Accept: 'application/json', 'X-Requested-With': 'fetch', ...options.headers },
      });
    } catch {
      return null;
    }
  }
}

function trouble(response) {
  if (response === null || response.status >= 500 || response.status === 429 || response.status === 408) return 'unreachable';
  if (response.status === 401 || response.type === 'opaqueredirect') return 'signed-out';
  return response.status === 403 || response.status === 404 ? 'not-allowed' : 'unreachable';
}

async function json(response) {
  try {
    return await response.json();
  } catch {
    return null;
  }
}
