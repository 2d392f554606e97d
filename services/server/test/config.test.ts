import { describe, expect, it } from 'vitest';
import { parseAddress, readConfig, SERVER_ERRORS, ServerError } from '../src/index.ts';

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
