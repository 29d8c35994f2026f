import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEADER_CSP } from './csp.mjs';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const HOST = '127.0.0.1';
const DEFAULT_PORT = 4173;

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const SECURITY_HEADERS = {
  'Content-Security-Policy': HEADER_CSP,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * The file a request path names, or undefined when there is none inside `folder`.
 * @param {string} folder absolute
 * @param {string} url path and query as requested
 */
async function fileFor(folder, url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = resolve(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(folder + sep)) return undefined;
    const found = await stat(file);
    return found.isFile() ? { file, size: found.size } : undefined;
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return undefined;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/**
 * Serves the files of a folder on 127.0.0.1.
 * @param {string} folder absolute
 * @param {number} port   0 for any free one
 * @param {Record<string, string>} [headers] sent with every answer
 * @returns {Promise<{ origin: string, close: () => void }>}
 *          once listening; rejects with EADDRINUSE when the port is taken
 */
export function serve(folder, port, headers = SECURITY_HEADERS) {
  const server = createServer((request, response) => {
    answer(folder, headers, request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, () => {
      const address = server.address();
      const actual = address !== null && typeof address === 'object' ? address.port : port;
      done({ origin: `http://${HOST}:${actual}`, close: () => server.close() });
    });
  });
}

/**
 * @param {string} folder
 * @param {Record<string, string>} headers
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, headers, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
    return;
  }
  const found = await fileFor(folder, request.url ?? '/');
  if (!found) {
    response.writeHead(404, { ...headers, 'Content-Type': TYPES['.txt'] }).end('Not found');
    return;
  }
  const hashed = found.file.startsWith(join(folder, 'assets') + sep);
  response.writeHead(200, {
    ...headers,
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Length': found.size,
    'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.file).pipe(response);
}

/** Serves dist/ on PORT exactly, or else on the first free port from 4173. */
async function serveBuild() {
  const wanted = process.env.PORT ? Number(process.env.PORT) : undefined;
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 0 && wanted < 65536)) {
    throw new Error(`PORT must be a port number, not "${process.env.PORT}".`);
  }
  await stat(join(DIST, 'index.html')).catch(() => {
    throw new Error('There is no build to serve yet. Run "npm run build" first.');
  });
  for (let port = wanted ?? DEFAULT_PORT; ; port += 1) {
    try {
      return await serve(DIST, port);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port >= DEFAULT_PORT + 100) throw error;
      if (wanted !== undefined) throw new Error(`Port ${port} is taken. Choose another PORT.`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { origin } = await serveBuild();
    console.log(`\nStakeholder Map is running at ${origin}/`);
    console.log('Press Ctrl+C to stop.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
