// Issues tokens in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { createTokenIssuer, type IssuedToken, type IssueRequest } from '../issuer.ts';
import { createSigner } from '../signer.ts';
import { readRequests, type ThreadSettings, writeTokens } from './messages.ts';

const { issuer, days, ...key } = workerData as ThreadSettings;
const tokens = createTokenIssuer({ signer: createSigner(key), issuer, days });

function issue(request: IssueRequest): IssuedToken | undefined {
  try {
    return tokens.issue(request);
  } catch {
    return undefined;
  }
}

parentPort?.on('message', (text: string) => {
  parentPort?.postMessage(writeTokens(readRequests(text).map(issue)));
});
