import { execFile, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { CutruClient } from '@cutru/api';
import { testDatabase } from '@cutru/database/testing';
import { generateKey, saveKey } from '@cutru/tokens';
import { expect, it } from 'vitest';
import { createServiceKeys, readConfig, startServer } from '../src/index.ts';
import { codeOf, input } from './world.ts';

const noOpenssl = spawnSync('openssl', ['version']).status !== 0;

function fetched(url: string, ca: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { ca }, (response) => resolve(text(response))).on('error', reject);
  });
}

it.skipIf(noOpenssl)(
  'serves in production over TLS, with keys that were made before',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cutru-production-'));
    const database = await testDatabase();
    const [certificate, key, keys] = ['tls.pem', 'tls.key', 'keys'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const openssl = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=localhost`;
    const names = [
      '-addext',
      'subjectAltName=DNS:localhost,IP:127.0.0.1',
      '-keyout',
      key,
      '-out',
      certificate,
    ];
    await promisify(execFile)('openssl', [...openssl.split(' '), ...names]);
    const config = readConfig({
      CUTRU_MODE: 'production',
      CUTRU_DATABASE_URL: database.url,
      CUTRU_GRPC_ADDRESS: 'localhost:0',
      CUTRU_HTTP_ADDRESS: 'localhost:0',
      CUTRU_TLS_CERT: certificate,
      CUTRU_TLS_KEY: key,
      CUTRU_DATA_DIR: folder,
      CUTRU_KEYS_DIR: keys,
      CUTRU_ISSUER: 'https://cutru.example',
      CUTRU_LOG_ORIGIN: 'cutru.example/log',
      CUTRU_LOG_LEVEL: 'silent',
    });
    try {
      await expect(startServer(config).catch(codeOf)).resolves.toBe('KEYS_MISSING');
      const token = join(keys, 'token.jwk');
      const made = await createServiceKeys(keys);
      expect(made).toEqual([token, join(keys, 'population.key'), join(keys, 'log')]);
      for (const path of made) expect((await stat(path)).mode & 0o077).toBe(0);
      const before = await readFile(token);
      await expect(createServiceKeys(keys).catch(codeOf)).resolves.toBe('KEYS_EXIST');
      expect(await readFile(token)).toEqual(before);
      await rm(token);
      await saveKey(token, await generateKey({ demo: true }));
      await expect(startServer(config).catch(codeOf)).resolves.toBe('KEY_DEMO_ISSUER');
      await writeFile(token, before);
      await chmod(token, 0o644);
      await expect(startServer(config).catch(codeOf)).resolves.toBe('KEY_FILE_EXPOSED');
      await chmod(token, 0o600);
      const foreign = join(folder, 'foreign.key');
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      await writeFile(foreign, privateKey.export({ type: 'pkcs8', format: 'pem' }));
      const mismatched = startServer({ ...config, tls: { certificate, key: foreign } });
      await expect(mismatched.catch(codeOf)).resolves.toBe('TLS_FILES_UNUSABLE');
      const server = await startServer(config);
      const ca = await readFile(certificate);
      const client = new CutruClient({ target: server.grpcAddress, tls: { authorities: ca } });
      const { record } = await client.verify(input('over-tls'));
      expect(record.decision.identity).toBe('NOT_CONFIRMED');
      expect(await fetched(`https://${server.httpAddress}/healthz`, ca)).toBe('ok\n');
      const clear = new CutruClient({
        target: server.grpcAddress,
        tls: false,
        attempts: 1,
        deadlineMs: 2_000,
      });
      await expect(clear.verify(input('in-clear')).then(() => 'answered', codeOf)).resolves.not.toBe(
        'answered',
      );
      const taken = {
        ...config,
        httpAddress: { host: 'localhost', port: Number(server.httpAddress.split(':')[1]) },
      };
      await expect(startServer(taken).catch(codeOf)).resolves.toBe('ADDRESS_TAKEN');
      client.close();
      clear.close();
      await server.stop();
    } finally {
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
