import type { SentAnswer, SentFile } from '../../model/added.ts'
import { errorIn, errorTranslator, has, NO_SERVER } from '../fetch/error-messages.ts'
import type { ErrorText, TranslatableError } from '../messages/error-text.ts'
import type { Chosen } from './dropped.ts'

/** What was kept or refused, in the language of the page. */
export type Outcome =
  | Exclude<SentFile, { state: 'refused' }>
  | ({ state: 'refused'; name: string } & ErrorText)

export type Sending = {
  /** The file that is on its way, and of how many. */
  now: { name: string; done: number; all: number } | null
  outcomes: readonly Outcome[]
}

const NOTHING: Sending = { now: null, outcomes: [] }

/**
 * Sends files one after another, so that each is kept or refused by itself. It goes on while the person is on another
 * page, as long as that page was not loaded anew.
 */
class Sender {
  #sending = NOTHING
  #waiting: (Chosen & { collection: string })[] = []
  #stop: AbortController | null = null
  #done = 0
  readonly #listeners = new Set<() => void>()

  get sending(): Sending {
    return this.#sending
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  send(files: readonly Chosen[], collection: string): void {
    this.#waiting.push(...files.map((it) => ({ ...it, collection })))
    if (this.#stop === null) void this.#goOn()
  }

  /** What was sent is kept; what is on its way is not. */
  stop(): void {
    this.#waiting = []
    this.#stop?.abort()
  }

  async #goOn(): Promise<void> {
    const stop = new AbortController()
    this.#stop = stop
    this.#done = 0
    this.#tell(NOTHING)
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      const { name, file, collection } = next
      const all = this.#done + 1 + this.#waiting.length
      this.#tell({ ...this.#sending, now: { name, done: this.#done, all } })
      const form = new FormData()
      form.set('collection', collection)
      form.append('file', file, name)
      const outcomes = await sentForm(form, name, stop.signal)
      this.#done += 1
      this.#tell({ ...this.#sending, outcomes: [...this.#sending.outcomes, ...outcomes] })
    }
    this.#stop = null
    this.#tell({ ...this.#sending, now: null })
  }

  #tell(sending: Sending): void {
    this.#sending = sending
    for (const it of this.#listeners) it()
  }
}

export const sender = new Sender()
/** On the server nothing is sent. */
export const notSending = (): Sending => NOTHING

/** What became of the files, or the text, of a form. `name`: for a form that was refused as a whole. */
export async function sentForm(form: FormData, name: string, signal?: AbortSignal): Promise<Outcome[]> {
  const translate = errorTranslator()
  const refused = async (name: string, fault: TranslatableError): Promise<Outcome> => ({
    ...{ state: 'refused', name },
    ...(await translate(fault)),
  })
  const request = { method: 'POST', body: form, signal: signal ?? null }
  const answer = await fetch('/api/files', request).catch(() => null)
  if (signal?.aborted) return []
  if (answer === null) return [await refused(name, NO_SERVER)]
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok || !has<SentAnswer>(body, 'files'))
    return [await refused(name, errorIn(body, answer.status))]
  return Promise.all(body.files.map((it) => (it.state === 'refused' ? refused(it.name, it.error) : it)))
}
