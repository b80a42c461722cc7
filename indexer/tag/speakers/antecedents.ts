import type { Gender } from '../../../languages/parts/grammar.ts'
import type { Speaker } from '../../../model/passage.ts'

/** Someone to whom a later pronoun or short mention may refer. */
export type Antecedent = { speaker: Speaker; gender: Gender | null; passage: number }

type Placed = { antecedent: Antecedent; at: number }

/** The persons of a document so far, in order, found without looking through all of them for each `she`. */
export class Persons {
  #count = 0
  #thing = -1
  readonly #byGender: Record<Gender | 'unknown', Placed[]> = { female: [], male: [], unknown: [] }
  /** By key, the first and the last mention of each. */
  readonly #first = new Map<string, Antecedent>()
  readonly #last = new Map<string, Antecedent>()
  /** By key, the lists that its first mention is to be added to. */
  readonly #watched = new Map<string, Antecedent[][]>()

  add(antecedent: Antecedent): void {
    const { speaker, gender } = antecedent
    this.#byGender[gender ?? 'unknown'].push({ antecedent, at: this.#count })
    this.#count += 1
    this.#last.set(speaker.key, antecedent)
    if (speaker.kind !== 'person' || this.#first.has(speaker.key)) return
    this.#first.set(speaker.key, antecedent)
    for (const found of this.#watched.get(speaker.key) ?? []) if (found.length < 2) found.push(antecedent)
  }

  /** The last mention of a person. */
  last(key: string): Antecedent | null {
    return this.#last.get(key) ?? null
  }

  /** The first mention of each of some persons, of two at most: a list that later mentions are added to. */
  watch(keys: Iterable<string>): readonly Antecedent[] {
    const found: Antecedent[] = []
    for (const key of keys) {
      const first = this.#first.get(key)
      if (first === undefined) this.#watched.set(key, [...(this.#watched.get(key) ?? []), found])
      else if (found.length < 2) found.push(first)
    }
    return found
  }

  lastThatIs(gender: Gender): Antecedent | null {
    return this.#byGender[gender].at(-1)?.antecedent ?? null
  }

  /** A thing or a group, whose noun has a gender: a pronoun that comes later may mean it. */
  addThing(): void {
    this.#thing = this.#count
    this.#count += 1
  }

  lastThatMayBe(gender: Gender): Antecedent | null {
    const [sure, open] = [this.#byGender[gender].at(-1), this.#byGender.unknown.at(-1)]
    const last = (open?.at ?? -1) > (sure?.at ?? -1) ? open : sure
    return last === undefined || last.at < this.#thing ? null : last.antecedent
  }

  /** Notes the gender of the last person who may have it. */
  know(antecedent: Antecedent, gender: Gender): void {
    const open = this.#byGender.unknown.at(-1)
    if (antecedent.gender === null && open?.antecedent === antecedent) {
      this.#byGender.unknown.pop()
      this.#byGender[gender].push(open)
    }
    antecedent.gender = gender
  }
}
