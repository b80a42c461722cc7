import { readFields } from '../../fields.ts'
import type { ReadText } from '../../reader.ts'
import { Archive, resolved } from '../archive.ts'
import { type Part, writtenParts } from '../parts.ts'
import { damaged, Refused } from '../refused.ts'
import { walkXml } from '../xml.ts'
import { chapterPage } from './xhtml.ts'

const NAMESPACES = {
  'urn:oasis:names:tc:opendocument:xmlns:container': 'ocf',
  'http://www.idpf.org/2007/opf': 'opf',
  'http://openebook.org/namespaces/oeb-package/1.0/': 'opf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://www.w3.org/2001/04/xmlenc#': 'enc',
}
/** Fonts are made unusable outside of the book; nothing of the text is encrypted by that. */
const OF_FONTS = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])
const PAGES = /xhtml|html|x-oeb1-document/

type Creator = { name: string; id: string | undefined; role: string | undefined }
type Item = { target: string; isPage: boolean; isContents: boolean }
type Book = {
  items: Map<string, Item>
  order: string[]
  stated: Map<string, string[]>
  creators: Creator[]
  /** What EPUB 3 states apart from them, by their IDs. */
  roles: Map<string | undefined, string>
}

/** An EPUB: its chapters in the order of reading. @throws Refused if it is damaged, encrypted or too large */
export function readBook(bytes: Uint8Array): ReadText {
  const archive = new Archive(bytes)
  if (isEncrypted(archive)) throw new Refused({ reason: 'rights-managed' })
  const book = bookIn(archive)
  const parts = book.order.flatMap((id): Part[] => {
    const item = book.items.get(id)
    if (item === undefined || !item.isPage) return []
    const chapter = archive.part(item.target)
    if (chapter === null) throw damaged()
    return [{ page: chapterPage(chapter), ...(item.isContents && { outside: 'navigation' }) }]
  })
  const stated = (name: string) => book.stated.get(name)?.[0]
  const date = stated('dc:date')
  // Programs that know of no publication fill its date with the moment at which they made the file.
  const isOfFile = date === stated(MODIFIED)
  const { fields } = readFields({
    title: stated('dc:title'),
    authors: authorsOf(book),
    source: stated('dc:publisher'),
    publishedAt: isOfFile ? undefined : date?.slice(0, 10),
    language: stated('dc:language'),
  })
  return { ...writtenParts(parts), metadata: fields, notes: [] }
}

/** Those whose role is to have written it, or who have none. */
function authorsOf({ creators, roles }: Book): string[] | undefined {
  const names = creators
    .filter(({ role, id }) => (role ?? roles.get(id) ?? 'aut') === 'aut')
    .map(({ name }) => name)
  return names.length === 0 ? undefined : names
}

function isEncrypted(archive: Archive): boolean {
  const encryption = archive.part('META-INF/encryption.xml')
  let found = archive.has('META-INF/rights.xml') && encryption !== null
  walkXml(encryption, NAMESPACES, {
    open: (name, attribute) => {
      if (name === 'enc:EncryptionMethod') found ||= !OF_FONTS.has(attribute('Algorithm') ?? '')
    },
  })
  return found
}

/** When the file was last changed, which every package of EPUB 3 states. */
const MODIFIED = 'dcterms:modified'

function packageOf(archive: Archive): string {
  let found: string | null = null
  walkXml(archive.part('META-INF/container.xml'), NAMESPACES, {
    open: (name, attribute) => {
      if (name === 'ocf:rootfile') found ??= resolved('', attribute('full-path') ?? '')
    },
  })
  return found ?? archive.names.find((name) => name.endsWith('.opf')) ?? ''
}

function bookIn(archive: Archive): Book {
  const at = packageOf(archive)
  const bytes = archive.part(at)
  if (bytes === null) throw damaged()
  const book: Book = { items: new Map(), order: [], stated: new Map(), creators: [], roles: new Map() }
  let text = ''
  let creator: Omit<Creator, 'name'> = { id: undefined, role: undefined }
  let isOfBook = true
  let meta: { property?: string | undefined; refines?: string | undefined } = {}
  walkXml(bytes, NAMESPACES, {
    open: (name, attribute) => {
      text = ''
      if (name === 'opf:item') {
        book.items.set(attribute('id') ?? '', {
          target: resolved(at, decodedAddress(attribute('href') ?? '')),
          isPage: PAGES.test(attribute('media-type') ?? ''),
          isContents: /\bnav\b/.test(attribute('properties') ?? ''),
        })
      } else if (name === 'opf:itemref') {
        book.order.push(attribute('idref') ?? '')
      } else if (name === 'opf:meta')
        meta = { property: attribute('property'), refines: attribute('refines') }
      else if (name === 'dc:creator') creator = { id: attribute('id'), role: attribute('opf:role') }
      // A date may also be that of the file.
      else if (name === 'dc:date') isOfBook = (attribute('opf:event') ?? 'publication') === 'publication'
    },
    close: (name) => {
      const value = text.replace(/\s+/g, ' ').trim()
      text = ''
      const state = (fact: string) => book.stated.set(fact, [...(book.stated.get(fact) ?? []), value])
      if (value === '') return
      if (name === 'opf:meta' && meta.property === MODIFIED) state(MODIFIED)
      else if (name === 'opf:meta' && meta.property === 'role') book.roles.set(meta.refines?.slice(1), value)
      if (!name.startsWith('dc:')) return
      if (name === 'dc:creator') book.creators.push({ name: value, ...creator })
      else if (name !== 'dc:date' || isOfBook) state(name)
    },
    text: (piece) => {
      text += piece
    },
  })
  return book
}

function decodedAddress(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    // A name with a percent sign of its own.
    return href
  }
}
