// Builds what the browser downloads into wwwroot/assets. Called by Assets.targets, or by hand: node build.mjs
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const target = resolve(here, '../wwwroot/assets');
const stamps = resolve(process.argv[2] ?? join(here, '../obj/assets'));

await withLock(async () => {
  await mkdir(stamps, { recursive: true });
  await mkdir(target, { recursive: true });
  await install();
  await Promise.all([fonts(), pictures(), scripts(), icons()]);
  // They name the fonts and pictures by their contents.
  await styles();
});

/** Two builds may run at once (the tests build this project too): the second one waits. */
async function withLock(work) {
  const lock = join(stamps, 'lock');
  await mkdir(dirname(lock), { recursive: true });
  for (let waited = 0; ; waited += 200) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const age = await stat(lock).then(s => Date.now() - s.mtimeMs, () => 0);
      // A build that was killed leaves its lock behind; none takes five minutes.
      if (age > 300_000) await rm(lock, { recursive: true, force: true });
      if (waited > 360_000) throw new Error(`The asset build is locked: delete ${lock} if no other build is running.`);
      await new Promise(done => setTimeout(done, 200));
    }
  }
  try {
    await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** npm ci, only when the lock file is not the one that was installed. */
async function install() {
  const stamp = join(stamps, 'npm.stamp');
  const wanted = createHash('sha256').update(await readFile(join(here, 'package-lock.json'))).digest('hex');
  const installed = await readFile(stamp, 'utf8').catch(() => '');
  const present = await stat(join(modules, '.package-lock.json')).then(() => true, () => false);
  if (present && installed === wanted) return;

  console.log('Installing the packages of Assets/package-lock.json');
  const npm = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error('npm ci failed: see the lines above. Is the npm registry reachable?');
  await writeFile(stamp, wanted);
}

async function styles() {
  const sass = await import('sass');
  const { css } = sass.compile(join(here, 'scss/site.scss'), {
    style: 'compressed',
    loadPaths: [modules],
    // Bootstrap 5 is written for the older Sass; its deprecations are not ours to mend.
    quietDeps: true,
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
  });
  await put('site.css', await named(css));
}

/** url("x.woff2") becomes url("x.wm3e8jpykz.woff2"): the address that is kept for a year, the one the pages preload. */
async function named(css) {
  const files = new Set([...css.matchAll(/url\("?([\w-]+\.\w+)"?\)/g)].map(([, file]) => file));
  for (const file of files) {
    const mark = fingerprint(await readFile(join(target, file)));
    css = css.replaceAll(new RegExp(`url\\("?${file.replace('.', '\\.')}"?\\)`, 'g'), `url("${file.replace('.', `.${mark}.`)}")`);
  }
  return css;
}

/** What the .NET SDK puts in the address of a static asset: ten digits in base 36 of the first nine bytes of its SHA-256. */
function fingerprint(content) {
  const bytes = createHash('sha256').update(content).digest().subarray(0, 9);
  let number = BigInt.asIntN(72, BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`));
  if (number < 0n) number = -number;
  let mark = '';
  for (let i = 0; i < 10; i += 1, number /= 36n) mark += (number % 36n).toString(36);
  return mark;
}

async function scripts() {
  const { build } = await import('esbuild');
  const entries = (await readdir(join(here, 'js'))).filter(name => name.endsWith('.js'));
  const { outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: entries.map(name => join('js', name)),
    outdir: target,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
  });
  await Promise.all(outputFiles.map(file => put(file.path.slice(target.length + 1), file.contents)));
}

/** One sprite of the icons in icons.json, each a symbol named after its file. */
async function icons() {
  const names = JSON.parse(await readFile(join(here, 'icons.json'), 'utf8'));
  const symbols = await Promise.all([...new Set(names)].sort().map(async name => {
    const svg = await readFile(join(modules, 'bootstrap-icons/icons', `${name}.svg`), 'utf8')
      .catch(() => { throw new Error(`icons.json asks for "${name}", which Bootstrap Icons does not have.`); });
    const [, viewBox, body] = svg.match(/viewBox="([^"]+)"[^>]*>([\s\S]*)<\/svg>/);
    return `<symbol id="${name}" viewBox="${viewBox}">${body.trim().replace(/\s*\n\s*/g, '')}</symbol>`;
  }));
  await put('icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`);
}

async function fonts() {
  const files = join(modules, '@fontsource-variable/atkinson-hyperlegible-next/files');
  for (const part of ['latin-wght-normal', 'latin-ext-wght-normal', 'latin-wght-italic']) {
    const name = `atkinson-hyperlegible-next-${part}.woff2`;
    await put(name, await readFile(join(files, name)));
  }
}

async function pictures() {
  const folder = join(here, 'img');
  for (const name of await readdir(folder)) await put(name, await readFile(join(folder, name)));
}

/**
 * Written aside, then renamed: a running site never serves half a file. Dated to the whole second, as the manifest of static assets is:
 * in development a file that looks newer than its manifest is served without its compressed copy.
 */
async function put(name, content) {
  const path = join(target, name);
  await writeFile(`${path}.tmp`, content);
  const now = Math.floor(Date.now() / 1000);
  await utimes(`${path}.tmp`, now, now);
  await rename(`${path}.tmp`, path);
}
