/**
 * Shows what others wrote in the fields nobody touches here, and tells which. A text being typed, waiting or to choose is left alone: the
 * server will tell the two apart, and «isBehind» says that this page keeps something back.
 */
export function showColleagues(recorded, fields, queue) {
  const changed = [];
  let elsewhere = false;
  let isBehind = false;
  const now = new Map(recorded.map(field => [field.path, field]));
  const free = path => !queue.isTouched(path) && !fields.isFocused(path);
  for (const { path, label, text, hash } of recorded) {
    if (queue.hashes.get(path) === hash) continue;
    if (!fields.has(path)) {
      elsewhere = true;
    } else if (free(path)) {
      queue.learn(path, text, hash);
      elsewhere = !fields.write(path, text) || elsewhere;
      changed.push(label);
    } else {
      isBehind = true;
    }
  }
  for (const path of fields.paths) {
    if (now.has(path) || queue.hashes.get(path) === '') continue;
    if (free(path)) {
      queue.learn(path, '', '');
      fields.write(path, '');
      changed.push(fields.label(path));
    } else {
      isBehind = true;
    }
  }
  return { changed, elsewhere, isBehind };
}
