// Runs a command of this repository under the right Node: `node scripts/run.js WHAT ARGS`.
// Plain JavaScript for any Node from 18 on. Installs the dependencies when they are missing or older than
// the lockfile (progress goes to stderr), puts Node 26 first on PATH, then runs WHAT: a .ts or .js file of this
// repository, or a program from node_modules/.bin. Without WHAT it only does the set-up.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 26;
const PNPM = 'pnpm@12.21.0';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.cutru-setup');
const lock = join(root, '.cutru', 'setup.lock');
const windows = process.platform === 'win32';

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function inputs() {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tests/package.json'];
  for (const folder of ['packages', 'services']) {
    for (const name of readdirSync(join(root, folder))) files.push(join(folder, name, 'package.json'));
  }
  return files.map((file) => join(root, file));
}

function isSetUp() {
  const at = modified(stamp);
  return at > 0 && inputs().every((file) => modified(file) <= at);
}

function fail(message) {
  process.stderr.write(`cutru: ${message}\n`);
  process.exit(1);
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** One set-up at a time: two in one folder would break each other's node_modules. */
async function takeLock() {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      process.on('exit', () => rmSync(lock, { force: true }));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      if (holder > 0 && !alive(holder)) rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

async function setUp() {
  await takeLock();
  if (isSetUp()) return;
  process.stderr.write('cutru: setting up (once; a minute or so with an empty cache) ...\n');
  const began = new Date();
  // Under NODE_ENV=production pnpm would leave out the tools, and without CI it may ask a question.
  const env = { ...process.env, CI: 'true', NODE_ENV: 'development' };
  delete env.npm_config_loglevel;
  const args = ['--yes', PNPM, 'install', '--frozen-lockfile'];
  const code = await run('npx', args, { cwd: root, env, stdio: ['ignore', 2, 2], shell: windows });
  if (code !== 0) {
    fail(
      `set-up failed: "npx ${args.join(' ')}" ended with ${code}. Its output stands above; once the cause is gone, run the same command again.`,
    );
  }
  // Manifests written while pnpm ran must count as newer.
  writeFileSync(stamp, '');
  utimesSync(stamp, began, began);
  rmSync(lock, { force: true });
}

/** The folder of the Node that runs the sources: the one from npm, else the running one if it is new enough. */
function nodeFolder() {
  for (const name of [
    `node-${process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ]) {
    const folder = join(modules, name, 'bin');
    if (existsSync(join(folder, 'node'))) return folder;
  }
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return dirname(process.execPath);
  return fail(
    `there is no Node ${NODE_MAJOR} for ${process.platform}-${process.arch} among the dependencies; install Node ${NODE_MAJOR} or newer (on Windows, or use WSL) and run the same command with it.`,
  );
}

const [what, ...rest] = process.argv.slice(2);
if (!isSetUp()) await setUp();
if (what !== undefined) {
  const folder = nodeFolder();
  const path = [folder, join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
  const isFile = /\.[jt]s$/.test(what);
  // npm changes to the root of the repository: file names on the command line are meant from where the user is.
  const cwd = process.env.npm_lifecycle_event === 'cutru' ? process.env.INIT_CWD : undefined;
  process.exitCode = await run(
    isFile ? join(folder, 'node') : what,
    isFile ? [join(root, what), ...rest] : rest,
    {
      cwd: cwd ?? process.cwd(),
      env: { ...process.env, PATH: path },
      stdio: 'inherit',
      shell: windows && !isFile,
    },
  );
}
