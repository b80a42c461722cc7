import type { BatchEvent } from '../../model/batch.ts'
import { errorIn, errorTranslator, has, NO_SERVER } from '../fetch/error-messages.ts'
import { FetchError } from '../fetch/fetch-answer.ts'
import type { TranslatableError } from '../messages/error-text.ts'

/** A list as it is sent: what was pasted or chosen, and the parameters of its address. */
export type Sent = { body: string | File; parameters: URLSearchParams }

const CUT_OFF: TranslatableError = {
  code: 'no-server',
  message: 'The answer was cut off.',
  fix: 'What had arrived is shown. Go on to ask for the rest.',
}

/** The lines of a body, as they arrive. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const lines = `${rest}${decoder.decode(next.value, { stream: true })}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** The server and this page are built together and share the type of an event, so only its kind is checked. */
function eventIn(line: string): BatchEvent | null {
  const value: unknown = JSON.parse(line)
  return has<BatchEvent>(value, 'type') ? value : null
}

/**
 * The events of a list, as the server finds them. Ends with `ended`, and with nothing else.
 * @throws FetchError in the language of the page; what `signal` aborts with
 */
export async function* batchEvents(
  { body, parameters }: Sent,
  skip: number,
  signal: AbortSignal,
): AsyncGenerator<BatchEvent> {
  const translate = errorTranslator()
  const failed = async (error: TranslatableError) => {
    const { message, fix } = await translate(error)
    return new FetchError(message, fix)
  }
  const asked = new URLSearchParams(parameters)
  if (skip > 0) asked.set('skip', String(skip))
  const headers = { 'content-type': 'text/csv' }
  const answer = await fetch(`/api/batch?${asked}`, { method: 'POST', body, headers, signal }).catch(
    async (error: unknown) => {
      if (signal.aborted) throw error
      throw await failed(NO_SERVER)
    },
  )
  if (!answer.ok || answer.body === null) {
    throw await failed(errorIn(await answer.json().catch(() => null), answer.status))
  }
  try {
    for await (const line of linesOf(answer.body)) {
      const event = eventIn(line)
      if (event === null) continue
      if (event.type === 'broken') throw await failed(event.error)
      yield event
      if (event.type === 'ended') return
    }
  } catch (error) {
    if (signal.aborted || error instanceof FetchError) throw error
    throw await failed(CUT_OFF)
  }
  throw await failed(CUT_OFF)
}
