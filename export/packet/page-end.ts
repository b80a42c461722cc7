import fs from 'node:fs/promises'
import type { LabelLanguage } from '../../citation/index.ts'
import { bytesOf, type Part, sha256 } from './lines.ts'
import { PAGE_ENDS, RECORD_ENDS } from './page.ts'
import { code, directed, escaped, type Fact, factList } from './page-html.ts'
import { MAX_KILOBYTES, readTimestamp } from './timestamp/read.ts'
import { timestampWords } from './timestamp/words.ts'

// Behind the record a page may have a timestamp: the authority's answer, and what it states. It is no part of the
// record, because it is made of the hash of the record; it is a function of the answer and the language of the page.

const ANSWER_BEGINS =
  '<script type="application/timestamp-reply" id="verbatim-timestamp" data-encoding="base64" data-version="1">\n'
const ANSWER_ENDS = '\n</script>\n'

function timestampHtml(answer: Uint8Array, language: LabelLanguage): string {
  const words = timestampWords(language)
  const { accuracy, authority, policy, serial, time } = readTimestamp(answer).stated
  const facts: Fact[] = [
    [words.time, code(time)],
    ...(accuracy === null ? [] : [[words.accuracy, escaped(words.seconds(accuracy))] as const]),
    [words.authority, directed(authority)],
    [words.serial, code(serial)],
    [words.policy, code(policy)],
    [words.hash, code(sha256(answer))],
  ]
  const commands = [
    `sed -n '/id="verbatim-timestamp"/{n;p;}' FILE.html | base64 -d > FILE.tsr`,
    'openssl ts -verify -in FILE.tsr -data FILE.json -CAfile AUTHORITY.pem',
  ]
  const lines = commands.map((it) => `<p>${code(it)}</p>\n`).join('')
  return `<section id="timestamp" aria-labelledby="timestamp-heading">\n<h2 id="timestamp-heading">${escaped(words.heading)}</h2>\n<p>${escaped(words.meaning)}</p>\n${factList(facts)}<p>${escaped(words.trust)}</p>\n<p>${escaped(words.check)}</p>\n${lines}</section>\n${ANSWER_BEGINS}${Buffer.from(answer).toString('base64')}${ANSWER_ENDS}`
}

/** What follows the record in a page. @throws BadTimestamp for an answer that cannot be read */
export const pageEnd = (answer: Uint8Array | null, language: LabelLanguage): Buffer =>
  Buffer.from(`${RECORD_ENDS}${answer === null ? '' : timestampHtml(answer, language)}${PAGE_ENDS}`)

/** Base64 is a third longer, and what is shown of an answer is a part of it, of which escaping makes up to six bytes. */
const MAX_BYTES = MAX_KILOBYTES * 1000 * 10

/** What a page has behind its record: all bytes (or more of them than any end has), and the answer in them. */
export async function endOf(record: Part): Promise<{ found: Buffer; answer: Buffer | null }> {
  const size = (await fs.stat(record.path)).size
  const pieces: Buffer[] = []
  const part = { path: record.path, from: record.to, to: Math.min(size, record.to + MAX_BYTES) }
  for await (const it of bytesOf(part)) pieces.push(it)
  const found = Buffer.concat(pieces)
  const begins = found.indexOf(ANSWER_BEGINS)
  if (begins === -1) return { found, answer: null }
  const from = begins + ANSWER_BEGINS.length
  const to = found.indexOf(ANSWER_ENDS, from)
  return { found, answer: Buffer.from(found.toString('latin1', from, to === -1 ? undefined : to), 'base64') }
}
