/** What is typed before the script has come counts; what an earlier page left on the device is shown again, and leaves first. */
export function begin(fields, queue) {
  for (const path of fields.paths) queue.known.set(path, fields.drawn(path));
  forgetRestored(fields, queue);
  queue.restore(queue.device.read());
  for (const path of fields.paths) {
    const kept = queue.waiting.get(path) ?? queue.sent.get(path);
    if (kept) fields.write(path, kept.text);
    else if (fields.read(path) !== queue.known.get(path)) queue.put(path, fields.read(path));
  }
}

/** Going back, some browsers put old texts over what the server drew: they would pass for changes and overwrite a colleague's. */
export function forgetRestored(fields, queue) {
  if (performance.getEntriesByType('navigation')[0]?.type === 'navigate') return;
  for (const path of fields.paths) {
    if (!queue.isTouched(path) && fields.read(path) !== queue.known.get(path)) fields.write(path, queue.known.get(path));
  }
}
