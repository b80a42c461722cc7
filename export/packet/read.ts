import type { z } from 'zod'
import { DOCUMENTS, DOCUMENTS_END, HASHES, HEAD, linesOf, type Part } from './lines.ts'
import {
  type PacketDocument,
  type PacketHashes,
  type PacketHead,
  packetDocument,
  packetHashes,
  packetHead,
} from './record.ts'

/** A part of a record, and the JSON that it was read from. */
export type RecordPart =
  | { part: 'head'; value: PacketHead; json: string }
  | { part: 'document'; value: PacketDocument; json: string }
  | { part: 'hashes'; value: PacketHashes; json: string }

/** A record that is not written as a record is; `where` names the part. */
export class Unreadable extends Error {
  constructor(
    readonly where: string,
    problem: string,
  ) {
    super(problem)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(line: Buffer, where: string): string {
  try {
    return utf8.decode(line)
  } catch {
    throw new Unreadable(where, 'it is not UTF-8')
  }
}

function valueIn<Schema extends z.ZodType>(json: string, schema: Schema, where: string): z.infer<Schema> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new Unreadable(where, 'it is not JSON')
  }
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Unreadable(where, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}

function between(line: string, before: string, after: string, where: string): string {
  if (line.startsWith(before) && line.endsWith(after)) {
    return line.slice(before.length, line.length - after.length)
  }
  throw new Unreadable(where, `it does not begin with ${before} and end with ${after}`)
}

/** The parts of a record in order, one at a time. @throws Unreadable */
export async function* readRecord(record: Part): AsyncGenerator<RecordPart> {
  let at = 0
  let number = 0
  let expected: 'head' | 'documents' | 'document' | 'hashes' | 'end' = 'head'
  /** Whether the last document said, by a comma, that another one follows. */
  let more: boolean | null = null
  for await (const { line, ended } of linesOf(record)) {
    at += 1
    const where: string =
      expected === 'document' ? `document ${number + 1}` : expected === 'head' ? 'the head' : `line ${at}`
    const text = textOf(line, where)
    if (!ended) throw new Unreadable(where, 'its line does not end')
    if (expected === 'head') {
      const json = between(text, HEAD, ',', where)
      yield { part: 'head', value: valueIn(json, packetHead, where), json }
      expected = 'documents'
    } else if (expected === 'documents') {
      if (text !== DOCUMENTS) throw new Unreadable(where, `it is not ${DOCUMENTS}`)
      expected = 'document'
    } else if (expected === 'document' && text === DOCUMENTS_END && more !== true) {
      expected = 'hashes'
    } else if (expected === 'document') {
      if (more === false) throw new Unreadable(where, 'there is no comma before it')
      more = text.endsWith(',')
      number += 1
      const json = more ? text.slice(0, -1) : text
      yield { part: 'document', value: valueIn(json, packetDocument, where), json }
    } else if (expected === 'hashes') {
      const json = between(text, HASHES, '}', where)
      yield { part: 'hashes', value: valueIn(json, packetHashes, 'the hashes'), json }
      expected = 'end'
    } else throw new Unreadable(where, 'nothing should be there')
  }
  if (expected !== 'end') throw new Unreadable(`line ${at + 1}`, 'the record ends before its end')
}
