import path from 'node:path'
import { AppError } from '../../model/errors.ts'
import { bibliography } from '../../model/passage.ts'
import { loadAuthority } from '../authority/load.ts'
import { understand } from '../pipeline/prepare.ts'
import { gather } from '../read/gather.ts'
import type { RawDocument, Rejection } from '../read/raw-document.ts'
import { read } from '../read/read.ts'
import { say, sayRejection, writeLine } from './output.ts'
import { dataFolder, placesOf } from './places.ts'

const FIELDS = Object.keys(bibliography.shape)

/** Prints what would be indexed. @returns the exit code */
export async function printPassages(
  paths: readonly string[],
  collection: string | undefined,
  leftOut: boolean,
  signal: AbortSignal,
): Promise<number> {
  const { authority } = loadAuthority(path.join(dataFolder(), 'authority'))
  const { places, rejected } = await placesOf(paths, collection)

  async function print(raw: RawDocument): Promise<void> {
    const document = understand(read(raw, new Date()), authority)
    if (leftOut) {
      for (const { start, end, reason } of document.leftOut) {
        const { documentKey, text } = document
        await writeLine(JSON.stringify({ documentKey, start, end, reason, text: text.slice(start, end) }))
      }
      return
    }
    const fields = Object.fromEntries(Object.entries(document).filter(([name]) => FIELDS.includes(name)))
    for (const passage of document.passages) await writeLine(JSON.stringify({ ...fields, ...passage }))
  }

  for (const place of places) {
    for await (const event of gather(place)) {
      if (signal.aborted) return 130
      if (event.type === 'rejected') {
        rejected.push(event)
        continue
      }
      const { raw } = event
      try {
        await print(raw)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        rejected.push(rejectionOf(raw, error))
      }
    }
  }
  if (rejected.length === 0) return 0
  say('Could not be used:')
  rejected.forEach(sayRejection)
  return 1
}

function rejectionOf({ place, path, documentKey, collection }: RawDocument, error: AppError): Rejection {
  return { type: 'rejected', place, path, error, documentKey, collection }
}
