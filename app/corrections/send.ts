import { type CorrectionRequest, correctionWaiting, correctionWithState } from '../../model/correction.ts'
import type { Found } from '../../model/correction-scope.ts'
import { errorIn, errorTranslator, NO_SERVER } from '../fetch/error-messages.ts'
import type { ErrorText, TranslatableError } from '../messages/error-text.ts'

/** `found`: what a correction of many passages has corrected. */
export type Done = { state: 'done'; found: Found | null }
export type Sent = Done | ({ state: 'failed' } & ErrorText)

/** `onWaiting`: called once if another process writes to the index, and so is to make the change. */
export type Sending = { onWaiting: () => void }

const AGAIN_MS = 500
const later = () => new Promise((resolve) => setTimeout(resolve, AGAIN_MS))

async function post(address: string, body: object, { onWaiting }: Sending): Promise<Sent> {
  let answer = await asked(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer?.status === 202) onWaiting()
  while (answer?.status === 202) {
    const { waiting } = correctionWaiting.parse(await answer.json())
    await later()
    answer = await asked(`/api/corrections/${waiting}`)
  }
  if (answer?.ok) return done(await answer.json())
  return failed(answer === null ? NO_SERVER : errorIn(await answer.json().catch(() => null), answer.status))
}

function done(answer: unknown): Done {
  const { correction, undone } = correctionWithState.parse(answer)
  return { state: 'done', found: correction.what === 'rule' && undone === null ? correction.found : null }
}

const asked = (address: string, request?: RequestInit) => fetch(address, request).catch(() => null)

async function failed(fault: TranslatableError): Promise<Sent> {
  return { state: 'failed', ...(await errorTranslator()(fault)) }
}

/** What is asked for, as typed: the server says what is wrong with it. */
export type Typed = Record<Exclude<keyof CorrectionRequest, 'by'>, unknown>

export const sendCorrection = (request: Typed & { by: string }, sending: Sending) =>
  post('/api/corrections', request, sending)

export const sendNameChange = (request: object & { by: string }, sending: Sending) =>
  post('/api/corrections/names', request, sending)

export const sendUndo = (id: string, given: { by: string; why: string | undefined }, sending: Sending) =>
  post(`/api/corrections/${id}/undo`, given, sending)

const NAME = 'verbatim.corrector'

/** Who made the last correction in this browser; empty if unknown. */
export function rememberedName(): string {
  try {
    return localStorage.getItem(NAME) ?? ''
  } catch {
    return '' // a browser may keep nothing for any page
  }
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(NAME, name)
  } catch {
    // The form will ask again next time.
  }
}
