import { AppError } from '../../../model/errors.ts'
import { sentMessage } from '../outlook/saved-message.ts'
import { CompoundFault } from '../package/compound-file.ts'
import type { RawDocument } from '../raw-document.ts'
import type { ReadText } from '../reader.ts'
import { readMessage } from './mail.ts'

/** A message as Outlook saves it, read as one that was sent. */
export const readOutlookMessage = (raw: RawDocument): ReadText => readMessage({ ...raw, bytes: asSent(raw) })

function asSent({ bytes, documentKey }: RawDocument): Uint8Array {
  try {
    return sentMessage(bytes)
  } catch (error) {
    if (!(error instanceof CompoundFault)) throw error
    throw new AppError(
      'document-refused',
      { documentKey, problem: { reason: 'damaged-office' } },
      { cause: error },
    )
  }
}
