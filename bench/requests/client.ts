import http from 'node:http'

export type Asked = {
  kind: string
  path: string
  /** The status that is right. */
  expect: number
  method?: string
  headers?: Record<string, string>
  /** The client goes away: after so many ms, or at the first piece of the answer. */
  cancel?: number | 'first-piece'
}

export type Answered = { kind: string; ms: number; problem: string | null; cancelled: boolean }

/** A client of one server, which keeps its connections as browsers do. */
export class Client {
  private readonly agent = new http.Agent({ keepAlive: true })

  constructor(private readonly port: number) {}

  /** Resolves in any case: what is wrong is for the caller to count. */
  ask(asked: Asked): Promise<Answered> {
    const { kind, path, expect, method = 'GET', headers = {}, cancel } = asked
    const begun = performance.now()
    return new Promise((resolve) => {
      let gone = false
      const done = (problem: string | null) =>
        resolve({ kind, ms: performance.now() - begun, problem, cancelled: gone })
      const failed = (error: Error) => done(gone ? null : `${method} ${path}: ${error.message}`)
      const request = http.request(
        { host: '127.0.0.1', port: this.port, agent: this.agent, path, method, headers },
        (answer) => {
          const { statusCode } = answer
          answer.on('error', failed)
          answer.on('data', () => {
            if (cancel === 'first-piece' && !gone) leave()
          })
          answer.on('end', () => {
            const right = statusCode === expect && answer.complete
            done(right ? null : `${method} ${path}: ${statusCode} in place of ${expect}`)
          })
        },
      )
      const leave = () => {
        gone = true
        request.destroy()
        done(null)
      }
      request.on('error', failed)
      if (typeof cancel === 'number') setTimeout(leave, cancel)
      request.end()
    })
  }

  /** Asks all in their order, so many at once, until there are no more or the time is over. */
  async askAll(
    list: Iterator<Asked>,
    atOnce: number,
    done: (it: Answered) => void,
    endAt = Infinity,
  ): Promise<void> {
    const worker = async () => {
      for (let next = list.next(); !next.done && performance.now() < endAt; next = list.next()) {
        done(await this.ask(next.value))
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
  }

  async json(path: string): Promise<unknown> {
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`)
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`)
    return answer.json()
  }

  close(): void {
    this.agent.destroy()
  }
}
