import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import busboy from '@fastify/busboy'
import { type SentAnswer, type SentFile, USUAL_COLLECTION } from '../../../model/added.ts'
import { AppError } from '../../../model/errors.ts'
import { told } from '../../../model/told-error.ts'
import { safeCollection } from './names.ts'
import { isPastedField, PASTED_FIELDS, pastedRecord } from './pasted.ts'
import type { AddedStore } from './store.ts'

/** A pasted text is in memory while it arrives; a file never is. */
const FIELD_BYTES = 4 * 1024 * 1024
const FIELDS_AT_MOST = 10

export type Receiving = {
  store: AddedStore
  /** Whether a collection was made from a folder that the indexer was given. */
  isOfFolder: (collection: string) => Promise<boolean>
}

type FileStream = Readable & { truncated: boolean }

/**
 * Keeps the files of a form, and its text, as they arrive. Its field `collection` has to come before them. What cannot
 * be kept is refused by itself: the rest of the form is kept all the same, and told.
 *
 * @throws AppError `bad-request` or `files-expected` for a form that has nothing to keep, or only a text that cannot be
 */
export async function receive(request: Request, { store, isOfFolder }: Receiving): Promise<SentAnswer> {
  const parser = parserOf(request)
  const fields = new Map<string, string>()
  const cut = new Set<string>()
  const taken: Promise<SentFile>[] = []
  let named: Promise<string> | null = null
  let last: FileStream | null = null
  let isBroken = false

  const whole = (name: string) => {
    if (cut.has(name)) throw tooLong(name)
    return fields.get(name)
  }
  const collection = async () => {
    named ??= collectionNamed(whole('collection') ?? '', isOfFolder)
    return named
  }
  async function* bytesOf(stream: FileStream) {
    // Destroyed, as a loop that ends early does with a stream, it would hold up all that follows it in the form.
    yield* stream.iterator({ destroyOnReturn: false })
    // What is cut off ends like a whole file; of those before it, the form has told where they end.
    if (isBroken && stream === last) throw new Error('the form is cut off')
  }
  parser.on('field', (name, value, _, isCut) => {
    if (name !== 'collection' && !isPastedField(name)) return
    fields.set(name, value)
    if (isCut) cut.add(name)
  })
  parser.on('file', (_, stream, name) => {
    const file = stream as FileStream
    file.on('error', () => undefined)
    // Of a field in which nothing was chosen.
    if (!name) {
      file.resume()
      return
    }
    last = file
    const kept = outcomeOf(name, async () => store.take(await collection(), name, bytesOf(file)))
    taken.push(kept.finally(() => file.resume()))
  })
  parser.on('error', () => {
    isBroken = true
  })
  const body = request.body === null ? Readable.from([]) : Readable.fromWeb(request.body as never)
  await pipeline(body, parser).catch((error: unknown) => {
    isBroken = true
    last?.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  const files = await Promise.all(taken)
  const keepText = async () => {
    const given = PASTED_FIELDS.flatMap((name) => {
      const value = whole(name)
      return value === undefined ? [] : [[name, value] as const]
    })
    const record = await pastedRecord(Object.fromEntries(given))
    if (record === null) return
    const pieces = Readable.from([Buffer.from(record.line)])
    files.push(await outcomeOf(record.name, async () => store.take(await collection(), record.name, pieces)))
  }
  if (!isBroken) {
    await keepText().catch((error: unknown) => {
      if (files.length === 0) throw error
      files.push(refusedFor(error, 'text'))
    })
  }
  if (files.length === 0) {
    throw new AppError('bad-request', { parameter: 'file', problem: { reason: 'missing' } })
  }
  return { collection: await collection().catch(() => fields.get('collection') ?? ''), files }
}

function parserOf(request: Request) {
  const type = request.headers.get('content-type') ?? ''
  try {
    return busboy({
      headers: { 'content-type': type },
      // Our own rules make a path of it, which keep the folders.
      preservePath: true,
      limits: { fieldSize: FIELD_BYTES, fields: FIELDS_AT_MOST, headerPairs: 20 },
    })
  } catch (cause) {
    throw new AppError('files-expected', { path: new URL(request.url).pathname, given: type }, { cause })
  }
}

async function collectionNamed(given: string, isOfFolder: Receiving['isOfFolder']): Promise<string> {
  const name = safeCollection(given.trim() === '' ? USUAL_COLLECTION : given)
  if (!name.ok) throw new AppError('file-refused', { name: given, problem: name.problem })
  if (!(await isOfFolder(name.value))) return name.value
  const problem = { reason: 'collection-of-a-folder', name: name.value } as const
  throw new AppError('file-refused', { name: given, problem })
}

async function outcomeOf(name: string, take: () => ReturnType<AddedStore['take']>): Promise<SentFile> {
  try {
    return { name, ...(await take()) }
  } catch (error) {
    // The system says why a file cannot be written; what else is no error of ours is a connection that ended.
    const isCutOff = error instanceof Error && !(error instanceof AppError || 'syscall' in error)
    return refusedFor(isCutOff ? refusal(name, { reason: 'cut-off' }) : error, name)
  }
}

/** Never thrown: what else is in the form is kept, and has to be told. */
function refusedFor(error: unknown, name: string): SentFile {
  if (!(error instanceof AppError)) console.error(error)
  const known = error instanceof AppError ? error : new AppError('internal', { what: 'request' })
  const own = known.code === 'file-refused' ? refusedAs(name, known) : known
  return { state: 'refused', name, error: told(own) }
}

type Refusal = AppError<'file-refused'>
const refusal = (name: string, problem: Refusal['facts']['problem']): Refusal =>
  new AppError('file-refused', { name, problem })

/** What is wrong with the collection is told of the file that was to be in it. */
const refusedAs = (name: string, error: AppError): AppError => refusal(name, (error as Refusal).facts.problem)

const tooLong = (parameter: string) =>
  new AppError('bad-request', { parameter, problem: { reason: 'too-many-bytes', maximum: FIELD_BYTES } })
