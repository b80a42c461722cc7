import { baseDirection, htmlOf } from '../../citation/index.ts'
import { bytesOf, type Part } from './lines.ts'
import { code, directed, escaped, type Fact, factList } from './page-html.ts'
import { type PageValues, valuesIn } from './page-values.ts'
import { firstValues } from './page-values-1.ts'
import { readRecord } from './read.ts'
import type { PacketDocument, PacketHead, PacketQuote } from './record.ts'
import { type PacketWords, packetWords } from './words.ts'

// The page is a function of the record and of nothing else: it is checked by making it again.

export const RECORD_BEGINS = '<script type="application/json" id="verbatim-packet">\n'
export const RECORD_ENDS = '</script>\n'
export const PAGE_ENDS = '</body>\n</html>\n'

const POLICY = "default-src 'none'; style-src 'unsafe-inline'"
const LOOK =
  'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.55 Georgia,serif;color:#1b1b1b;background:#fff}h1{font-size:1.7rem;line-height:1.25}h2{margin-top:2.5rem;border-top:2px solid #444;padding-top:.8rem;font-size:1.3rem}h3{font-size:1.1rem;margin-top:1.8rem}dl{font:.9rem/1.45 system-ui,sans-serif}dt{font-weight:600;margin-top:.4rem}dd{margin:0;overflow-wrap:anywhere}.words,pre{white-space:pre-wrap;overflow-wrap:anywhere}.words{margin:1rem 0;border-inline-start:4px solid #8a6d00;padding-inline-start:1rem}mark{background:#ffe58a;color:inherit}pre{font:.95rem/1.55 Georgia,serif;border:1px solid #999;padding:.8rem}code{font:.85rem/1.4 ui-monospace,monospace;overflow-wrap:anywhere}a{color:#0b4f8a;overflow-wrap:anywhere}@media print{body{max-width:none;margin:0;font-size:11pt}h2,h3{break-after:avoid}a{color:inherit}mark{background:none;text-decoration:underline;text-decoration-thickness:2px}}'

function pageHead(head: PacketHead, sha256: string, words: PacketWords): string {
  const title = escaped(`${words.kind}: ${head.title}`)
  const direction = head.language === 'ar' ? 'rtl' : 'ltr'
  const facts: Fact[] = [
    [words.hash, code(sha256)],
    ...head.facts.map(([label, text]): Fact => [label, directed(text)]),
    [words.made, code(head.made)],
    [words.program, directed(`Verbatim ${head.verbatim}`)],
    [words.index, directed(`${head.index.engine} ${head.index.version}`)],
    ...(head.index.changedAt === null ? [] : [[words.indexChanged, code(head.index.changedAt)] as const]),
  ]
  return `<!DOCTYPE html>\n<html lang="${head.language}" dir="${direction}">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}</title>\n<style>${LOOK}</style>\n</head>\n<body>\n<main>\n<h1>${title}</h1>\n<p>${escaped(words.about)}</p>\n<p>${escaped(words.counts(head.quotes, head.documents))}</p>\n${factList(facts)}`
}

const languageOf = ({ bibliography: { language } }: PacketDocument) =>
  language === null ? '' : ` lang="${escaped(language)}"`

type Shown = { words: PacketWords; values: PageValues }

const shownBy = ({ language, page }: Pick<PacketHead, 'language' | 'page'>): Shown => ({
  words: packetWords(language),
  values: page === 1 ? firstValues : valuesIn(language),
})

