import { LANGUAGES, UNDETERMINED } from '../../languages/index.ts'
import type { Document } from '../../model/document.ts'
import { passageIds } from '../../model/identity.ts'
import { fold, type Word, words } from '../../model/name-words.ts'
import type { Location } from '../../model/passage.ts'
import type { Authority } from '../authority/authority.ts'
import { retag } from './retag.ts'

/**
 * The place that the rules would choose for a name in a sentence of this document, considering all that it mentions;
 * null if they would choose none.
 */
export function placeAsRead(document: Document, name: string, authority: Authority): Location | null {
  const { code, frame } = placeFrame()
  const text = frame.replace('{name}', () => name)
  const sentence = {
    id: passageIds(document.documentId)(text),
    ordinal: document.passages.length,
    section: null,
    kind: 'paragraph' as const,
    start: 0,
    end: text.length,
    text,
    ...{ quotations: [], dates: [], locations: [], groups: [], people: [] },
  }
  const { passages } = retag(
    { ...document, language: code, passages: [...document.passages, sentence] },
    authority,
  )
  const [own = '', ...above] = name.split(',')
  const locations = passages.at(-1)?.locations ?? []
  const names = [own, bare(own)].map(fold)
  const found = locations.find(({ mentions }) =>
    mentions.some(({ start, end }) => names.includes(fold(text.slice(start, end)))),
  )
  // `Springfield, Homs`: a known place with that name that is elsewhere is not the one that was meant.
  const isThere = above.length === 0 || locations.some((it) => found?.key.startsWith(`${it.key}/`))
  return isThere ? (found ?? null) : null
}

/** A sentence in which a name can only be a place, with the language that provides it. */
function placeFrame(): { code: string; frame: string } {
  for (const { code, places } of LANGUAGES) if (places.frame !== null) return { code, frame: places.frame }
  return { code: UNDETERMINED.code, frame: '{name}' }
}

/** `Homs` of `the city of Homs`: the name of the place, without the kind of place. */
function bare(name: string): string {
  const isKind = ({ folded }: Word) =>
    LANGUAGES.some(
      ({ grammar, places }) =>
        grammar.articles.has(folded) ||
        places.ofWords.has(folded) ||
        places.townNouns.has(folded) ||
        places.regionNouns.has(folded),
    )
  return words(name)
    .filter((word) => !isKind(word))
    .map((word) => word.folded)
    .join(' ')
}
