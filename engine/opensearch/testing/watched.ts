import http from 'node:http'
import type { AddressInfo } from 'node:net'

export type Watched = { url: string; seen: string[]; end(): void }

/** A proxy in front of a node. `seen`: the methods and paths of all requests so far. */
export async function watched(node: string): Promise<Watched> {
  const seen: string[] = []
  const server = http.createServer((request, response) => {
    const { method, url: path = '/', headers } = request
    seen.push(`${method} ${path}`)
    const passedOn = http.request(new URL(path, node), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passedOn.on('error', () => response.destroy())
    request.pipe(passedOn)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    end: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
