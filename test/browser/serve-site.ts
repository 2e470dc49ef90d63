import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream'
import { createGzip } from 'node:zlib'

/** A folder that is being served. */
export interface ServedSite {
  /** Where it is served, such as `http://127.0.0.1:40123`, without a slash at its end. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** What the site promises to get by with: nothing from elsewhere, nothing inline, no code from strings. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Serves a folder of static files, compressed and under the strict policy, on a free port of this machine. */
export const serveSite = async (folder: string): Promise<ServedSite> => {
  const server = createServer((request, response) => answer(folder, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}`, close }
}

const answer = (folder: string, request: IncomingMessage, response: ServerResponse): void => {
  const file = fileOf(folder, new URL(request.url ?? '/', 'http://localhost').pathname)
  const shown = file ?? join(folder, '404.html')
  response.writeHead(file === undefined ? 404 : 200, {
    'content-type': TYPES[extname(shown)] ?? 'application/octet-stream',
    'content-encoding': 'gzip',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
  })
  // A browser that has seen enough hangs up, which is no fault.
  pipeline(createReadStream(shown), createGzip(), response, () => undefined)
}

const fileOf = (folder: string, pathname: string): string | undefined => {
  const path = normalize(join(folder, decodeURIComponent(pathname)))
  if (!path.startsWith(folder)) return undefined
  const file = path.endsWith('/') ? join(path, 'index.html') : path
  return existsSync(file) && statSync(file).isFile() ? file : undefined
}
