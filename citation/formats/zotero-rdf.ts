import type { Citation } from '../csl.ts'
import type { CslItem, CslName } from '../csl-item.ts'
import { familyOf } from '../full-name.ts'
import { TYPE_NAMES } from '../type-names.ts'
import { isoDate, keeperOf, plainNotes, withSource, workNotes } from './notes.ts'
import { xmlText } from './xml.ts'

const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  z: 'http://www.zotero.org/namespaces/export#',
  bib: 'http://purl.org/net/biblio#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  prism: 'http://prismstandard.org/namespaces/1.2/basic/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://nwalsh.com/rdf/vCard#',
  article: 'http://ogp.me/ns/article#',
}

/** Zotero has no author of these, but somebody who stands first. */
const FIRST_CREATORS: Record<string, string> = {
  artwork: 'z:artists',
  audioRecording: 'z:performers',
  bill: 'z:sponsors',
  computerProgram: 'z:programmers',
  film: 'z:directors',
  hearing: 'bib:contributors',
  interview: 'z:interviewees',
  map: 'z:cartographers',
  patent: 'z:inventors',
  presentation: 'z:presenters',
  tvBroadcast: 'z:directors',
}

/** Types whose court, parliament or office has a field of its own. */
const AUTHORITIES: Record<string, string> = {
  bill: 'z:legislativeBody',
  case: 'z:court',
  hearing: 'z:legislativeBody',
}

/** Types without a field for who published them, or for what they are a part of. */
const SOURCELESS = new Set(['interview', 'presentation', 'statute'])

/** An element with text, or nothing. */
function element(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${xmlText(text)}</${name}>`
}

function personOf(name: CslName): string {
  const [surname, given] = 'literal' in name ? [name.literal] : [familyOf(name), name.given]
  const more = 'literal' in name || name.suffix === undefined ? given : `${given}, ${name.suffix}`
  return `<rdf:li><foaf:Person>${element('foaf:surname', surname)}${element('foaf:givenName', more)}</foaf:Person></rdf:li>`
}

function creatorsOf({ author }: CslItem, type: string): string {
  if (author === undefined) return ''
  const name = FIRST_CREATORS[type] ?? 'bib:authors'
  return `<${name}><rdf:Seq>${author.map(personOf).join('')}</rdf:Seq></${name}>`
}

function publisherIn(item: CslItem): string {
  const place = item['publisher-place']
  const where =
    place === undefined
      ? ''
      : `<vcard:adr><vcard:Address>${element('vcard:locality', place)}</vcard:Address></vcard:adr>`
  const who = element('foaf:name', item.publisher)
  return where + who === ''
    ? ''
    : `<dc:publisher><foaf:Organization>${where}${who}</foaf:Organization></dc:publisher>`
}

type About = 'quote' | 'work'

const WORDS_OF_A_TITLE = 8

/** In square brackets, as catalogues write a title that they devise: programs list what they offer by its title. */
function titleOf({ custom: { documentKey, text }, title }: CslItem, about: About): string {
  if (title !== undefined) return title
  if (about === 'work') return `[${documentKey}]`
  const words = text.trim().split(/\s+/)
  const first = words.slice(0, WORDS_OF_A_TITLE).join(' ')
  return `[${first}${words.length > WORDS_OF_A_TITLE ? ' …' : ''}]`
}

/** Zotero's notes are HTML. */
function memo(notes: readonly string[]): string {
  const html = notes.map((it) => `<p>${xmlText(it)}</p>`).join('')
  return `<bib:Memo rdf:about="#notes">${element('rdf:value', html)}</bib:Memo>\n`
}

/**
 * A quote, or the work alone, as Zotero exchanges it with itself: the one format with all its kinds. For its button in
 * the browser.
 */
export function zoteroRdf({ item }: Pick<Citation, 'item'>, about: About = 'quote'): string {
  const { custom, genre, id } = item
  const type = TYPE_NAMES[item.type].zotero
  const issued = isoDate(item.issued)
  const source = withSource(item, SOURCELESS.has(type))
  const notes = [...source, ...(about === 'quote' ? plainNotes(item) : workNotes(item))]
  const namespaces = Object.entries(NAMESPACES).map(([name, uri]) => ` xmlns:${name}="${uri}"`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF${namespaces.join('')}>
<rdf:Description rdf:about="urn:verbatim:${id}">${[
    element('z:itemType', type),
    element('dc:title', titleOf(item, about)),
    creatorsOf(item, type),
    element(AUTHORITIES[type] ?? 'z:authority', item.authority),
    element('z:archive', keeperOf(item).archive),
    element('prism:publicationName', item['container-title']),
    publisherIn(item),
    element('dc:date', issued),
    // Of a work without a date, Zotero would take it for that.
    element('dcterms:dateSubmitted', issued === undefined ? undefined : isoDate(item.accessed)),
    element('prism:number', item.number),
    element('prism:edition', item.edition),
    element('article:section', item.section),
    element('bib:pages', item.page),
    element('dc:type', genre),
    element('dc:language', item.language),
    element('dc:coverage', keeperOf(item).archive_location),
    element('dc:identifier', item.DOI && `DOI ${item.DOI}`),
    item.URL === undefined
      ? ''
      : `<dc:identifier><dcterms:URI>${element('rdf:value', item.URL)}</dcterms:URI></dc:identifier>`,
    about === 'quote' ? element('dcterms:abstract', custom.text) : '',
    notes.length === 0 ? '' : '<dcterms:isReferencedBy rdf:resource="#notes"/>',
  ].join('')}</rdf:Description>
${notes.length === 0 ? '' : memo(notes)}</rdf:RDF>
`
}
