export { type CitationFormat, citationFormat, formatFacts } from './citation-format.ts'
export { type Citation, datePartsOf } from './csl.ts'
export type { CslItem, Fact } from './csl-item.ts'
export { baseDirection } from './document/direction.ts'
export {
  GROUPINGS,
  type Grouping,
  LABEL_LANGUAGES,
  type LabelLanguage,
  SHOWN,
  type Shown,
} from './document/layout.ts'
export { type DocumentWords, dateInWords, documentWords } from './document/words.ts'
export { citationFile, type DocumentLayout } from './file.ts'
export { CSV_HEAD, cell as csvCell, csvRow } from './formats/delimited.ts'
export { zoteroRdf } from './formats/zotero-rdf.ts'
export { isRecordFormat, writeRecords } from './formats.ts'
export { metaTags, quotationLinkedData, workLinkedData } from './meta-tags.ts'
export { permalinkOf, type TextQuote } from './permalink.ts'
export { citationHtml, quoteWithCitation } from './quote.ts'
export { bibliographyOf, checkStyle, findStyles, inStyle, PLAIN_CHOICE, type StyleChoice } from './style.ts'
export { LOCALE_NAME, STYLE_ID } from './styles/menu.ts'
export { escapeHtml, htmlOf, textOf } from './styles/rich-text.ts'
export { shortName, styleNamed } from './styles/short-names.ts'
export { toCsl } from './to-csl.ts'
