import { AppError } from '../../../model/errors.ts'
import { sentMessage } from '../outlook/message.ts'
import { CompoundFault } from '../package/compound-file.ts'
import type { RawDocument } from '../raw-document.ts'
import type { ReadText } from '../reader.ts'
import { readMessage } from './mail.ts'

/** A message as Outlook saves it, read as one that was sent. */
export function readOutlookMessage(raw: RawDocument): ReadText {
  const { bytes, isMail } = asSent(raw)
  const { statedKinds, ...read } = readMessage({ ...raw, bytes })
  return { ...read, ...(isMail && statedKinds && { statedKinds }) }
}

function asSent({ bytes, documentKey }: RawDocument): ReturnType<typeof sentMessage> {
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
