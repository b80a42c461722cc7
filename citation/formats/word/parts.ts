import type { DocumentFacts } from '../../document/blocks.ts'
import { xmlText } from '../xml.ts'
import { HEAD, OFFICE, PACKAGE, R, W, WORD } from './names.ts'
import { fieldOf, paragraph, runsOf } from './runs.ts'
import { STYLES_PART } from './styles.ts'

const CONTENT_TYPES: Record<string, string> = {
  '/word/document.xml': `${WORD}.document.main+xml`,
  '/word/styles.xml': `${WORD}.styles+xml`,
  '/word/settings.xml': `${WORD}.settings+xml`,
  '/word/footnotes.xml': `${WORD}.footnotes+xml`,
  '/word/footer.xml': `${WORD}.footer+xml`,
  '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
}

function contentTypes(): string {
  const each = Object.entries(CONTENT_TYPES).map(
    ([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`,
  )
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${each.join('')}</Types>`
}

function relationships(...to: (readonly [type: string, target: string])[]): string {
  const each = to.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

function coreProperties({ title, language, made }: DocumentFacts): string {
  const when = made.toISOString().replace(/\.\d+Z$/, 'Z')
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${when}</dcterms:${name}>`
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language>${date('created')}${date('modified')}</cp:coreProperties>`
}

function footer({ page: [before, of], direction: base }: DocumentFacts): string {
  const text = (it: string) => (it === '' ? '' : runsOf(it, [], { base }))
  const number = (name: string) => fieldOf(name, '<w:r><w:t>1</w:t></w:r>')
  const inner = text(before) + number('PAGE') + text(of) + number('NUMPAGES')
  return `${HEAD}<w:ftr ${W}>${paragraph('Footer', base, inner)}</w:ftr>`
}

/** Said to be of a version since 2013, so that Word does not open it in a mode for older ones. */
const SETTINGS = `${HEAD}<w:settings ${W}><w:zoom w:percent="100"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

/** The parts that do not grow with the quotes, by their names. */
export function fixedParts(facts: DocumentFacts): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships(
      [`${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ),
    'docProps/core.xml': coreProperties(facts),
    'word/_rels/document.xml.rels': relationships(
      [`${OFFICE}/relationships/styles`, 'styles.xml'],
      [`${OFFICE}/relationships/footnotes`, 'footnotes.xml'],
      [`${OFFICE}/relationships/settings`, 'settings.xml'],
      [`${OFFICE}/relationships/footer`, 'footer.xml'],
    ),
    'word/settings.xml': SETTINGS,
    'word/styles.xml': STYLES_PART,
    'word/footer.xml': footer(facts),
  }
}

export const DOCUMENT_HEAD = `${HEAD}<w:document ${W} ${R}><w:body>`

/** A4, with the margins that Word itself gives it: 2.54 cm. */
export function documentEnd({ direction }: DocumentFacts): string {
  const bidi = direction === 'rtl' ? '<w:bidi/>' : ''
  return `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>${bidi}</w:sectPr></w:body></w:document>`
}

/** Word expects the two separator lines as footnotes, numbered before the first real one. */
export const FOOTNOTES_HEAD = `${HEAD}<w:footnotes ${W}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`
export const FOOTNOTES_END = '</w:footnotes>'
