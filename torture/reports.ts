import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

/** Where a page reports before it goes on: what it has reported is known, however it ends. */
export interface Reports {
  readonly address: string;
  close(): void;
}

/** @param told what a page has sent as JSON */
export async function listenForReports<T>(told: (report: T) => void): Promise<Reports> {
  const server = createServer(async (request, response) => {
    // A page of another port waits for the answer.
    response.setHeader('Access-Control-Allow-Origin', '*');
    try {
      told((await json(request)) as T);
      response.end();
    } catch (error) {
      console.error(error);
      response.writeHead(400).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return { address: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
