import { baseDirection, escapeHtml } from '../../citation/index.ts'
import type { CheckMatch } from '../../model/check.ts'
import type { DraftQuotation, Review } from '../../model/check-draft.ts'
import { type ReviewedCheck, reviewsOf } from '../../model/saved-check.ts'
import { shownDifference } from '../words/differences.ts'
import { bestOf, type CheckWords, remarksOn, reviewWords, stands, verdictLabel } from '../words/say.ts'
import { factsOf } from './facts.ts'
import { placeWords } from './place.ts'

/** Needs nothing from anywhere, so nothing is allowed to come from anywhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"
const LOOK =
  'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.55 Georgia,serif;color:#1b1b1b;background:#fff}h1{font-size:1.7rem;line-height:1.25}h2{margin-top:2.5rem;border-top:2px solid #444;padding-top:.8rem;font-size:1.3rem}h3{font-size:1.1rem;margin:1.8rem 0 .3rem}dl{font:.9rem/1.45 system-ui,sans-serif}dt{font-weight:600;margin-top:.4rem}dd{margin:0;overflow-wrap:anywhere}.draft{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #999;padding:.8rem}.draft a{color:inherit;text-decoration-thickness:2px;text-underline-offset:3px}.open{text-decoration-style:dashed}blockquote{margin:.4rem 0;border-inline-start:4px solid #777;padding-inline-start:1rem;overflow-wrap:anywhere}del{color:#8c1d18}ins{color:#1c5c30;text-decoration-thickness:2px}.around{color:#5c5c5c;font-size:.95rem}.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}p{margin:.4rem 0}li{margin:.4rem 0}@media print{body{max-width:none;margin:0;font-size:11pt}h2,h3{break-after:avoid}section{break-inside:avoid-page}}'

const directed = (text: string) => `<bdi dir="${baseDirection(text)}">${escapeHtml(text)}</bdi>`
const hidden = (text: string) => `<span class="hidden">${escapeHtml(text)}</span>`

/** The words of a difference: struck out what only the draft has, underlined what only the source has. */
function differenceHtml(match: CheckMatch, quote: string, words: CheckWords): string {
  return shownDifference(match, quote)
    .map(({ of, before: parting, text }) => {
      const before = escapeHtml(parting)
      if (of === 'draft') return `${before}<del>${hidden(words.draftHas)}${escapeHtml(text)}</del>`
      if (of === 'source') return `${before}<ins>${hidden(words.sourceHas)}${escapeHtml(text)}</ins>`
      if (of === 'brackets') return `${before}<i>${hidden(words.notInSource)}${escapeHtml(text)}</i>`
      return before + escapeHtml(text)
    })
    .join('')
}

function placeHtml(match: CheckMatch, words: CheckWords): string {
  const around = `${escapeHtml(match.before)}<strong>${escapeHtml(match.text)}</strong>${escapeHtml(match.after)}`
  const said = match.speaker === null ? '' : ` · ${directed(words.report.saidBy(match.speaker.name))}`
  return `<li><p>${directed(placeWords(match, words))}${said} <code dir="ltr">${match.passageId}</code></p><p class="around" dir="${baseDirection(match.text)}">${around}</p></li>\n`
}

function quotationHtml(
  quotation: DraftQuotation,
  { number, review }: { number: number; review: Review | null },
  words: CheckWords,
): string {
  const best = bestOf(quotation)
  const direction = baseDirection(quotation.text)
  const differs = best !== undefined && quotation.verdict !== 'exact'
  const parts = [
    `<h3>${number}. ${escapeHtml(verdictLabel(quotation, words))}</h3>`,
    `<blockquote dir="${direction}">${escapeHtml(quotation.text)}</blockquote>`,
    differs
      ? `<p>${escapeHtml(words.report.difference)}:</p><blockquote dir="${direction}">${differenceHtml(best, quotation.text, words)}</blockquote>`
      : '',
    ...remarksOn(quotation, words).map((remark) => `<p>${directed(remark)}</p>`),
    review === null
      ? ''
      : `<p><strong>${escapeHtml(words.report.review)}:</strong> ${directed(reviewWords(review, words))}</p>`,
    quotation.matches.length === 0
      ? ''
      : `<p>${escapeHtml(words.places(quotation.matches.length))}</p><ol>\n${quotation.matches.map((match) => placeHtml(match, words)).join('')}</ol>`,
    quotation.more ? `<p>${escapeHtml(words.morePlaces)}</p>` : '',
  ]
  return `<section id="q${number}">\n${parts.join('\n')}\n</section>\n`
}

/** The draft with its quotations underlined, each a link to what was found of it. */
function draftHtml({ check }: ReviewedCheck, words: CheckWords): string {
  const { draft, quotations } = check
  if (draft === null) return ''
  let at = 0
  let html = ''
  for (const [index, quotation] of quotations.entries()) {
    const { start, end } = quotation
    const open = stands(quotation) ? '' : ' class="open"'
    html += `${escapeHtml(draft.text.slice(at, start))}<a href="#q${index + 1}"${open}>${escapeHtml(draft.text.slice(start, end))}<sup>${index + 1}</sup></a>`
    at = end
  }
  html += escapeHtml(draft.text.slice(at))
  return `<h2>${escapeHtml(words.report.words)}</h2>\n<div class="draft" dir="${baseDirection(draft.text)}">${html}</div>\n`
}

/** A check as a web page that needs nothing else, to be kept and printed. */
export function reportPage(it: ReviewedCheck, words: CheckWords): string {
  const title = escapeHtml(`${words.title}: ${it.name}`)
  const facts = factsOf(it, words)
    .map(([label, text]) => `<dt>${escapeHtml(label)}</dt><dd>${directed(text)}</dd>\n`)
    .join('')
  const { quotations } = it.check
  const reviews = reviewsOf(it)
  const each = quotations
    .map((quotation, at) => quotationHtml(quotation, { number: at + 1, review: reviews[at] ?? null }, words))
    .join('')
  const none = quotations.length === 0 ? `<p>${escapeHtml(words.noQuotations)}</p>` : ''
  return `<!DOCTYPE html>\n<html lang="${words.language}" dir="${words.direction}">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${title}</title>\n<style>${LOOK}</style>\n</head>\n<body>\n<main>\n<h1>${title}</h1>\n<p>${escapeHtml(words.report.meaning)}</p>\n<dl>\n${facts}</dl>\n${draftHtml(it, words)}<h2>${escapeHtml(words.report.each)}</h2>\n<p>${escapeHtml(words.report.legend)}</p>\n${none}${each}</main>\n</body>\n</html>\n`
}
