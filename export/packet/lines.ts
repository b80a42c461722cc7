import { createHash, hash } from 'node:crypto'
import { createReadStream } from 'node:fs'

// A record is JSON, one line for each part, so that it can be written and checked without holding it in memory:
//
//   {"head":{…},
//   "documents":[
//   {…},
//   {…}
//   ],
//   "sha256":{…}}

export const HEAD = '{"head":'
export const DOCUMENTS = '"documents":['
export const DOCUMENTS_END = '],'
export const HASHES = '"sha256":'

export const sha256 = (text: string | Uint8Array) => hash('sha256', text)

/** JSON that may stand inside a page: without the one sign that could end the element around it. */
export const jsonOf = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')

/** A part of a file: from the first byte to before the last. */
export type Part = { path: string; from: number; to: number }

export async function* bytesOf({ path, from, to }: Part): AsyncGenerator<Buffer> {
  if (to > from) yield* createReadStream(path, { start: from, end: to - 1 })
}

const LINE_FEED = 10

/** Its lines with their places, without their ends; U+2028 and CR are no ends of lines. */
export async function* linesOf(part: Part): AsyncGenerator<{ line: Buffer; at: number; ended: boolean }> {
  let open: Buffer[] = []
  let at = part.from
  for await (const piece of bytesOf(part)) {
    let from = 0
    for (let end = piece.indexOf(LINE_FEED); end !== -1; end = piece.indexOf(LINE_FEED, from)) {
      const line = Buffer.concat([...open, piece.subarray(from, end)])
      yield { line, at, ended: true }
      at += line.length + 1
      open = []
      from = end + 1
    }
    if (from < piece.length) open.push(piece.subarray(from))
  }
  if (open.length > 0) yield { line: Buffer.concat(open), at, ended: false }
}

export async function sha256Of(part: Part): Promise<string> {
  const all = createHash('sha256')
  for await (const piece of bytesOf(part)) all.update(piece)
  return all.digest('hex')
}
