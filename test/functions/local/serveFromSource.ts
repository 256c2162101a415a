/** node --import tsx serveFromSource.ts DATA: prints the address that it serves the app on. */
import { createServer } from 'node:http';
import { startLocalHost } from '../../../functions/local/localHost';

const dataDirectory = process.argv[2] ?? '';
const load = () => import('../../../functions/app');
const host = await startLocalHost({ appDirectory: 'functions', dataDirectory, load });
if (!host.ok) {
  process.stderr.write(`${host.fault}\n`);
  process.exit(1);
}
const server = createServer((request, response) => void host.value.handle(request, response));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null)
    process.stdout.write(`http://127.0.0.1:${String(address.port)}\n`);
});
process.once('SIGTERM', () => {
  server.close();
  server.closeIdleConnections();
  void host.value.stop().then(() => process.exit(0));
});
