// Runs a command of this repository under the right Node: `node scripts/run.js WHAT ARGS`, where WHAT is a .ts or
// .js file of the repository, a program from node_modules/.bin, or `pnpm`. Without WHAT it only does the set-up.
// Plain JavaScript for any Node from 18 on. Installs the dependencies when they are missing or older than the
// lockfile or a manifest; everything it says itself goes to stderr.
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

function say(message) {
  process.stderr.write(`cutru: ${message}\n`);
}

function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function isSetUp() {
  const at = modified(stamp);
  if (at === 0) return false;
  const members = ['packages', 'services', 'tools'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  );
  const inputs = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tests/package.json', ...members];
  return inputs.every((file) => modified(join(root, file)) <= at);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two set-ups at once in one folder would break each other's node_modules. Returns what frees the lock. */
async function takeLock() {
  mkdirSync(dirname(lock), { recursive: true });
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder > 0 && !isAlive(holder)) {
      rmSync(lock, { force: true });
    } else {
      if (!waited) say(`waiting for the set-up that process ${holder} is doing (${lock}) ...`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Runs to the end and gives the exit code; a signal to this process goes on to the child. */
function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    const forward = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

async function pnpm(args, stdio, settings = {}) {
  // `npm run` puts node_modules/.bin first, and in it Node 26 without an npm beside it: npx would look there for its
  // global folder and settings, so it gets the Node it was installed with.
  const inModules = /[\\/]node_modules[\\/](?:\.bin|node-[^\\/]+[\\/]bin)$/;
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !inModules.test(folder));
  const env = { ...process.env, ...settings, PATH: path.join(delimiter) };
  // An npm that runs on that Node has looked there already, and hands on what it found: without the settings of the
  // machine (certificates, a proxy) the registry may be out of reach, and npx then tries again for minutes.
  for (const name of ['npm_config_globalconfig', 'npm_config_prefix', 'npm_config_global_prefix']) {
    if (env[name]?.startsWith(modules)) delete env[name];
  }
  // `npm run --silent` would make pnpm silent about errors too; production would leave out the tools.
  delete env.npm_config_loglevel;
  delete env.NODE_ENV;
  // Versions are chosen and engines judged by the Node that will run everything (pnpm 12 does not read this from
  // its settings file).
  env.pnpm_config_node_version = `${NODE_MAJOR}.0.0`;
  return run('npx', ['--yes', PNPM, ...args], { cwd: root, env, stdio, shell: windows });
}

async function setUp() {
  const free = await takeLock();
  try {
    if (isSetUp()) return 0;
    say(`setting up: fetching the dependencies, Node ${NODE_MAJOR} among them (once, some 150 MB) ...`);
    const began = new Date();
    // CI, for without a terminal pnpm must not stop to ask.
    const code = await pnpm(['install', '--frozen-lockfile'], ['ignore', 2, 2], { CI: 'true' });
    if (code === 0) {
      writeFileSync(stamp, '');
      utimesSync(stamp, began, began); // a manifest that changed meanwhile is newer
    } else {
      say(`set-up failed: "npx ${PNPM} install --frozen-lockfile" ended with ${code}; its output is above.`);
      say('Check the network and the free disk space and run the same command again. After a change of a');
      say('package.json run "npm run pnpm -- install" to bring the lockfile up to date.');
    }
    return code;
  } finally {
    free();
  }
}

/** The folder of the Node that runs the sources: the one from npm, else the running one if it is new enough. */
function nodeFolder() {
  const platform = `${process.platform}-${process.arch}`;
  const folders = [`node-${platform}`, `node-bin-${platform}`].map((name) => join(modules, name, 'bin'));
  const found = folders.find((folder) => existsSync(join(folder, 'node')));
  if (found !== undefined) return found;
  return Number(process.versions.node.split('.')[0]) >= NODE_MAJOR ? dirname(process.execPath) : undefined;
}

async function main(what, args) {
  if (what === 'pnpm') return pnpm(args, 'inherit');
  const code = isSetUp() ? 0 : await setUp();
  if (code !== 0 || what === undefined) return code;
  const folder = nodeFolder();
  if (folder === undefined) {
    say(
      `npm has no Node ${NODE_MAJOR} for ${process.platform}-${process.arch} among the dependencies: install`,
    );
    say(`Node ${NODE_MAJOR} or newer and run the same command with it (on Windows, or use WSL).`);
    return 1;
  }
  const isFile = /\.[jt]s$/.test(what);
  const path = [folder, join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
  // npm changes to the root of the repository; file names after `cutru` are meant from where the user is.
  const cwd = (process.env.npm_lifecycle_event === 'cutru' && process.env.INIT_CWD) || process.cwd();
  return run(isFile ? join(folder, 'node') : what, isFile ? [join(root, what), ...args] : args, {
    cwd,
    env: { ...process.env, PATH: path },
    stdio: 'inherit',
    shell: windows && !isFile,
  });
}

const [what, ...args] = process.argv.slice(2);
try {
  process.exitCode = await main(what, args);
} catch (error) {
  say(`${what ?? 'the set-up'} could not be run in ${root}: ${error.message}`);
  process.exitCode = 1;
}
