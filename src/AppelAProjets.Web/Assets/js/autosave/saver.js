const firstWait = 2_000;
const longestWait = 60_000;

/**
 * Sends what waits, one request at a time, until nothing does or something stops it: the network (it tries again), the session, another
 * account, the closing of the call.
 */
export class Saver {
  constructor(queue, server) {
    this.queue = queue;
    this.server = server;
    this.turn = Promise.resolve();
    this.failures = 0;
    /** Why nothing can be sent until someone acts: signed-out, stranger, not-allowed, closed. */
    this.halted = null;
    this.isAway = false;
    this.message = '';
    this.savedAt = null;
    /** The instant, by the server's clock, up to which this page has seen what others wrote. */
    this.seenAt = null;
    this.lastContact = Date.now();
    this.onBusy = this.onTold = this.onAnswer = () => {};
  }

  /** Saves after a pause; a shorter one wins. */
  soon(pause) {
    const at = Date.now() + pause;
    if (this.timer && this.due <= at) return;
    clearTimeout(this.timer);
    this.due = at;
    this.timer = setTimeout(() => this.flush(), pause);
  }

  /** True when the server was reached and holds everything but what it refused or left to a choice. */
  flush() {
    clearTimeout(this.timer);
    this.timer = null;
    return this.inTurn(async () => {
      if (this.isAway && this.queue.isEmpty) this.heard((await this.server.renew()).kind);
      while (!this.queue.isEmpty && !this.halted) {
        this.onBusy();
        const { kind, answer } = await this.server.save(this.queue.take(this.isCareful));
        if (!await this.judge(kind, answer)) break;
      }
      if (this.queue.isEmpty) this.isCareful = false;
      this.onTold();
      return this.queue.isEmpty && !this.halted && !this.isAway;
    });
  }

  /** True when the server answers and the session stands. */
  probe() {
    return this.inTurn(async () => {
      const { kind } = await this.server.renew();
      this.heard(kind);
      this.onTold();
      return kind === 'renewed' || kind === 'same';
    });
  }

  /** Asks where the document stands, once nothing waits: each answer to a save says it too. */
  refresh() {
    clearTimeout(this.stateTimer);
    return this.inTurn(async () => {
      if (this.halted || !this.queue.isEmpty) return;
      const { kind, answer } = await this.server.state();
      if (kind === 'closed') {
        this.close(answer);
      } else if (kind === 'state') {
        this.heard('same');
        this.learn(answer);
      } else {
        this.heard(kind);
      }
      this.onTold();
    });
  }

  refreshSoon(pause) {
    clearTimeout(this.stateTimer);
    this.stateTimer = setTimeout(() => this.refresh(), pause);
  }

  /** The same account is signed in again: goes on. */
  resume() {
    this.halted = null;
    return this.flush();
  }

  inTurn(work) {
    this.turn = this.turn.then(work, work);
    return this.turn;
  }

  learn(answer) {
    const { version, savedAt, colleague } = answer;
    this.server.version = version;
    this.onAnswer(answer, Date.parse(colleague?.at) > Date.parse(this.seenAt) ? colleague : null);
    this.seenAt = savedAt;
  }

  close({ message }) {
    this.heard('same');
    this.halted = 'closed';
    this.message = message;
  }

  /** False when there is no use in sending more now. */
  async judge(kind, answer) {
    switch (kind) {
      case 'saved':
        this.heard('same');
        this.savedAt = answer.savedAt;
        this.queue.settle(answer);
        this.learn(answer);
        return true;
      case 'refused':
        this.heard('same');
        this.queue.refuse(answer.field, answer.message);
        return true;
      case 'closed':
        this.close(answer);
        return false;
      case 'unreadable':
        return this.understand();
      default:
        this.heard(kind);
        return false;
    }
  }

  /** The token may be of an ended session; else the request is too large, or one text of it is. */
  async understand() {
    const { kind } = await this.server.renew();
    this.heard(kind);
    if (kind === 'renewed') return true;
    if (kind !== 'same') return false;
    if (this.queue.sent.size > 1) {
      this.isCareful = true;
      this.queue.putBack();
    } else {
      this.queue.refuse([...this.queue.sent.keys()][0], 'Ce texte est beaucoup trop long\u00a0: raccourcissez-le.');
    }
    return true;
  }

  heard(kind) {
    if (kind === 'unreachable') {
      this.isAway = true;
      const wait = Math.min(firstWait * 2 ** this.failures++, longestWait);
      // Not all the pages of a town at the same instant, when the service comes back.
      this.soon(wait * (0.75 + Math.random() / 2));
      return;
    }
    this.lastContact = Date.now();
    this.isAway = false;
    this.failures = 0;
    if (kind === 'renewed' || kind === 'same') {
      if (this.halted !== 'closed') this.halted = null;
    } else {
      this.halted = kind;
    }
  }
}
