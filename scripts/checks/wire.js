// The wire contract in proto/: lint, no break with its first version, and generated code that is what the contract
// generates. `--write` writes the generated code and the descriptors instead. Everything runs on this machine: no plugin
// and no module is fetched.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commentsOf } from './wire-comments.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const proto = join(root, 'proto');
const api = join(root, 'packages', 'api');
const committed = join(api, 'src', 'gen');
/** The contract as it was first: an image, for a shallow clone has no first commit. */
const first = join(proto, 'first.binpb');
const write = process.argv.includes('--write');

const PATH = [join(api, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);

function buf(args) {
  const { status, error } = spawnSync('buf', args, {
    cwd: proto,
    env: { ...process.env, PATH },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  return status === 0;
}

function generate(folder) {
  if (!buf(['generate', '-o', folder])) throw new Error('buf generate failed');
  const image = join(folder, 'image.binpb');
  if (!buf(['build', '--exclude-source-info', '--as-file-descriptor-set', '-o', image])) {
    throw new Error('buf build failed');
  }
  const text = readFileSync(image)
    .toString('base64')
    .match(/.{1,100}/g);
  writeFileSync(
    join(folder, 'gen', 'descriptors.ts'),
    [
      '// Made from proto/ by "npm run generate". DO NOT EDIT.',
      '/** The compiled contract, a `google.protobuf.FileDescriptorSet` in base64. */',
      'export const DESCRIPTORS: string =',
      `${text.map((line) => `  '${line}'`).join(' +\n')};`,
      '',
    ].join('\n'),
  );
  const source = join(folder, 'source.json');
  if (!buf(['build', '--as-file-descriptor-set', '-o', source])) throw new Error('buf build failed');
  writeFileSync(
    join(folder, 'gen', 'comments.ts'),
    [
      '// Made from proto/ by "npm run generate". DO NOT EDIT.',
      '/** The comments of the contract by full name: `cutru.v1.Candidate.full_name`. The descriptors are without. */',
      'export const COMMENTS: Readonly<Record<string, string>> = {',
      ...commentsOf(JSON.parse(readFileSync(source, 'utf8'))).map(
        ([name, text]) => `  ${JSON.stringify(name)}: ${JSON.stringify(text)},`,
      ),
      '};',
      '',
    ].join('\n'),
  );
}

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function differences(made) {
  const there = existsSync(committed) ? files(committed) : [];
  const names = [...new Set([...there, ...files(made)])];
  const text = (folder, name) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n') : null;
  return names.filter((name) => text(committed, name) !== text(made, name));
}

const folder = mkdtempSync(join(tmpdir(), 'cutru-wire-'));
try {
  generate(folder);
  const made = join(folder, 'gen');
  if (write) {
    rmSync(committed, { recursive: true, force: true });
    mkdirSync(dirname(committed), { recursive: true });
    for (const name of files(made)) {
      mkdirSync(dirname(join(committed, name)), { recursive: true });
      writeFileSync(join(committed, name), readFileSync(join(made, name)));
    }
    if (!existsSync(first)) copyFileSync(join(folder, 'image.binpb'), first);
  } else {
    const changed = differences(made);
    for (const name of changed)
      process.stderr.write(`not what proto/ generates: packages/api/src/gen/${name}\n`);
    if (changed.length > 0) process.stderr.write('run "npm run generate" and commit what it writes\n');
    const checks = [
      buf(['lint']),
      buf(['format', '--diff', '--exit-code']),
      buf(['breaking', '--against', 'first.binpb']),
      changed.length === 0,
    ];
    if (checks.includes(false)) process.exitCode = 1;
    else process.stdout.write('lint, format, first version and generated code agree\n');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