function quoteHtml(quote: PacketQuote, document: PacketDocument, { words, values }: Shown): string {
  const { text } = document
  const { context, start, end } = quote
  const around = `${escaped(text.slice(context.start, start))}<mark>${escaped(text.slice(start, end))}</mark>${escaped(text.slice(end, context.end))}`
  const cited = (runs: PacketQuote['citation']['entry']) => `<bdi>${htmlOf(runs)}</bdi>`
  const facts: Fact[] = [
    [words.citation, cited(quote.citation.entry)],
    [words.inText, cited(quote.citation.inText)],
    ...(quote.note === null ? [] : [[words.note, directed(quote.note)] as const]),
    ...values.speakers(quote, words),
    ...(quote.asRead === quote.words ? [] : [[words.asRead, directed(quote.asRead)] as const]),
    [words.place, escaped(words.placeOf(quote.start, quote.end))],
    [words.passage, code(quote.passage.id)],
    ...(quote.permalink === null ? [] : [[words.permalink, code(quote.permalink)] as const]),
    ...(quote.missing.length === 0 ? [] : [[words.missing, values.facts(quote.missing)] as const]),
    ...(quote.inferred.length === 0 ? [] : [[words.inferred, values.facts(quote.inferred)] as const]),
  ]
  const direction = baseDirection(text.slice(context.start, context.end))
  return `<section id="quote-${quote.number}">\n<h3>${escaped(words.quote(quote.number))}</h3>\n<blockquote class="words" dir="${direction}"${languageOf(document)}>${around}</blockquote>\n${factList(facts)}</section>\n`
}

const titleOf = (document: PacketDocument, words: PacketWords) =>
  `${escaped(words.document(document.number))}: ${directed(document.bibliography.title ?? words.untitled)}`

function documentHtml(document: PacketDocument, shown: Shown): string {
  const { values, words } = shown
  const quotes = document.quotes.map((it) => quoteHtml(it, document, shown)).join('')
  const { number } = document
  return `<section id="document-${number}">\n<h2>${titleOf(document, words)}</h2>\n${quotes}<h3>${escaped(words.provenance)}</h3>\n${factList(values.provenance(document, words))}<p><a href="#text-${number}">${escaped(words.toText)}</a></p>\n</section>\n`
}

function textHtml(document: PacketDocument, words: PacketWords): string {
  const { number, text } = document
  return `<section id="text-${number}">\n<h2>${titleOf(document, words)}</h2>\n<p>${escaped(words.text)} · <a href="#document-${number}">${escaped(words.toQuotes)}</a></p>\n<pre dir="${baseDirection(text)}"${languageOf(document)}>\n${escaped(text)}</pre>\n</section>\n`
}

function checking(words: PacketWords): string {
  const lines = [
    'sha256sum FILE.json',
    `sed '1,/^<script type="application\\/json" id="verbatim-packet">$/d; /^<\\/script>$/,$d' FILE.html | sha256sum`,
  ]
  const commands = lines.map((it) => `<p>${code(it)}</p>\n`).join('')
  const others = [words.checkHash, words.checkOriginal, words.checkPlace, words.checkTool, words.checkMeaning]
  return `<section id="check">\n<h2>${escaped(words.check)}</h2>\n<p>${escaped(words.checkRecord)}</p>\n${commands}${others.map((it) => `<p>${escaped(it)}</p>\n`).join('')}</section>\n</main>\n`
}

/** A piece of the page, and of which part of the packet it tells. */
export type PagePiece = { of: string; html: string }

/** The page before its record, one document at a time. */
export async function* pageOf(record: Part, sha256: string): AsyncGenerator<PagePiece> {
  let shown = shownBy({ language: 'en', page: 2 })
  for await (const it of readRecord(record)) {
    if (it.part === 'head') {
      shown = shownBy(it.value)
      yield { of: 'the beginning', html: pageHead(it.value, sha256, shown.words) }
    }
    if (it.part === 'document') {
      yield { of: `the quotes of document ${it.value.number}`, html: documentHtml(it.value, shown) }
    }
  }
  for await (const it of readRecord(record)) {
    if (it.part !== 'document') continue
    yield { of: `the text of document ${it.value.number}`, html: textHtml(it.value, shown.words) }
  }
  yield { of: 'how to check it', html: checking(shown.words) + RECORD_BEGINS }
}

/** The whole page, in UTF-8. */
export async function* packetPage(record: Part, sha256: string): AsyncGenerator<Uint8Array> {
  for await (const { html } of pageOf(record, sha256)) yield Buffer.from(html)
  yield* bytesOf(record)
  yield Buffer.from(RECORD_ENDS + PAGE_ENDS)
}
