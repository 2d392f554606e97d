// An empty service of the same messages, in a process of its own: what grpc-js and the generated code take by themselves.
// It decodes each request and answers with one real answer, which is encoded anew each time.
import { type VerificationHandlers, VerifyResponse, verificationService } from '@cutru/api';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { serveParent } from './child.ts';

const sample = Buffer.from(process.argv[2] ?? '', 'base64');
const ready = process.argv[3] === 'bytes';
const response = VerifyResponse.decode(sample);
const requestId = '00000000-0000-0000-0000-000000000000';

const handlers = {
  verify: (_, reply) => reply(null, ready ? sample : response),
  verifyStream: (call) => {
    let sequence = 0;
    call.on('data', () => {
      call.write(ready ? sample : { sequence, requestId, result: { $case: 'response', value: response } });
      sequence += 1;
    });
    call.on('end', () => call.end());
  },
  getVerification: (_, reply) => reply({ code: 12 }),
} satisfies VerificationHandlers;

const server = new Server();
server.addService(verificationService, handlers);
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  serveParent(`127.0.0.1:${port}`, async () => server.forceShutdown());
});
