const prefix = 'appelaprojets.brouillon.';
const most = 400_000;

/** What is typed in forms and not taken yet, in this tab alone: { drawn, now, sent } by form. */
export function drafts() {
  const [visit] = performance.getEntriesByType('navigation');
  const isReturning = visit?.type === 'back_forward' || visit?.type === 'reload';
  const status = visit?.responseStatus ?? 0;
  const read = key => {
    try {
      return JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
    } catch {
      return null;
    }
  };
  const write = (key, draft) => {
    try {
      const text = JSON.stringify(draft);
      if (text.length <= most) sessionStorage.setItem(prefix + key, text);
    } catch {
      // No room, or none given: the browser still asks before leaving.
    }
  };
  const forget = key => {
    try {
      sessionStorage.removeItem(prefix + key);
    } catch {
      // Nothing was kept.
    }
  };
  const keys = () => {
    try {
      return Object.keys(sessionStorage).filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length));
    } catch {
      return [];
    }
  };
  for (const key of keys()) {
    const draft = read(key);
    if (!draft) forget(key);
    else if (draft.sent && !isReturning && status < 400 && location.pathname !== '/connexion') forget(key);
    else if (draft.sent) write(key, { ...draft, sent: false });
  }
  return {
    isReturning,
    read,
    forget,
    /** This page is the answer to a form that was not taken. */
    refusedHere: path => location.pathname === path && (status === 409 || status === 422),
    keep(key, drawn, now, isDirty) {
      if (isDirty) write(key, { drawn, now, sent: false });
      else forget(key);
    },
    sending(key) {
      const draft = read(key);
      if (draft) write(key, { ...draft, sent: true });
    },
    forgetAll: () => keys().forEach(forget),
  };
}
