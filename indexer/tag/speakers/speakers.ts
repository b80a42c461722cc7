import { isDescribed } from '../../../languages/index.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import type { Quotation } from '../../../model/passage.ts'
import type { Cast } from '../cast/index.ts'
import { type PassageView, tokenFrom } from '../passage/index.ts'
import { wordUse } from '../people/index.ts'
import type { Quoted } from '../quotations/index.ts'
import { asQuotations, type SpokenBy } from './as-quotations.ts'
import { type Assignment, assign, type Found, outsideOf } from './assignment.ts'
import { Coreference } from './coreference.ts'
import { howIntroduced, introducedIn } from './introductions.ts'
import { kindOf } from './quotation-kind.ts'
import { isReported, namesAnother } from './reported-speech.ts'
import { cueText, resolveAttributions } from './resolved-attributions.ts'
import { type Scene, sceneOf } from './scene.ts'
import { SentenceAttributions } from './sentence-attributions.ts'
import { type Introduced, type Placed, SpokenInPassages } from './spoken-in-passage.ts'
import { type SpokenDocument, Turns } from './turns.ts'

const inherited = ({ speaker }: Assignment, rule: string): Assignment => ({
  speaker: { ...speaker, basis: `inferred:${rule}` },
  cue: null,
})

const LETTER = /[\p{L}\p{N}]/u

type PlaceTokens = { from: number; to: number; option: { precision: string } }

/** The country of a demonym, and the tokens of each passage that are places. */
export type Places = {
  countryOf: (demonym: string) => string | null
  places: readonly (readonly PlaceTokens[])[]
}

/** What the spoken words of a document and their places show about speakers. */
export type Spoken = { document: SpokenDocument; placed: readonly Placed[] }

/** The quotations of a document's passages, each with its speaker if the text shows who that is. */
export function quotationsWithSpeakers(
  views: readonly PassageView[],
  cast: Cast,
  { countryOf, places }: Places,
  { document, placed }: Spoken,
): Quotation[][] {
  const isDemonym = (word: string) => countryOf(word) !== null
  const coreference = new Coreference(cast, views, countryOf)
  const turns = new Turns(document, views, cast)
  const spoken = new SpokenInPassages(turns)
  const all: { view: PassageView; found: Found[]; by: SpokenBy[] }[] = []
  const use = wordUse(views)
  const isLastName = (word: string) => cast.shared.has(word) || use.proper.has(word)
  const isCalled = (word: string) => cast.shared.has(word) || use.titled.has(word)
  const isPerson = (word: string) => isCalled(word) || use.called.has(word)
  const isCommon = (word: string) => use.common.has(word)
  let carried = NOTHING
  views.forEach((view, passage) => {
    const parts = document.parts[passage] ?? []
    const found: Found[] = view.quotations.map(() => null)
    const here = placed[passage] ?? NOWHERE
    const above = here.heading === null ? null : introducedIn(here.heading, view.language, turns.labelled)
    if (above) carried = { ...NOTHING, open: { speaker: above, cue: ':' }, how: 'named' }
    else if (spoken.changes(parts)) carried = { ...carried, above: null, open: introduction(carried.open) }
    const introduced = { found: introduction(carried.open), how: carried.how }
    const by = spoken.of(view, parts, here, introduced, placed[passage - 1]?.indent ?? 0)
    if (!isDescribed(view.language)) carried = NOTHING
    else {
      coreference.enter(passage)
      const own = placesAt(places[passage] ?? [])
      const countries = placesAt(
        (places[passage] ?? []).filter(({ option }) => option.precision === 'country'),
      )
      const regions = placesAt((places[passage] ?? []).filter(({ option }) => option.precision !== 'place'))
      const facts = {
        isDemonym,
        isLastName,
        isCalled,
        isPerson,
        isCommon,
        isPlaceAt: (at: number) => own.has(at),
        isRegionAt: (at: number) => regions.has(at),
        isCase: (word: string) => use.cases.has(word),
        isCountryAt: (at: number) => countries.has(at),
      }
      const scene = sceneOf(view, cast.matches[passage] ?? [], facts)
      carried = speakersOf(scene, coreference, carried, found, by)
      if (by.some(({ part }) => part.kind === 'block')) coreference.passOver(passage)
      if (carried.open === null && introduces(view.text, view.text.length)) {
        const named = introducedIn(view.text, view.language, turns.labelled)
        if (named) carried = { ...carried, open: { speaker: named, cue: ':' }, how: 'named' }
      }
    }
    all.push({ view, found, by })
  })
  // Whether a block quotation goes on is known only after the next passage.
  const result = all.map(({ view, found, by }) => asQuotations(view, found, by))
  shareAlong(result, views)
  return result
}

/** What a passage that ends in a colon introduces; null if a quotation goes on from it, or nothing. */
const introduction = (open: Found): Found => (open?.cue === ':' ? open : null)

const placesAt = (places: readonly PlaceTokens[]): ReadonlySet<number> =>
  new Set(places.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)))

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
type Carried = {
  open: Found
  above: Found
  how: Introduced['how']
  reporter: Found
}
const NOTHING: Carried = { open: null, above: null, how: null, reporter: null }
const NOWHERE: Placed = { heading: null, indent: 0, kind: 'paragraph' }

