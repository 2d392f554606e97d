import { loadUnits } from '@cutru/verifier';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, readAnswering, readDayOption } from '../options.ts';
import { placeText } from '../output/place.ts';
import { resolvePlace } from '../places/resolve.ts';
import { withCommon } from './common.ts';

/** `cutru places resolve CODE --on DATE`. */
export function registerPlaces(program: Command, io: Io, done: (code: number) => void): void {
  const places = program
    .command('places')
    .description('tra cứu đơn vị hành chính cấp xã · look up units at commune level');
  const resolve = places
    .command('resolve <code>')
    .description('mã chỉ đơn vị nào vào một ngày · what a code names on a day')
    .requiredOption('--on <date>', 'ngày, YYYY-MM-DD hoặc DD/MM/YYYY · the day');
  withCommon(resolve).action(async (code: string, options: CommonOptions & { on: string }) => {
    const answering = readAnswering(options);
    const answer = resolvePlace((await loadUnits()).units, code, readDayOption(options.on));
    if (answering.json) printJson(io, answer);
    else io.out(placeText(answer, answering.language));
    done(0);
  });
}
