import path from 'node:path'
import type { UnreadableFormat } from '../../../model/error-terms.ts'
import { containsRecords, detectFormat, HTML_NAMES } from '../format.ts'
import { HEAD_BYTES } from '../head.ts'

/** What pages are made of besides their words, and what programs ask servers for. */
export type NoDocument = 'image' | 'media' | 'font' | 'script' | 'style' | 'data' | 'program'

/** A document, with what its name has to end in so that it is told by it; or what it is instead. */
export type ContentKind = { document: true; extension: string } | { document: false; what: NoDocument }

const no = (what: NoDocument): ContentKind => ({ document: false, what })
const document = (extension: string): ContentKind => ({ document: true, extension })

const BY_FORMAT: Partial<Record<UnreadableFormat, NoDocument>> = {
  image: 'image',
  sound: 'media',
  video: 'media',
  media: 'media',
  font: 'font',
  script: 'script',
  'style-sheet': 'style',
  xml: 'data',
  json: 'data',
  table: 'data',
  feed: 'data',
  database: 'program',
  program: 'program',
  binary: 'program',
}

/** Media types of what is no document, as servers state them. */
const BY_TYPE: readonly [RegExp, NoDocument][] = [
  [/^image\//, 'image'],
  [/^(?:audio|video)\/|^application\/(?:ogg|vnd\.apple\.mpegurl|dash\+xml|x-mpegurl)/, 'media'],
  [/^font\/|^application\/(?:x-)?font|^application\/vnd\.ms-fontobject/, 'font'],
  [/(?:java|ecma|live)script$|^application\/wasm/, 'script'],
  [/^text\/css$/, 'style'],
  [
    /json|^(?:text|application)\/(?!xhtml\+)(?:\S*\+)?xml|^text\/(?:csv|tab-separated-values|calendar|x-component)/,
    'data',
  ],
]
const HTML = /^(?:text\/html|application\/xhtml\+xml)$/
/** Names by which a text is told to be more than a text. */
const TEXT_NAMES = new Set(['.txt', '.md', '.markdown', '.srt', '.vtt'])

const byType = (type: string) => BY_TYPE.find(([pattern]) => pattern.test(type))?.[1]

function isJson(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (!/^(?:\xef\xbb\xbf)?\s*[[{]/.test(all.toString('latin1', 0, HEAD_BYTES))) return false
  const text = new TextDecoder().decode(bytes)
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const oneOf = (names: ReadonlySet<string>, extension: string, usual: string) =>
  names.has(extension.toLowerCase()) ? extension : usual

/**
 * What was captured: by its content, and where that is text of which nothing else can be told, by the media type that the
 * server states, or by the name in its address.
 * @param pathname of its address
 */
export function contentKind(bytes: Uint8Array, type: string, pathname: string): ContentKind {
  const head = bytes.subarray(0, HEAD_BYTES)
  const extension = path.posix.extname(pathname)
  const asNamed = document(containsRecords(pathname) ? '' : extension)
  const asPage = document(oneOf(HTML_NAMES, extension, '.html'))
  const told = detectFormat('', head)
  if (!told.readable) {
    const what = told.container === undefined ? BY_FORMAT[told.unreadable] : undefined
    if (what === undefined) return asNamed
    return no(what === 'program' ? (byType(type) ?? what) : what)
  }
  if (told.format === 'html') return asPage
  // What a page shows beside its words is no scan.
  if (told.format === 'image') return no('image')
  if (told.format !== 'text') return asNamed
  const what = byType(type)
  if (what !== undefined) return no(what)
  if (isJson(bytes)) return no('data')
  if (HTML.test(type)) return asPage
  const named = detectFormat(pathname, head)
  if (!named.readable) return no(BY_FORMAT[named.unreadable] ?? 'data')
  if (named.format === 'records' || named.format === 'table') return no('data')
  if (named.format === 'html') return asPage
  return document(oneOf(TEXT_NAMES, extension, '.txt'))
}
