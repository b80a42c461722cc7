import type { Language } from '../../languages/index.ts'
import type { Pages } from '../../languages/parts/pages.ts'
import type { Authority, GroupEntity } from '../authority/authority.ts'
import { anyOf, forPages } from '../read/page-phrases.ts'

export type Evidence = { entity: GroupEntity; rule: string }

/** What only a publisher says about itself, by rule. The group is the publisher's name. */
const clues = forPages((pages) => {
  const nameWord = String.raw`\p{Lu}[\p{L}\p{N}.'’-]*`
  const inside = anyOf(pages, 'publisherNameWords')
  const publisher = `(${nameWord}(?: (?:${nameWord}|${inside})){0,4})`
  const pattern = (list: keyof Pages) => new RegExp(anyOf(pages, list, { publisher }), 'gu')
  return {
    words: new RegExp(`${anyOf(pages, 'confirms')}|${anyOf(pages, 'comments')}`, 'u'),
    patterns: [
      { rule: 'could-not-verify', pattern: pattern('couldNotVerify') },
      { rule: 'asked-for-comment', pattern: pattern('askedForComment') },
      { rule: 'request-for-comment', pattern: pattern('requestForComment') },
    ],
  }
})

/** `DAMASCUS (AP) — …` */
const DATELINE = /^[^.()]{2,60}\(([A-Z][A-Za-z .-]{1,24})\)\s*[—–-]/

/** Sentences may begin before the name: `Footage which AFP`. The longest known name at the end counts. */
function knownPublisher(words: string, authority: Authority): GroupEntity | null {
  const parts = words.split(' ')
  for (let from = 0; from < parts.length; from += 1) {
    const entity = authority.publisher(parts.slice(from).join(' '))
    if (entity) return entity
  }
  return null
}

/**
 * The publishers that speak of themselves in the text, with the rule that found each. A newspaper that is merely
 * quoted is not evidence.
 */
export function publisherEvidence(
  paragraphs: readonly string[],
  authority: Authority,
  languages: readonly Language[],
): Evidence[] {
  const { words, patterns } = clues(languages)
  const found: Evidence[] = []
  const note = (name: string | undefined, rule: string) => {
    const entity = name === undefined ? null : knownPublisher(name, authority)
    if (entity) found.push({ entity, rule })
  }
  note(DATELINE.exec(paragraphs[0] ?? '')?.[1], 'dateline')
  for (const text of paragraphs) {
    if (!words.test(text)) continue
    for (const { rule, pattern } of patterns) {
      for (const match of text.matchAll(pattern))
        note(
          match.slice(1).find((name) => name !== undefined),
          rule,
        )
    }
  }
  return found
}