/** Fills `found` for one passage, and returns what it passes on to the next. */
function speakersOf(
  scene: Scene,
  coreference: Coreference,
  { open, above, reporter: reporterAbove }: Carried,
  found: Found[],
  spoken: readonly SpokenBy[],
): Carried {
  const { view } = scene
  const { testimony } = coreference
  const insides = bySentence(view)
  const parts = overlapsOf(spoken.map(({ part, speaker }) => ({ ...part, speaker })))
  let last: Found = null
  let lastAttributed: Found = null
  let latest: Found = null
  let how: Introduced['how'] = null
  /** Whose words the sentences tell that say so by their verbs only. */
  let reporter = reporterAbove
  view.sentences.forEach((sentence, index) => {
    const inside = insides[index] ?? []
    const [within] = parts.of(sentence.start, sentence.end)
    // A label before the words of a turn is not the subject of its first sentence.
    const start = Math.max(sentence.start, within?.start ?? 0)
    // Whom a block quotation mentions is nobody that the text around it can mean by `she`.
    if (within?.kind === 'block' && inside.length === 0) return
    coreference.speaking = within?.speaker ?? null
    const resolved = resolveAttributions(scene, { start, end: sentence.end }, inside[0]?.quoted, coreference)
    const attributions = new SentenceAttributions(scene, resolved)
    const quotations = inside.map((it) => it.quoted)
    const alone = inside.length > 0 && !LETTER.test(outsideOf(view, sentence, quotations))
    const reported = isReported(scene, sentence)
    latest = null
    for (const { quoted, at } of inside) {
      let who: Found
      const within = alone ? attributions.inside(quoted) : null
      if (within) who = { speaker: within.speaker, cue: cueText(view, within.attribution) }
      else if (quoted.continued && open) who = inherited(open, 'continued')
      else if (alone && introduces(view.text, sentence.start) && lastAttributed) who = lastAttributed
      else if (alone && index > 0) who = last && inherited(last, 'same-paragraph')
      else if (alone && open?.cue === ':') who = inherited(open, 'introduced-above')
      else if (alone && quoted.continues && testimony.by(coreference.latest))
        who = testimony.by(coreference.latest)
      else
        who =
          assign(scene, quoted, attributions, coreference) ??
          (resolved.resolved.length === 0 && resolved.unclear.length === 0
            ? previousIn(inside, at, found)
            : null)
      if (!who && reporter && reported && resolved.resolved.length === 0 && resolved.unclear.length === 0)
        who = inherited(reporter, 'reported-speech')
      if (!who && above && isQuoteAlone(view)) who = inherited(above, 'paragraph-above')
      if (who && (kindOf(view, quoted) === 'title' || isName(scene, quoted))) who = null
      found[at] = who
      if (who) {
        last = who
        reporter = who
      }
      latest = goesOnBelow(view, quoted, who) ? who : null
    }
    const final = resolved.resolved.at(-1)
    const ends = index === view.sentences.length - 1 && inside.length === 0
    how = ends && final !== undefined ? howIntroduced(view, final) : null
    if (!final) {
      const isOpen = inside.some(({ at }) => !found[at])
      const another = reporter && !reported && namesAnother(scene, sentence, reporter.speaker)
      if (isOpen || another) reporter = null
      // `…, explains Doe:`, if it is not known who that is, and `These are the five factors:` introduce words of nobody
      // before.
      if (ends) lastAttributed = null
      return
    }
    lastAttributed = { speaker: final.speaker, cue: cueText(view, final.attribution) }
    reporter = lastAttributed
    if (inside.length === 0) last = lastAttributed
  })
  if (view.quotations.at(-1)?.continues)
    return { open: found.at(-1) ?? null, above: null, how: null, reporter }
  const introduced = introduces(view.text, view.text.length) ? lastAttributed : null
  testimony.read(view, coreference.latest)
  return { open: introduced && inheritedBelow(introduced), above: latest, how: introduced && how, reporter }
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

/** `die „Welt“`, `der „Welt“-Bericht`: what is between the marks is the name of a medium, or part of a longer word. */
function isName({ view, startsAt }: Scene, { start, end, outer }: Quoted): boolean {
  if (/^[-‐‑]\p{L}/u.test(view.text.slice(outer.end, outer.end + 2))) return true
  const match = startsAt.get(tokenFrom(view, start))
  if (!match || match.end < end) return false
  // No capital shows there that it is a name: `حركة الوادي «حماس»`.
  if (!view.language.names.hasCapitals) return true
  return match.entity.type === 'group' && match.entity.kind === 'media'
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

const isMarked = ({ kind }: Quotation) => kind !== 'turn' && kind !== 'block'

/** A speech over several passages may name its speaker in the last one only. */
function shareAlong(quotations: Quotation[][], views: readonly PassageView[]): void {
  for (let at = views.length - 2; at >= 0; at -= 1) {
    const open = quotations[at]?.findLast(isMarked)
    const next = quotations[at + 1]?.find(isMarked)
    if (!open?.continues || open.speaker || !next?.speaker || !views[at + 1]?.quotations[0]?.continued)
      continue
    open.speaker = { ...next.speaker, basis: 'inferred:continued' }
  }
}
