import { resolve } from 'node:path';
import { tellError } from '../answer.ts';
import { CliError } from '../errors.ts';
import { processIo } from '../process-io.ts';
import { isCalledOff } from '../serve/with-server.ts';
import { type DemoArguments, HELP, readArguments } from './arguments.ts';
import { demoHome } from './home.ts';
import { present } from './present.ts';

/** An environment without variables that say nothing, with the demonstration's own defaults. */
function environmentOf(home: string): Readonly<Record<string, string | undefined>> {
  const given = Object.entries(process.env).filter(([, value]) => value !== '');
  return {
    CUTRU_KEYS_DIR: resolve(home, 'keys'),
    // Faults only: the screen is for whoever looks at the demonstration.
    CUTRU_LOG_LEVEL: 'warn',
    ...Object.fromEntries(given),
  };
}

/** Shows the product by a service that runs, and goes on serving. Gives the exit code. */
export async function start(args: readonly string[]): Promise<number> {
  const { io } = processIo();
  const { stdout } = process;
  try {
    const told: DemoArguments = readArguments(args);
    if (told.help) {
      io.out(HELP);
      return 0;
    }
    const home = told.folder === undefined ? demoHome() : resolve(told.folder);
    const environment = environmentOf(home);
    if (environment.CUTRU_MODE === 'production') throw new CliError('DEMO_IN_PRODUCTION', 'CUTRU_MODE');
    await present({
      io,
      home,
      environment,
      from: process.env.INIT_CWD ?? process.cwd(),
      screen: {
        // A terminal that does not know its width says 0.
        width: Math.min(Math.max(stdout.columns || 100, 40), 110),
        colours: stdout.isTTY === true && stdout.hasColors(),
      },
      exitAfterShowing: told.exitAfterShowing,
    });
    return 0;
  } catch (error) {
    // Asked to stop while it was starting.
    if (isCalledOff(error, io.signal)) return 0;
    return tellError(io, { json: false, language: 'vi' }, error);
  }
}
