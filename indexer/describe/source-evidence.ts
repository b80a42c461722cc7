import type { Authority, GroupEntity } from '../authority/authority.ts'

export type Evidence = { entity: GroupEntity; rule: string }

const NAME = `((?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{N}.'’-]*|of|the|and)){0,4})`
const UNABLE = `(?:(?:was|were|is|has been|had been) (?:not able|unable) to|could not|cannot|can not|did not)`

/** What only a publisher says of itself. The last group is the publisher's name. */
const PATTERNS: { rule: string; pattern: RegExp }[] = [
  {
    rule: 'could-not-verify',
    pattern: new RegExp(`${NAME} ${UNABLE}(?: immediately| independently)* (?:verify|confirm)\\b`, 'gu'),
  },
  {
    rule: 'asked-for-comment',
    pattern: new RegExp(
      `${NAME} (?:has |had )?(?:asked|approached|contacted|reached out to)(?: [^.]{1,120}?)? for (?:(?:a|an|further|specific|immediate) )*comment\\b`,
      'gu',
    ),
  },
  {
    rule: 'request-for-comment',
    pattern: new RegExp(`requests? for comment (?:from|by) ${NAME}`, 'gu'),
  },
]

/** `DAMASCUS (AP) — …` */
const DATELINE = /^[^.()]{2,60}\(([A-Z][A-Za-z .-]{1,24})\)\s*[—–-]/

/** Sentences may begin before the name: `Footage which AFP`. The longest known end of the words counts. */
function knownPublisher(words: string, authority: Authority): GroupEntity | null {
  const parts = words.split(' ')
  for (let from = 0; from < parts.length; from += 1) {
    const entity = authority.publisher(parts.slice(from).join(' '))
    if (entity) return entity
  }
  return null
}

/**
 * Publishers that the text shows to speak of themselves, with the rule that found each. A newspaper that is
 * merely quoted shows nothing.
 */
export function publisherEvidence(paragraphs: readonly string[], authority: Authority): Evidence[] {
  const found: Evidence[] = []
  const note = (name: string | undefined, rule: string) => {
    const entity = name === undefined ? null : knownPublisher(name, authority)
    if (entity) found.push({ entity, rule })
  }
  note(DATELINE.exec(paragraphs[0] ?? '')?.[1], 'dateline')
  for (const text of paragraphs) {
    if (!/verify|confirm|comment/.test(text)) continue
    for (const { rule, pattern } of PATTERNS) {
      for (const match of text.matchAll(pattern)) note(match.at(-1), rule)
    }
  }
  return found
}
