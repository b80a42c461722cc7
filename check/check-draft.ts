import type { Engine } from '../engine/port.ts'
import type { CheckedQuote } from '../model/check.ts'
import type { CheckStep, DraftQuotation, WholeCheck } from '../model/check-draft.ts'
import { foldedWords } from '../model/name-words.ts'
import { emptyRequest } from '../model/search-request.ts'
import { checkAgainst } from './against.ts'
import { type CheckOptions, checkQuote } from './check-quote.ts'
import type { FoundQuotation } from './draft/quotations.ts'
import type { ReadDraft } from './draft/read-draft.ts'
import type { QuoteToCheck } from './quote-to-check.ts'

const COLLECTIONS_AT_MOST = 100

type Checking = CheckOptions & { now?: () => Date }
/** A quote and where it stands in what was given. */
type Placed = { start: number; end: number; quote: QuoteToCheck }

/**
 * Holds every quotation of a draft against the collection: each as soon as it is known.
 * @throws AppError `cancelled` soon after `signal` aborts
 */
export function checkDraft(
  engine: Engine,
  draft: ReadDraft,
  options: Checking = {},
): AsyncGenerator<CheckStep> {
  const { quotations, ...about } = draft
  const placed = quotations.map((it) => ({ start: it.start, end: it.end, quote: toCheck(it, draft) }))
  return checked(engine, placed, about, options)
}

/** Holds one quote against the collection. */
export function checkLoneQuote(
  engine: Engine,
  quote: QuoteToCheck,
  options: Checking = {},
): AsyncGenerator<CheckStep> {
  return checked(engine, [{ start: 0, end: quote.text.length, quote }], null, options)
}

function toCheck({ text, speaker, source }: FoundQuotation, { language }: ReadDraft): QuoteToCheck {
  // `a resident of the town` is nobody's name, nor is the `Q` before a question: neither can be compared with one.
  const isName = speaker !== null && speaker.kind !== 'unnamed' && speaker.name.length > 1
  const name = isName ? speaker.name : undefined
  return { text, language: language ?? undefined, speakerClaimed: name, sourceClaimed: source ?? undefined }
}

async function* checked(
  engine: Engine,
  placed: readonly Placed[],
  draft: WholeCheck['draft'],
  { now = () => new Date(), signal }: Checking,
): AsyncGenerator<CheckStep> {
  const against = await checkAgainst(engine)
  const quotations = placed.map(({ start, end }) => ({ start, end }))
  const collections = await collectionsOf(engine)
  yield { type: 'begun', draft, checkedAt: now().toISOString(), against, collections, quotations }
  // A draft that repeats a quotation gets the same answer for it without asking again.
  const known = new Map<string, CheckedQuote>()
  for (const [at, { start, end, quote }] of placed.entries()) {
    const key = JSON.stringify(quote)
    const answer = known.get(key) ?? (await checkQuote(engine, quote, { signal }))
    known.set(key, answer)
    yield { type: 'quotation', at, quotation: { start, end, ...answer, source: sourceOf(quote, answer) } }
  }
  yield { type: 'ended', against: await checkAgainst(engine) }
}

async function collectionsOf(engine: Engine): Promise<string[]> {
  const part = { find: '', offset: 0, limit: COLLECTIONS_AT_MOST }
  const { values } = await engine.facet('collection', emptyRequest(), part)
  return values.map(({ label }) => label)
}

const sameName = (a: string, b: string) => foldedWords(a).join(' ') === foldedWords(b).join(' ')

/** Whether one of the places was published where the draft says. */
function sourceOf(
  { sourceClaimed }: QuoteToCheck,
  { matches, more }: CheckedQuote,
): DraftQuotation['source'] {
  if (sourceClaimed === undefined) return { claimed: null, verdict: 'unknown' }
  const isSame = matches.some(({ source, agency }) =>
    [source, agency].some((it) => it !== null && sameName(it, sourceClaimed)),
  )
  const isUnknown = matches.length === 0 || more || matches.some(({ source }) => source === null)
  return { claimed: sourceClaimed, verdict: isSame ? 'same' : isUnknown ? 'unknown' : 'other' }
}

/** The steps of a check as one answer, as of its end. */
export async function wholeCheckOf(steps: AsyncIterable<CheckStep>): Promise<WholeCheck> {
  const quotations: DraftQuotation[] = []
  let head: Omit<WholeCheck, 'quotations'> | null = null
  let atEnd: WholeCheck['against'] | null = null
  for await (const step of steps) {
    if (step.type === 'begun') {
      const { draft, checkedAt, against, collections } = step
      head = { draft, checkedAt, against, collections }
    } else if (step.type === 'quotation') quotations.push(step.quotation)
    else atEnd = step.against
  }
  if (head === null) throw new Error('a check has no beginning')
  const changedTo = atEnd?.generation === head.against.generation ? null : atEnd
  return { ...head, quotations, ...(changedTo && { changedTo }) }
}
