import type { Language } from '../../../languages/index.ts'
import { fold } from '../../../model/name-words.ts'
import {
  type Authority,
  type AuthorityEntity,
  addName,
  type GroupEntity,
  type NameNode,
} from '../../authority/authority.ts'
import { isPersonsName, isPlaceName } from '../../authority/lookup.ts'
import { type NameMatch, namesAt } from '../names/names.ts'
import { capitalRuns } from '../passage/capital-runs.ts'
import type { PassageView } from '../passage/index.ts'
import { type Definition, definitionsIn, initialsOf } from './acronyms.ts'
import { type GroupMention, nameOf } from './group-mention.ts'
import {
  type GroupRegister,
  isCompany,
  isMeantBy,
  isMoreSpecific,
  matchesOf,
  shortFormsOf,
} from './group-names.ts'
import { groupsByContext } from './groups-by-context.ts'
import { groupsByHead } from './groups-by-head.ts'
import { GroupsByReference } from './groups-by-reference.ts'
import { groupsInLists } from './groups-in-lists.ts'

/** Rules that need no second sign before a name counts everywhere in the document. */
const SURE: ReadonlySet<string> = new Set(['calling', 'team-name', 'community-context'])

/** The unlisted groups in a document, with all names that it uses for them. */
export class DocumentGroups {
  readonly entities: GroupRegister = new Map()
  /** How often the words around a name have shown that it is a group. */
  private readonly shown = new Map<GroupEntity, number>()
  /** Folded acronyms and short forms, which are not names of other groups. */
  private readonly forms = new Map<string, GroupEntity>()
  /** Folded words that end names of two words or more which are no group's, as last names do. */
  private readonly endings = new Set<string>()
  private readonly references = new GroupsByReference()
  constructor(
    private readonly authority: Authority,
    private readonly local: NameNode,
    private readonly words: ReadonlySet<string>,
    private readonly language: Language,
  ) {}

  /**
   * Groups recognised by the form of their names, and the acronyms that the passage gives for names.
   * @param present what the document mentions in full
   */
  byShape(
    view: PassageView,
    listed: readonly NameMatch[],
    present: ReadonlySet<AuthorityEntity>,
  ): { groups: NameMatch[]; definitions: Definition[] } {
    const names = namesAt(listed)
    const starts = new Set(listed.map(({ from }) => from))
    const shaped = groupsByHead(view, starts).filter((group) => isMoreSpecific(view, group, names))
    const answers = (entity: GroupEntity, short: string) =>
      present.has(entity) || isMeantBy(entity, short, this.words)
    const groups = matchesOf(view, shaped, this.authority, this.entities, answers)
    const taken = namesAt(groups)
    for (const { from, to } of capitalRuns(view))
      if (to - from > 1 && !taken.any(from, to)) this.endings.add(view.tokens[to - 1]?.folded ?? '')
    const known = [...listed, ...groups]
    const definitions = definitionsIn(view, known)
    for (const { acronym, entity, full } of definitions) {
      this.add(entity, acronym, false)
      if (entity.inferred !== null) this.add(entity, full, false)
    }
    return { groups, definitions }
  }

  /**
   * Adds short forms for every group recognised by the form of its name.
   * @param isPerson whether a folded name is that of a person in the document, whom `Doe` of `Doe Inc` then means
   */
  nameShortForms(listed: Iterable<GroupEntity>, isPerson: (name: string) => boolean): void {
    const owners = new Map<string, Set<GroupEntity>>()
    const forms: [GroupEntity, string][] = []
    const companies = new Map<GroupEntity, boolean>()
    for (const { entity, company } of this.entities.values()) {
      for (const name of [entity.name, ...entity.aliases]) this.add(entity, name, false)
      companies.set(entity, company)
    }
    for (const entity of listed)
      if (!companies.has(entity)) companies.set(entity, isCompany(this.language, entity.name))
    for (const [entity, company] of companies) {
      for (const form of [...shortFormsOf(this.language, entity, company), initialsOf(entity.name)]) {
        if (form === null || this.isOtherwise(form, isPerson)) continue
        forms.push([entity, form])
        owners.set(fold(form), (owners.get(fold(form)) ?? new Set()).add(entity))
      }
    }
    for (const [entity, form] of forms) {
      // A short form that two groups share refers to neither.
      if (owners.get(fold(form))?.size === 1 && !this.forms.has(fold(form))) this.add(entity, form, true)
    }
  }

  /** Groups that only the words around them show. */
  byContext(
    view: PassageView,
    known: readonly NameMatch[],
    isPerson: (name: string) => boolean,
  ): NameMatch[] {
    const taken = new Uint8Array(view.tokens.length)
    for (const { from, to, entity } of known) if (entity.type !== 'place') taken.fill(1, from, to)
    const shown = groupsByContext(view, known, taken, (word) => this.authority.demonyms.has(word)).filter(
      (group) => this.isNew(view, group, isPerson),
    )
    const rules = new Map<number, string | null>(shown.map(({ from, rule }) => [from, rule]))
    for (const { from, entity } of known)
      if (entity.type === 'group' && entity.kind !== 'community') rules.set(from, entity.inferred)
    for (const { from, to } of shown) taken.fill(1, from, to)
    // Places are listed beside groups too; only after a team are they teams.
    const places = new Set(known.filter(({ entity }) => entity.type === 'place').map(({ from }) => from))
    const isDemonym = (word: string) => this.authority.demonyms.has(word)
    const listed = groupsInLists(view, rules, taken, places, isDemonym).filter((group) =>
      this.isNew(view, group, isPerson),
    )
    const matches = matchesOf(view, [...shown, ...listed], this.authority, this.entities)
    for (const match of matches) {
      if (match.entity.type !== 'group' || match.entity.inferred === null) continue
      const times = (this.shown.get(match.entity) ?? 0) + 1
      this.shown.set(match.entity, times)
      const sure = SURE.has(match.entity.inferred) || times > 1
      if (sure) addName(this.local, match.entity, match.entity.name, true)
    }
    return matches
  }

  /** Whether a short form means something else: `Nairobi` of `Nairobi Bank`, `African` of `African Oil`, a last name. */
  private isOtherwise(form: string, isPerson: (name: string) => boolean): boolean {
    const name = fold(form)
    if (this.endings.has(name) || this.authority.demonyms.has(name)) return true
    return isPerson(name) || isPlaceName(this.authority.names, name)
  }

  /** Groups of the document that a passage refers to by their noun: `the Court`. To be asked in the order of the text. */
  byReference(view: PassageView, matches: readonly NameMatch[]): NameMatch[] {
    const taken = new Uint8Array(view.tokens.length)
    for (const { from, to } of matches) taken.fill(1, from, to)
    return this.references.mentions(view, matches, taken)
  }

  private isNew(view: PassageView, { from, to }: GroupMention, isPerson: (name: string) => boolean): boolean {
    const name = fold(nameOf(view, from, to))
    if (isPerson(view.language.names.withoutPlural(name))) return false
    return !this.forms.has(name) && !isPerson(name) && !isPersonsName(this.authority.names, name)
  }

  private add(entity: GroupEntity, name: string, short: boolean): void {
    addName(this.local, entity, name, short)
    this.forms.set(fold(name), entity)
  }
}
