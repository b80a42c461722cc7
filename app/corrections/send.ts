import { type CorrectionRequest, correctionWaiting } from '../../model/correction.ts'
import { errorIn, errorTranslator, NO_SERVER } from '../fetch/error-messages.ts'
import type { ErrorText, TranslatableError } from '../messages/error-text.ts'

export type Sent = { state: 'done' } | ({ state: 'failed' } & ErrorText)

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
  if (answer?.ok) return { state: 'done' }
  return failed(answer === null ? NO_SERVER : errorIn(await answer.json().catch(() => null), answer.status))
}

const asked = (address: string, request?: RequestInit) => fetch(address, request).catch(() => null)

async function failed(fault: TranslatableError): Promise<Sent> {
  return { state: 'failed', ...(await errorTranslator()(fault)) }
}

export const sendCorrection = (request: Record<keyof CorrectionRequest, unknown>, sending: Sending) =>
  post('/api/corrections', request, sending)

export const sendUndo = (id: string, by: string, sending: Sending) =>
  post(`/api/corrections/${id}/undo`, { by }, sending)

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
