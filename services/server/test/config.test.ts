import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTls } from '../src/config/tls.ts';
import { parseAddress, readConfig, SERVER_ERRORS, ServerError } from '../src/index.ts';
import { referenceFiles } from '../src/sources/reference.ts';

const URL = { CUTRU_DATABASE_URL: 'postgres://localhost/cutru' };
const TLS = { CUTRU_TLS_CERT: '/etc/cutru/tls.pem', CUTRU_TLS_KEY: '/etc/cutru/tls.key' };

function refusal(environment: Record<string, string>): [string, ...string[]] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ServerError) return [error.code, ...error.about];
    throw error;
  }
  return ['none'];
}

describe('files that the configuration names', () => {
  const code = (error: unknown) => (error instanceof ServerError ? error.code : error);

  it('are no data folder where there is none: it would read as one without lists', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cutru-config-'));
    try {
      expect(await referenceFiles(folder)).toEqual({ areas: [] });
      expect(await referenceFiles(join(folder, 'absent')).catch(code)).toBe('DATA_DIR_UNREADABLE');
      await writeFile(join(folder, 'file'), '');
      expect(await referenceFiles(join(folder, 'file')).catch(code)).toBe('DATA_DIR_UNREADABLE');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('are refused by name where TLS cannot be spoken with them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cutru-config-'));
    try {
      const [certificate, key] = [join(folder, 'tls.pem'), join(folder, 'tls.key')];
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      expect(await readTls({ certificate, key }).catch(code)).toBe('TLS_FILES_UNREADABLE');
      await writeFile(certificate, 'hi');
      await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
      const refused = await readTls({ certificate, key }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'TLS_FILES_UNUSABLE', about: [certificate, key] });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the configuration', () => {
  it('listens on this machine alone unless told otherwise', () => {
    const config = readConfig(URL);
    expect(config.grpcAddress).toEqual({ host: '127.0.0.1', port: 50_051 });
    expect(config.httpAddress).toEqual({ host: '127.0.0.1', port: 8080 });
    expect(config.issuer).toBe('https://demo.cutru.invalid');
  });

  it('names every variable that cannot stand', () => {
    const wrong = { CUTRU_GRPC_ADDRESS: 'x', CUTRU_TOKEN_DAYS: '0', CUTRU_LOG_ORIGIN: 'a b' };
    expect(refusal({ ...URL, ...wrong })).toEqual(['CONFIG_MALFORMED', ...Object.keys(wrong)].sort());
    expect(refusal({})).toEqual(['CONFIG_MALFORMED', 'CUTRU_DATABASE_URL']);
  });

  it('opens no address to other machines without TLS', () => {
    expect(refusal({ ...URL, CUTRU_HTTP_ADDRESS: '0.0.0.0:8080' })).toEqual([
      'ADDRESS_EXPOSED',
      'CUTRU_HTTP_ADDRESS',
    ]);
    expect(readConfig({ ...URL, ...TLS, CUTRU_HTTP_ADDRESS: '[::]:8080' }).httpAddress.host).toBe('::');
  });

  it('runs in production only with TLS, keys, issuer, origin and data', () => {
    const production = { CUTRU_MODE: 'production' };
    const rest = {
      CUTRU_KEYS_DIR: '/k',
      CUTRU_ISSUER: 'https://a.example',
      CUTRU_LOG_ORIGIN: 'a.example/log',
      CUTRU_DATA_DIR: '/d',
    };
    const all = { ...URL, ...rest, ...TLS };
    expect(refusal(production)).toEqual(['CONFIG_MISSING', ...Object.keys(all)]);
    expect(refusal({ ...production, ...URL, ...TLS })).toEqual(['CONFIG_MISSING', ...Object.keys(rest)]);
    for (const name of Object.keys(all))
      expect(refusal({ ...production, ...all, [name]: '' })).toEqual(['CONFIG_MISSING', name]);
    expect(readConfig({ ...production, ...all }).mode).toBe('production');
  });

  it('reads addresses', () => {
    expect(parseAddress('[::1]:1')).toEqual({ host: '::1', port: 1 });
    for (const wrong of ['', 'a', 'a:', ':1', 'a:70000', '::1:1', 'a b:1'])
      expect(parseAddress(wrong)).toBeUndefined();
  });

  it('says cause and remedy in both languages', () => {
    for (const { vi, en } of Object.values(SERVER_ERRORS)) {
      expect(vi).toMatch(/^[^:]+: .+\.$/);
      expect(en).toMatch(/^[^:]+: .+\.$/);
    }
    expect(new ServerError('KEYS_MISSING').describe('vi')).toBe(SERVER_ERRORS.KEYS_MISSING.vi);
  });
});
