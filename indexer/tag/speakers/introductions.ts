import type { Language } from '../../../languages/index.ts'
import type { Speaker } from '../../../model/passage.ts'
import { type PassageView, perLanguage } from '../passage/index.ts'
import { oneOfFoldedOpening } from '../passage/word-patterns.ts'
import type { LabelledSpeakers } from './labelled-speakers.ts'
import type { ResolvedAttribution } from './resolved-attributions.ts'

const WORDS_AT_MOST = 20

/** A line that says no more than whose words are below it. */
const introducing = perLanguage(({ speech, grammar }) => {
  const noun = oneOfFoldedOpening(speech.spokenNouns)
  const link = oneOfFoldedOpening(speech.spokenLinks)
  const and = oneOfFoldedOpening(grammar.additives)
  return {
    /** `Remarks by Jane Doe`, `Opening statement of Jane Doe:` */
    titled: new RegExp(`^(?:\\p{L}+\\s+){0,4}?${noun}\\s+${link}\\s+(\\p{L}.*?)\\s*[:：]?$`, 'u'),
    /** `And from Jane Doe:` */
    linked: new RegExp(`^(?:${and}\\s+)?${link}\\s+(\\p{L}.*?)\\s*[:：]$`, 'u'),
    /** `Jane Doe:` */
    named: /^(\p{Lu}[^:：.!?]*?)\s*[:：]$/u,
  }
})

export const asIntroduced = (speaker: Speaker): Speaker => ({
  ...speaker,
  basis: 'inferred:introduced-above',
})

/**
 * Who is named in a line over somebody's words, such as `Remarks by Mayor Jane Doe` or `And from Jane Doe:`; null if it
 * is anything else.
 * @param line a heading, or a whole paragraph
 */
export function introducedIn(line: string, language: Language, labelled: LabelledSpeakers): Speaker | null {
  const plain = line.replace(/\s+/g, ' ').trim()
  if (plain.split(' ').length > WORDS_AT_MOST) return null
  const { titled, linked, named } = introducing(language)
  const name = (titled.exec(plain) ?? linked.exec(plain) ?? named.exec(plain))?.[1]
  const speaker = name === undefined ? null : labelled.ofName(name, language)
  return speaker && asIntroduced(speaker)
}

/**
 * How the last attribution of a sentence introduces what comes after its colon: not if it says what somebody does
 * meanwhile (`people telling her:`) or tells (`the numbers tell a different story:`).
 */
export function howIntroduced(
  { language, tokens }: PassageView,
  { attribution: { from, to, sort, actor } }: ResolvedAttribution,
): 'plain' | 'attributed' | null {
  const { grammar, people, speech } = language
  const cue = speech.cues.get(tokens[from]?.folded ?? '')
  // `The author could write:` does not say that anybody has written it.
  if (sort !== 'saying' || (cue?.form !== 'past' && cue?.form !== 'present')) return null
  // `An example with a column added:`
  if (
    typeof actor !== 'string' &&
    actor.type === 'nominal' &&
    !actor.definite &&
    speech.writingNouns.has(actor.head)
  )
    return null
  const next = tokens[to]?.folded ?? ''
  const rest = tokens.slice(to)
  const object = grammar.articles.has(next) && !grammar.definite.has(next)
  const toSomeone = rest.some(
    ({ folded }) => people.personNouns.has(folded) || speech.documentNouns.has(folded),
  )
  if (object && !toSomeone) return null
  return cue.plain ? 'plain' : 'attributed'
}
