import type { AddedProblem } from '../../../model/error-reasons.ts'

/** What file systems take of one name, in bytes of UTF-8; room is left for a number. */
const NAME_BYTES = 200
const COLLECTION_BYTES = 100
const PATH_BYTES = 800

/** Characters that some file system refuses, that cannot be seen, or that turn the direction of what follows. */
const UNUSABLE = /[<>:"|?*\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu
/** Windows opens a device for each of these, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\s*(?:\.|$))/i
/**
 * Windows drops most of these from the end; an exclamation mark would make what is below look like what is in an archive.
 * Looked for only where they begin: from each of them, a long row of them would be read again.
 */
const BAD_END = /(?<![.\s!])[.\s!]+$/

type Named<Value> = { ok: true; value: Value } | { ok: false; problem: AddedProblem }

/** One name of a file or folder, in NFC, as every file system takes it; empty if nothing is left of it. */
export function safeName(given: string, bytesAtMost = NAME_BYTES): string {
  const name = given
    .normalize('NFC')
    .replace(UNUSABLE, '_')
    .trim()
    .replace(BAD_END, '')
    .replace(DEVICE, '_$&')
  return /[^_]/.test(name) ? shortened(name, bytesAtMost) : ''
}

/** Cut before its ending, between two characters; empty if nothing is left before that, which alone would be hidden. */
function shortened(name: string, bytesAtMost: number): string {
  if (Buffer.byteLength(name) <= bytesAtMost) return name
  const [ending = ''] = /(?<=.)\.[^.]{1,16}$/u.exec(name) ?? []
  // The first line of a text can be as long as the text; a letter that goes on behind this is too long for the name.
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    name.slice(0, bytesAtMost + 1),
  )
  let stem = ''
  for (const { segment } of letters) {
    if (Buffer.byteLength(`${stem}${segment}${ending}`) > bytesAtMost) break
    stem += segment
  }
  const kept = stem.replace(BAD_END, '')
  return kept === '' ? '' : `${kept}${ending}`
}

/**
 * The path of an added file below the folder of its collection, with slashes, from the name that a browser gives it:
 * `reports/2025/a.txt`. It never leads out of that folder.
 */
export function safePath(given: string): Named<string> {
  const parts = given.split(/[/\\]+/).filter((it) => it !== '' && it !== '.')
  if (parts.includes('..')) return { ok: false, problem: { reason: 'name-leads-out' } }
  if (parts.some((it) => it.trim().startsWith('.'))) return { ok: false, problem: { reason: 'hidden-file' } }
  const safe = parts.map((it) => safeName(it))
  const value = safe.join('/')
  if (safe.length === 0 || safe.includes('') || Buffer.byteLength(value) > PATH_BYTES) {
    return { ok: false, problem: { reason: 'name-without-letters' } }
  }
  return { ok: true, value }
}

/** The name of a collection, which is that of its folder as well. */
export function safeCollection(given: string): Named<string> {
  if (given.trim().startsWith('.')) return { ok: false, problem: { reason: 'hidden-file' } }
  const value = safeName(given.replace(/[/\\]/g, '_'), COLLECTION_BYTES)
  return value === '' ? { ok: false, problem: { reason: 'name-without-letters' } } : { ok: true, value }
}

/** The same path with a number before its ending, for a file of that name with other bytes: `a (2).txt`. */
export function numbered(path: string, number: number): string {
  if (number === 1) return path
  const [, stem = path, ending = ''] = /^(.*[^/])(\.[^./]{1,16})$/u.exec(path) ?? []
  return `${stem} (${number})${ending}`
}
