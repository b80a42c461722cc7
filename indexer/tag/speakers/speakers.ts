import { isDescribed } from '../../../languages/index.ts'
import type { Quotation } from '../../../model/passage.ts'
import type { Cast } from '../cast/index.ts'
import type { PassageView } from '../passage/index.ts'
import { wordUse } from '../people/index.ts'
import type { Quoted } from '../quotations/index.ts'
import { type Assignment, assign, type Found, outsideOf } from './assignment.ts'
import { Coreference } from './coreference.ts'
import { kindOf } from './quotation-kind.ts'
import { cueText, resolveAttributions } from './resolved-attributions.ts'
import { type Scene, sceneOf } from './scene.ts'
import { SentenceAttributions } from './sentence-attributions.ts'

const inherited = ({ speaker }: Assignment, rule: string): Assignment => ({
  speaker: { ...speaker, basis: `inferred:${rule}` },
  cue: null,
})

const LETTER = /[\p{L}\p{N}]/u

/** The quotations of a document's passages, each with its speaker if the text shows who that is. */
export function quotationsWithSpeakers(
  views: readonly PassageView[],
  cast: Cast,
  countryOf: (demonym: string) => string | null,
): Quotation[][] {
  const isDemonym = (word: string) => countryOf(word) !== null
  const coreference = new Coreference(cast, views, countryOf)
  const result: Quotation[][] = []
  const use = wordUse(views)
  const isLastName = (word: string) => cast.shared.has(word) || use.proper.has(word)
  const isCommon = (word: string) => use.common.has(word)
  let carried = NOTHING
  views.forEach((view, passage) => {
    const found: Found[] = view.quotations.map(() => null)
    if (!isDescribed(view.language)) carried = NOTHING
    else {
      coreference.enter(passage)
      const scene = sceneOf(view, cast.matches[passage] ?? [], { isDemonym, isLastName, isCommon })
      carried = speakersOf(scene, coreference, carried, found)
    }
    result.push(view.quotations.map((quoted, at) => asQuotation(view, quoted, found[at] ?? null)))
  })
  shareAlong(result, views)
  return result
}

type Inside = { quoted: Quoted; at: number }[]

/** The quotations of each sentence; none is in two. */
function bySentence(view: PassageView): Inside[] {
  let at = 0
  return view.sentences.map(({ end }) => {
    const inside: Inside = []
    for (let quoted = view.quotations[at]; quoted && quoted.start < end; quoted = view.quotations[at]) {
      inside.push({ quoted, at })
      at += 1
    }
    return inside
  })
}

const introduces = (text: string, end: number) => /[:：]\s*$/.test(text.slice(Math.max(0, end - 4), end))

/** What a passage passes on to the next: who continues speaking there, and whom its last sentence quoted. */
type Carried = { open: Found; above: Found }
const NOTHING: Carried = { open: null, above: null }

/** Fills `found` for one passage, and returns what it passes on to the next. */
function speakersOf(
  scene: Scene,
  coreference: Coreference,
  { open, above }: Carried,
  found: Found[],
): Carried {
  const { view } = scene
  const insides = bySentence(view)
  let last: Found = null
  let lastAttributed: Found = null
  let latest: Found = null
  view.sentences.forEach((sentence, index) => {
    const inside = insides[index] ?? []
    const resolved = resolveAttributions(scene, sentence, inside[0]?.quoted, coreference)
    const attributions = new SentenceAttributions(scene, resolved)
    const quotations = inside.map((it) => it.quoted)
    const alone = inside.length > 0 && !LETTER.test(outsideOf(view, sentence, quotations))
    latest = null
    for (const { quoted, at } of inside) {
      let who: Found
      if (quoted.continued && open) who = inherited(open, 'continued')
      else if (alone && introduces(view.text, sentence.start) && lastAttributed) who = lastAttributed
      else if (alone && index > 0) who = last && inherited(last, 'same-paragraph')
      else if (alone && open?.cue === ':') who = inherited(open, 'introduced-above')
      else
        who =
          assign(scene, quoted, attributions, coreference) ??
          (resolved.length === 0 ? previousIn(inside, at, found) : null)
      if (!who && above && isQuoteAlone(view)) who = inherited(above, 'paragraph-above')
      if (who && kindOf(view, quoted) === 'title') who = null
      found[at] = who
      if (who) last = who
      latest = goesOnBelow(view, quoted, who) ? who : null
    }
    const final = resolved.at(-1)
    if (!final) return
    lastAttributed = { speaker: final.speaker, cue: cueText(view, final.attribution) }
    if (inside.length === 0) last = lastAttributed
  })
  if (view.quotations.at(-1)?.continues) return { open: found.at(-1) ?? null, above: null }
  const introduced = introduces(view.text, view.text.length) ? lastAttributed : null
  return { open: introduced && inheritedBelow(introduced), above: latest }
}

/**
 * A paragraph that is nothing but a quotation is by the person who spoke last; but a question is answered by someone
 * else.
 */
function goesOnBelow({ text }: PassageView, { end }: Quoted, who: Found): boolean {
  return (
    who?.speaker.kind === 'person' &&
    who.speaker.basis !== 'inferred:name-beside' &&
    !/[?؟]/.test(text.charAt(end - 1))
  )
}

function isQuoteAlone({ text, quotations }: PassageView): boolean {
  const [only] = quotations
  return (
    only !== undefined &&
    quotations.length === 1 &&
    !LETTER.test(text.slice(0, only.outer.start) + text.slice(only.outer.end))
  )
}

const inheritedBelow = ({ speaker }: Assignment): Assignment => ({ speaker, cue: ':' })

/** The quotations of a sentence follow each other, so the one before is in it unless this is its first. */
function previousIn(inside: readonly { at: number }[], at: number, found: readonly Found[]): Found {
  return (inside[0]?.at ?? at) < at ? (found[at - 1] ?? null) : null
}

function asQuotation(view: PassageView, quoted: Quoted, found: Found): Quotation {
  const { start, end } = quoted
  const quotation: Quotation = {
    start,
    end,
    text: view.text.slice(start, end),
    kind: kindOf(view, quoted),
    speaker: found?.speaker ?? null,
    cue: found?.cue ?? null,
  }
  return quoted.continues ? { ...quotation, continues: true } : quotation
}

/** A speech over several passages may name its speaker in the last one only. */
function shareAlong(quotations: Quotation[][], views: readonly PassageView[]): void {
  for (let at = views.length - 2; at >= 0; at -= 1) {
    const open = quotations[at]?.at(-1)
    const next = quotations[at + 1]?.[0]
    if (!open?.continues || open.speaker || !next?.speaker || !views[at + 1]?.quotations[0]?.continued)
      continue
    open.speaker = { ...next.speaker, basis: 'inferred:continued' }
  }
}
