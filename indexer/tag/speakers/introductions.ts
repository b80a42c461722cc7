import type { Language } from '../../../languages/index.ts'
import type { Speaker } from '../../../model/passage.ts'
import { perLanguage } from '../passage/index.ts'
import { oneOfOpening } from '../passage/word-patterns.ts'
import type { LabelledSpeakers } from './labelled-speakers.ts'

const WORDS_AT_MOST = 20

/** A line that says no more than whose words are below it. */
const introducing = perLanguage(({ speech, grammar }) => {
  const noun = oneOfOpening(speech.spokenNouns)
  const link = oneOfOpening(speech.spokenLinks)
  const and = oneOfOpening(grammar.additives)
  return {
    /** `Remarks by Jane Doe`, `Opening statement of Jane Doe:` */
    titled: new RegExp(`^(?:\\p{L}+\\s+){0,4}?${noun}\\s+${link}\\s+(\\p{L}.*?)\\s*[:：]?$`, 'u'),
    /** `And from Jane Doe:` */
    linked: new RegExp(`^(?:${and}\\s+)?${link}\\s+(\\p{L}.*?)\\s*[:：]$`, 'u'),
    /** `Jane Doe:` */
    named: /^(\p{Lu}[^:：.!?]*?)\s*[:：]$/u,
  }
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
  return speaker && { ...speaker, basis: 'inferred:introduced-above' }
}
