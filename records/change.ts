import { z } from 'zod'
import { correctionId, correctionRequest, correctionWithState, undoRequest } from '../model/correction.ts'
import { importRequest, importResult } from '../model/correction-import.ts'
import { nameRequest } from '../model/name-rule.ts'

const asked = {
  /** Chosen by whoever asks, and the ID of the record that comes of it: a change that is made twice is seen to be one. */
  id: correctionId,
  /** When it was asked for: ISO 8601 with time and zone. */
  at: z.iso.datetime(),
}

/** A change of the index that somebody asks for, to be made by whoever holds the index's writer lock. */
export const change = z.discriminatedUnion('what', [
  z.object({ ...asked, what: z.literal('correct'), request: correctionRequest }),
  z.object({ ...asked, what: z.literal('name'), request: nameRequest }),
  z.object({ ...asked, what: z.literal('import'), request: importRequest }),
  /** `undoes`: as given, which may be the ID of nothing. */
  z.object({ ...asked, what: z.literal('undo'), undoes: z.string(), ...undoRequest.shape }),
])
export type Change = z.infer<typeof change>

/**
 * The errors that say no to a change, and leave others to be made. Any other is no answer: the change still waits, and
 * those after it.
 */
const REFUSALS = [
  'correction-refused',
  'import-conflicts',
  'import-line-refused',
  'not-found',
  'document-refused',
  'damaged',
] as const

export const refusal = z.object({ code: z.enum(REFUSALS), facts: z.unknown() })

/** What came of a change. */
export const changeOutcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('done'), result: correctionWithState }),
  z.object({ state: z.literal('imported'), result: importResult }),
  z.object({ state: z.literal('refused'), error: refusal }),
])
export type ChangeOutcome = z.infer<typeof changeOutcome>
