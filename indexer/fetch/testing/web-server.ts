import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach } from 'vitest'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

export const page = (words: string) =>
  `<!doctype html><html lang="en"><title>Mill closes</title><meta property="og:site_name" content="The Valley Post"><article><h1>Mill closes</h1><p>${words}</p></article>`

const asPage =
  (words: string): Answer =>
  (response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page(words))

/** A server of pages for each test. What it has no answer for it does not have (404), as most have no robots.txt. */
export function webServer() {
  const answers = new Map<string, Answer>()
  const asked: { path: string; headers: IncomingMessage['headers']; raw: string[] }[] = []
  let server: ReturnType<typeof createServer>
  let origin = ''

  beforeEach(async () => {
    answers.clear()
    asked.length = 0
    server = createServer((request, response) => {
      const { url = '', headers, rawHeaders } = request
      asked.push({ path: url, headers, raw: rawHeaders })
      const answer = answers.get(url)
      if (answer) answer(response, request)
      else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(() => {
    server.closeAllConnections()
    server.close()
  })

  return {
    at: (path: string) => `${origin}${path}`,
    /** @param answer words of a page, or how it answers */
    put: (path: string, answer: string | Answer) =>
      answers.set(path, typeof answer === 'string' ? asPage(answer) : answer),
    asked,
    paths: () => asked.map((it) => it.path),
  }
}
