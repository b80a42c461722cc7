import type { Language } from '../../../languages/index.ts'
import { foldedWords } from '../../../model/name-words.ts'
import type { GroupEntity } from '../../authority/authority.ts'
import type { NameMatch } from '../names/names.ts'
import { capitalRuns } from '../passage/capital-runs.ts'
import type { PassageView } from '../passage/index.ts'
import { isDefinite, isGroupHead, wordAt } from './group-mention.ts'

/** The noun by which a text may refer to a group again: `court` of `Doe Court of Trade`; null if it has no other word. */
function nounOf(language: Language, name: string): string | null {
  const all = foldedWords(name)
  const link = all.findIndex(
    (word) => language.groups.ofLinks.has(word) || language.groups.forLinks.has(word),
  )
  const noun = all.at(link > 0 ? link - 1 : -1) ?? ''
  if (all.length < 2 || !isGroupHead(language, noun) || language.groups.legalForms.has(noun)) return null
  return language.people.personNouns.has(noun) ? null : noun
}

/** What a document calls by its noun alone: `the Court`, if one of the groups that it has named is one. */
export class GroupsByReference {
  private readonly named = new Map<string, Set<GroupEntity>>()

  /**
   * The groups that a passage refers to by their noun, with a capital and an article, after it or an earlier one has
   * named them; if it has named two with that noun, neither is meant.
   * @param matches the groups that the passage names
   * @param taken tokens that belong to a name
   */
  mentions(view: PassageView, matches: readonly NameMatch[], taken: Uint8Array): NameMatch[] {
    const names = matches.filter(({ entity }) => entity.type === 'group').sort((a, b) => a.from - b.from)
    const found: NameMatch[] = []
    let next = 0
    for (const { from, to } of capitalRuns(view)) {
      for (let match = names[next]; match && match.from < from; match = names[next]) {
        this.add(view.language, match)
        next += 1
      }
      const token = view.tokens[from]
      if (to - from !== 1 || taken[from] || !token || token.allCaps || !isDefinite(view, from)) continue
      const owners = this.named.get(wordAt(view, from))
      const [entity] = owners ?? []
      if (owners?.size === 1 && entity)
        found.push({ from, to, start: token.start, end: token.end, entity, short: true })
    }
    for (const match of names.slice(next)) this.add(view.language, match)
    return found
  }

  private add(language: Language, { entity }: NameMatch): void {
    if (entity.type !== 'group') return
    const noun = nounOf(language, entity.name)
    if (noun !== null) this.named.set(noun, (this.named.get(noun) ?? new Set()).add(entity))
  }
}
