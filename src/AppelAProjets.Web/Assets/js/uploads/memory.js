// Keeps the files being sent in this browser, so that a page loaded again goes on without asking for them. Where the browser keeps
// nothing (private window, no room), one chooses the file again and the sending goes on all the same.
const store = 'files';
const lifetime = 24 * 60 * 60 * 1000;

function open() {
  return new Promise((done, failed) => {
    const request = indexedDB.open('appelaprojets-envois', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'url' });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

async function within(mode, work) {
  try {
    const db = await open();
    try {
      return await new Promise((done, failed) => {
        const transaction = db.transaction(store, mode);
        const request = work(transaction.objectStore(store));
        transaction.oncomplete = () => done(request.result);
        transaction.onerror = () => failed(transaction.error);
        transaction.onabort = () => failed(transaction.error);
      });
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

export const remember = (url, endpoint, file) => within('readwrite', files => files.put({ url, endpoint, file, at: Date.now() }));

export const forget = url => within('readwrite', files => files.delete(url));

export async function recall() {
  const kept = await within('readonly', files => files.getAll()) ?? [];
  for (const { url } of kept.filter(entry => entry.at < Date.now() - lifetime)) forget(url);
  const young = kept.filter(entry => entry.at >= Date.now() - lifetime);
  const held = (await navigator.locks?.query())?.held?.map(lock => lock.name) ?? [];
  // Another tab is sending those.
  return young.filter(entry => !held.includes(lockOf(entry.url)));
}

export const lockOf = url => `envoi ${url}`;
