import { Parser } from 'saxen'
import { decode, replaceUnstorable } from '../decode.ts'
import { declaredLabels } from '../page/declared-encoding.ts'
import { parsePage } from '../page/parse-page.ts'
import { damaged, Refused } from './refused.ts'

/** The value of an attribute by its name, with the prefix that the walk was given. To be asked while it is open. */
export type Attribute = (name: string) => string | undefined

export type XmlHandler = {
  open: (name: string, attribute: Attribute) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/** No document of a program has as many elements within each other. */
const DEPTH_AT_MOST = 2_000
const DECLARATION_BYTES = 200

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,31}));/gi

/** The character of a number; U+FFFD for a number that is none. */
function character(code: number): string {
  const isOne = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isOne ? String.fromCodePoint(code) : '\uFFFD'
}

const named = new Map<string, string>()

/** The characters that HTML gives a name to; undefined for a name of its own. */
function namedCharacter(name: string): string | undefined {
  const known = named.get(name)
  if (known !== undefined) return known
  const text = parsePage(`&${name};`).body?.textContent ?? ''
  if (text.length > 2) return undefined
  named.set(name, text)
  return text
}

/** Of entities only those are read that XML or HTML names: what a document type declares could be of any size. */
const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) =>
        name === undefined
          ? character(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal))
          : (namedCharacter(name) ?? whole),
      )
    : text

/** Text in UTF-8 or UTF-16, or in what its declaration says. */
function textOf(bytes: Uint8Array): string {
  const read = decode(bytes, { declared: (all) => declaredLabels(all.subarray(0, DECLARATION_BYTES)) })
  if (!read.ok) throw damaged()
  return replaceUnstorable(read.text).text
}

/**
 * Walks once through a part in XML, from its beginning to its end; one that is not there has nothing in it. Document types are passed over, so that nothing is
 * expanded and nothing fetched.
 * @param prefixes the namespaces that are asked for, with the prefix that names in them get, whatever the file uses
 * @throws Refused if it is not well-formed, or nested too deeply
 */
export function walkXml(
  bytes: Uint8Array | null,
  prefixes: Readonly<Record<string, string>>,
  handler: XmlHandler,
): void {
  if (bytes === null) return
  let depth = 0
  const parser = new Parser()
  parser.ns(prefixes)
  parser.on('error', (error) => {
    throw damaged(error)
  })
  parser.on('openTag', (name, attributes) => {
    depth += 1
    if (depth > DEPTH_AT_MOST) throw new Refused({ reason: 'nested-too-deeply' })
    handler.open(name, (asked) => {
      // A name in the namespace that is the default one comes without a prefix.
      const value = attributes()[asked] ?? attributes()[asked.slice(asked.indexOf(':') + 1)]
      return value === undefined ? undefined : decoded(value)
    })
  })
  parser.on('closeTag', (name) => {
    depth -= 1
    handler.close?.(name)
  })
  parser.on('text', (text) => handler.text?.(decoded(text)))
  parser.on('cdata', (text) => handler.text?.(text))
  parser.parse(textOf(bytes))
}
