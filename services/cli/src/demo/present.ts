import { readFile } from 'node:fs/promises';
import { CutruClient } from '@cutru/api';
import { type RunningServer, readConfig, type ServerConfig } from '@cutru/server';
import type { Io } from '../io.ts';
import { importInto } from '../serve/import.ts';
import { withDatabase } from '../serve/own-database.ts';
import { untilStopped, withServer } from '../serve/with-server.ts';
import { askTestCitizens } from './ask.ts';
import { type DemoData, demoData } from './data.ts';
import { printLines, type Screen } from './print.ts';
import { linesOf } from './say.ts';
import { headText, servingText } from './texts.ts';

/** What the demonstration works with. */
export interface Presentation {
  readonly io: Io;
  /** Folder for data and database. */
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where whoever looks at it stands. */
  readonly from: string;
  readonly screen: Screen;
  readonly exitAfterShowing: boolean;
}

async function show(to: Presentation, data: DemoData, config: ServerConfig, server: RunningServer) {
  const { io, screen, from } = to;
  const tls = config.tls === null ? false : { authorities: await readFile(config.tls.certificate) };
  io.out(headText(screen, data.people));
  const client = new CutruClient({ target: server.grpcAddress, tls });
  try {
    // Each as soon as its answer is there.
    for await (const answered of askTestCitizens(client, data.version, io.signal)) {
      io.out(`\n${printLines(screen, linesOf(answered), answered.result.record.decision.outcome)}`);
    }
  } finally {
    client.close();
  }
  io.out(servingText({ screen, data, from, server, isSecure: tls !== false }));
}

/**
 * Starts a service with the synthetic population, sends the test citizens through its own door, shows what came back,
 * and serves until the signal comes.
 * @throws CliError, ServerError, DatabaseError, ApiError, and what importing throws
 */
export function present(to: Presentation): Promise<void> {
  const { io, home, environment } = to;
  const first = (what: string): void => io.err(`Lần đầu: ${what} ...\n`);
  return withDatabase(environment, home, async (starting) => {
    // Only the copy that has the database writes here; for a second start, whose data are there, they start at once.
    const data = await demoData(home, async () => {
      first('đang tạo cơ sở dữ liệu và dân số giả định');
      await starting;
    });
    const database = await starting;
    const config = readConfig(database.environment);
    const { areas, schools, extract } = data.files;
    const options = {
      reference: { areas, schools },
      log: { write: (line: string) => io.err(line) },
      beforeServing: async () => {
        await importInto(config, extract, {
          signal: io.signal,
          onReading: () => first('đang nạp dân số giả định vào kho'),
        });
      },
    };
    await withServer(config, options, async (server) => {
      await database.tell(server);
      await show(to, data, config, server);
      if (to.exitAfterShowing) return;
      await untilStopped(io.signal, database.lost);
      io.err('\nĐang dừng dịch vụ ...\n');
    });
  });
}
