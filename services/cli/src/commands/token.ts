import { jwksFile, jwksUrl, type KeySource, type VerifyOptions, verifyToken } from '@cutru/tokens';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, readAnswering } from '../options.ts';
import { tokenAnswer, tokenText } from '../output/token.ts';
import { repeated, withCommon } from './common.ts';

/** Options of `cutru token verify`, as commander gives them. */
interface TokenOptions extends CommonOptions {
  readonly jwks: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly disclosure?: readonly string[];
  readonly citizenId?: string;
  readonly acceptDemo?: boolean;
}

/** An address is fetched, anything else is a file: `C:\jwks.json` too. */
async function keysOf(jwks: string): Promise<KeySource> {
  const protocol = URL.parse(jwks)?.protocol;
  return protocol === 'https:' || protocol === 'http:' ? jwksUrl(jwks) : await jwksFile(jwks);
}

/** @throws CliError `CITIZEN_ID_MALFORMED` */
function readCitizenId(text: string): string {
  const digits = text.trim();
  if (!/^\d{12}$/.test(digits)) throw new CliError('CITIZEN_ID_MALFORMED', '--citizen-id');
  return digits;
}

async function policyOf(options: TokenOptions): Promise<VerifyOptions> {
  const { jwks, issuer, audience, disclosure = [], citizenId, acceptDemo = false } = options;
  return {
    jwks: await keysOf(jwks),
    now: new Date(),
    // As it stands behind a token it ends with `~`.
    disclosures: disclosure.map((text) => text.trim().replace(/~$/, '')),
    acceptDemoIssuers: acceptDemo,
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
    ...(citizenId === undefined ? {} : { citizenNumber: readCitizenId(citizenId) }),
  };
}

/** `cutru token verify TOKEN --jwks FILE|URL`. */
export function registerToken(program: Command, io: Io, done: (code: number) => void): void {
  const token = program.command('token').description('mã xác nhận đã ký · signed tokens');
  const verify = token
    .command('verify <token>')
    .description('mã xác nhận điều gì, kiểm tra tại chỗ · what a token attests, checked offline')
    .requiredOption('--jwks <file|url>', 'khóa công khai của bên phát hành · public keys of the issuer')
    .option('--issuer <name>', 'chỉ nhận mã của bên phát hành này · the issuer expected')
    .option('--audience <name>', 'chỉ nhận mã cấp cho loại nơi nhận này · the kind of reader that you are')
    .option(
      '--disclosure <text>',
      'phần công bố đi kèm mã; có thể ghi nhiều lần · a disclosure; may be repeated',
      repeated('--disclosure'),
    )
    .option('--citizen-id <number>', 'mã có phải của người này không · whether it is this person’s')
    .option('--accept-demo', 'nhận cả mã dùng thử · accept tokens of demonstrations');
  withCommon(verify).action(async (text: string, options: TokenOptions) => {
    const answering = readAnswering(options);
    const verified = await verifyToken(text.trim(), await policyOf(options));
    const matched = options.citizenId !== undefined;
    if (answering.json) printJson(io, tokenAnswer(verified, matched));
    else io.out(tokenText(verified, matched, answering.language));
    done(0);
  });
}
