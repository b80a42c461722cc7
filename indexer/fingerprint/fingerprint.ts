import { createHash } from 'node:crypto'
import { isRule, type MadeCorrection } from '../../model/correction.ts'
import type { RawDocument } from '../read/raw-document.ts'

/**
 * A hash for each part of what documents are made by: `core`, `authority`, `reader:html`, `language:en` and so on. A
 * part that is missing does not exist.
 */
export type Parts = ReadonlyMap<string, string>

/** The hash of a language or a reader that does not exist. */
const NONE = 'none'
const BY_HAND = '+'
/** Before the IDs of the rules that changed something in the document. */
const BY_RULES = '~'
/** The hash of a part whose state at the time when the document was made is unknown. */
const UNKNOWN = '?'

export const partOfReader = (format: string) => `reader:${format}`
const LANGUAGE = 'language:'
export const partOfLanguage = (code: string) => `${LANGUAGE}${code}`

/** The codes of all languages that there are. */
export const languagesIn = (parts: Parts): string[] =>
  [...parts.keys()].flatMap((name) => (name.startsWith(LANGUAGE) ? [name.slice(LANGUAGE.length)] : []))

const partsOfAll = ({ format }: RawDocument) => ['core', 'authority', partOfReader(format)]

const hashOf = ({ path, format, manifest, sha256, encoding, row, capture }: RawDocument) =>
  createHash('sha256')
    .update(`${path}\0${format}\0${JSON.stringify(manifest)}\0${sha256}`)
    .update(encoding === undefined ? '' : `\0${encoding}`)
    .update(row === undefined ? '' : `\0${JSON.stringify(row)}`)
    .update(capture === undefined ? '' : `\0${JSON.stringify(capture)}`)
    .digest('hex')
    .slice(0, 32)

function correctionsPart(corrections: readonly MadeCorrection[]): string {
  if (corrections.length === 0) return ''
  const hash = createHash('sha256').update(JSON.stringify(corrections)).digest('hex').slice(0, 12)
  const rules = corrections.filter(isRule).map(({ id }) => id)
  return rules.length === 0 ? hash : `${hash}${BY_RULES}${rules.join(',')}`
}

/** The IDs of the rules that changed something in a document, according to its fingerprint. */
export function rulesIn(fingerprint: string): Set<string> {
  const [, rules = ''] = fingerprint.split(BY_RULES)
  return new Set(rules === '' ? [] : rules.split(','))
}

/**
 * Everything a document was made from, each in a part of its own: its bytes and what a manifest says of them, the
 * parts of the code that it went through, and what people have corrected. Written as
 * `HASH core=HASH authority=HASH reader:html=HASH language:en=HASH+HASH~RULE,RULE`.
 */
type Fingerprint = { source: string; parts: [name: string, hash: string][]; corrections: string }

function written({ source, parts, corrections }: Fingerprint): string {
  const made = [source, ...parts.map(([name, hash]) => `${name}=${hash}`)].join(' ')
  return corrections === '' ? made : `${made}${BY_HAND}${corrections}`
}

function parsed(fingerprint: string): Fingerprint {
  const [made = '', corrections = ''] = fingerprint.split(BY_HAND)
  const [source = '', ...rest] = made.split(' ')
  const parts = rest.map((part): [string, string] => {
    const [name = '', hash = ''] = part.split('=')
    return [name, hash]
  })
  return { source, parts, corrections }
}

/**
 * @param asked languages whose rules were used while the document was made
 * @param corrections those that it lists: of rules, those that changed something in it
 */
export function fingerprintOf(
  raw: RawDocument,
  now: Parts,
  asked: Iterable<string>,
  corrections: readonly MadeCorrection[],
): string {
  const names = [...partsOfAll(raw), ...[...asked].map(partOfLanguage).sort()]
  return written({
    source: hashOf(raw),
    parts: names.map((name) => [name, now.get(name) ?? NONE]),
    corrections: correctionsPart(corrections),
  })
}

/**
 * Whether making the document now would give the stored result, according to its fingerprint. A rule that it does not
 * name had nothing to change in it.
 */
export function isCurrent(
  stored: string,
  raw: RawDocument,
  now: Parts,
  corrections: readonly MadeCorrection[],
): boolean {
  const { source, parts, corrections: made } = parsed(stored)
  const known = new Map(parts)
  const rules = rulesIn(stored)
  const applied = corrections.filter((it) => !isRule(it) || rules.has(it.id))
  return (
    partsOfAll(raw).every((name) => known.has(name)) &&
    parts.every(([name, hash]) => hash === (now.get(name) ?? NONE)) &&
    made === correctionsPart(applied) &&
    source === hashOf(raw)
  )
}

/**
 * The fingerprint of a document whose corrections have changed since it was stored. What is known of its bytes and of
 * the code stays. If correcting it used another language, the next run makes it again.
 */
export function withCorrections(
  stored: string,
  corrections: readonly MadeCorrection[],
  asked: Iterable<string> = [],
): string {
  const { source, parts } = parsed(stored)
  const known = new Set(parts.map(([name]) => name))
  const added = [...asked].map(partOfLanguage).filter((name) => !known.has(name))
  return written({
    source,
    parts: [...parts, ...added.sort().map((name): [string, string] => [name, UNKNOWN])],
    corrections: correctionsPart(corrections),
  })
}
