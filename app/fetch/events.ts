import type { TranslatableError } from '../messages/error-text.ts'
import { errorIn, errorTranslator, has, NO_SERVER } from './error-messages.ts'
import { FetchError } from './fetch-answer.ts'

const CUT_OFF: TranslatableError = {
  code: 'no-server',
  message: 'The answer was cut off.',
  fix: 'What had arrived is shown. Go on to ask for the rest.',
}

type Broken = { type: 'broken'; error: TranslatableError }

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
function eventIn<Event extends { type: string }>(line: string): Event | Broken | null {
  const value: unknown = JSON.parse(line)
  return has<Event | Broken>(value, 'type') ? value : null
}

const isBroken = (event: { type: string }): event is Broken => event.type === 'broken'

/**
 * The events of an answer, as the server sends them. Ends with `ended`, and with nothing else.
 * @throws FetchError in the language of the page; what the signal of `asked` aborts with
 */
export async function* eventsOf<Event extends { type: string }>(
  address: string,
  asked: RequestInit & { signal: AbortSignal },
): AsyncGenerator<Exclude<Event, { type: 'broken' }>> {
  const translate = errorTranslator()
  const failed = async (error: TranslatableError) => {
    const { message, fix } = await translate(error)
    return new FetchError(message, fix)
  }
  const answer = await fetch(address, asked).catch(async (error: unknown) => {
    if (asked.signal.aborted) throw error
    throw await failed(NO_SERVER)
  })
  if (!answer.ok || answer.body === null) {
    throw await failed(errorIn(await answer.json().catch(() => null), answer.status))
  }
  try {
    for await (const line of linesOf(answer.body)) {
      const event = eventIn<Exclude<Event, { type: 'broken' }>>(line)
      if (event === null) continue
      if (isBroken(event)) throw await failed(event.error)
      yield event
      if (event.type === 'ended') return
    }
  } catch (error) {
    if (asked.signal.aborted || error instanceof FetchError) throw error
    throw await failed(CUT_OFF)
  }
  throw await failed(CUT_OFF)
}
