import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, type Ended, errorCode, json, Workplace } from '../command.ts';
import { CITIZEN, issue } from './world.ts';

const ISSUER = 'https://cutru.example';
const place = new Workplace();
const HOUR_MS = 3_600_000;
/** A right disclosure of no token here. */
const ALIEN = Buffer.from(JSON.stringify(['salt', 'citizen_id', CITIZEN])).toString('base64url');
const real = await issue(ISSUER, new Date(Date.now() - HOUR_MS), 180);
const demo = await issue();
const expired = await issue(ISSUER, new Date('2025-01-01T00:00:00Z'), 1);

beforeAll(() => {
  place.write('jwks.json', JSON.stringify(real.jwks));
  place.write('demo.json', JSON.stringify(demo.jwks));
  place.write('expired.json', JSON.stringify(expired.jwks));
});
afterAll(() => place.remove());

function verify(token: string, jwks: string, ...more: string[]): Promise<Ended> {
  return place.run('token', 'verify', token, '--jwks', jwks, ...more);
}

describe('cutru token verify', () => {
  it('says in Vietnamese what a token attests, and that it names nobody', async () => {
    const ended = await verify(real.token, 'jwks.json', '--issuer', ISSUER, '--audience', 'admission-boards');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toMatch(/^MÃ XÁC NHẬN ĐÚNG\n/);
    expect(ended.out).toContain('Ưu tiên khu vực: được hưởng ưu tiên, KV1, 0,75 điểm trước khi giảm dần');
    expect(ended.out).toContain('1,83 điểm, với tổng điểm 25,00');
    expect(ended.out).toContain('mã không nêu tên ai');
    expect(ended.out).toContain('không phải quyết định');
    expect(ended.out).toBe(ended.out.normalize('NFC'));
  });

  it('says in English what was disclosed, and never the number', async () => {
    const { citizen_id, group, clauses, assumptions } = real.disclosures;
    const shown = [citizen_id, group, clauses, assumptions].flatMap((one) => ['--disclosure', one]);
    const open = await verify(real.token, 'jwks.json', '--lang', 'en', ...shown);
    expect(open.code).toBe(0);
    expect(open.out).toContain('Whose: the number was disclosed and compared with none');
    expect(open.out).toContain('Group: 01\n');
    expect(open.out).toContain(
      'Clauses: Area priority: Article 7(1)(b); Policy priority: group 01 in Annex II',
    );
    expect(open.out).not.toContain(CITIZEN);
    const matched = await verify(
      real.token,
      'jwks.json',
      '--lang',
      'en',
      '--citizen-id',
      CITIZEN,
      '--disclosure',
      citizen_id,
    );
    expect(matched.out).toContain('Whose: that of the person with the number given');
  });

  it('answers machines', async () => {
    const disclosure = real.disclosures.citizen_id;
    const ended = await verify(
      real.token,
      'jwks.json',
      '--citizen-id',
      CITIZEN,
      '--disclosure',
      disclosure,
      '--json',
    );
    expect(ended.out).not.toContain(CITIZEN);
    expect(json(ended)).toMatchObject({
      issuer: ISSUER,
      demo: false,
      decision: { outcome: 'ELIGIBLE', priority: { points: 183, total: 2500 } },
      log: { index: 6 },
      disclosed: {},
      person: { disclosed: true, matches: true },
    });
    expect(json(await verify(real.token, 'jwks.json', '--json'))).toMatchObject({
      person: { disclosed: false, matches: null },
    });
  });

  it('takes a disclosure with the ~ that ends it behind a token', async () => {
    const shown = ['--citizen-id', CITIZEN, '--disclosure', `${real.disclosures.citizen_id}~`];
    expect((await verify(real.token, 'jwks.json', ...shown)).code).toBe(0);
  });

  it('takes a demonstration only where it is told to', async () => {
    expect(errorCode(await verify(demo.token, 'demo.json', '--json'))).toBe('TOKEN_DEMO_ISSUER');
    const ended = await verify(demo.token, 'demo.json', '--accept-demo');
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('MÃ DÙNG THỬ');
  });

  it('takes keys from an address of this machine, and from no other without https', async () => {
    const server = createServer((_, answer) => answer.end(JSON.stringify(real.jwks)));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    expect((await verify(real.token, `http://127.0.0.1:${port}/jwks.json`)).code).toBe(0);
    await new Promise((closed) => server.close(closed));
    const down = await command(
      'token',
      'verify',
      real.token,
      '--jwks',
      `http://127.0.0.1:${port}/`,
      '--json',
    );
    expect(errorCode(down)).toBe('JWKS_UNAVAILABLE');
    const plain = await command('token', 'verify', real.token, '--jwks', 'http://cutru.example/k', '--json');
    expect(errorCode(plain)).toBe('JWKS_URL_INSECURE');
  });

  it.each([
    ['TOKEN_KEY_UNKNOWN', real.token, 'demo.json', []],
    ['TOKEN_SIGNATURE', real.token.replace(/\.[\w-]{8}([\w-]+~)$/, '.AAAAAAAA$1'), 'jwks.json', []],
    ['TOKEN_MALFORMED', real.token.slice(0, -1), 'jwks.json', []],
    ['TOKEN_ISSUER', real.token, 'jwks.json', ['--issuer', 'https://other.example']],
    ['TOKEN_AUDIENCE', real.token, 'jwks.json', ['--audience', 'schools']],
    ['TOKEN_EXPIRED', expired.token, 'expired.json', []],
    ['CITIZEN_NOT_DISCLOSED', real.token, 'jwks.json', ['--citizen-id', CITIZEN]],
    [
      'CITIZEN_DIFFERS',
      real.token,
      'jwks.json',
      ['--citizen-id', '000000000018', '--disclosure', real.disclosures.citizen_id],
    ],
    ['CITIZEN_ID_MALFORMED', real.token, 'jwks.json', ['--citizen-id', '12']],
    ['DISCLOSURE_NOT_IN_TOKEN', real.token, 'jwks.json', ['--disclosure', ALIEN]],
    ['JWKS_FILE_UNREADABLE', real.token, 'nowhere.json', []],
  ])('refuses with %s', async (code, token, jwks, more) => {
    const ended = await verify(token, jwks, ...more);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toMatch(/^Lỗi: /);
    expect(ended.err).toContain(`[${code}]`);
    expect(ended.err).not.toContain(CITIZEN);
  });

  it.each([
    [['token'], 'COMMAND_MISSING'],
    [['token', 'verify', 'x'], 'OPTION_MISSING'],
    [['token', 'verify', '--jwks', 'k.json'], 'ARGUMENT_MISSING'],
    [['token', 'verify', 'x', '--jwks', 'k.json', '--disclosure', '--json'], 'OPTION_VALUE_MISSING'],
  ])('%o is wrong usage', async (args, code) => {
    const ended = await place.run(...args);
    expect(ended.code).toBe(2);
    expect(ended.err + ended.out).toContain(code);
  });
});
