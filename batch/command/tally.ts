import { counted } from '../../cli/output.ts'
import type { BatchLine } from '../../model/batch.ts'

const NAMED = 10

/** What has become of the lines so far, for messages. */
export class Tally {
  #done = 0
  #found = 0
  #doubled = 0
  #generations = new Set<number>()
  #problems: { line: number; problem: string }[] = []

  constructor(private readonly lines: number) {}

  add(it: BatchLine): void {
    this.#done += 1
    if (it.state === 'searched') {
      if (it.total.value > 0) this.#found += 1
      if (it.sameAs !== null) this.#doubled += 1
      this.#generations.add(it.generation)
      return
    }
    const problem = it.state === 'unused' ? it.message : it.error.message
    this.#problems.push({ line: it.line, problem })
  }

  get unusable(): number {
    return this.#problems.length
  }

  /** How far it has got. */
  line(): string {
    return `${this.#done.toLocaleString('en')} of ${counted(this.lines, 'line')}, ${this.#found.toLocaleString('en')} with hits`
  }

  /** What to say at the end. @param out the file with the results */
  end(out: string | null): string[] {
    const where = out === null ? '' : ` in ${out}`
    const doubled = this.#doubled === 0 ? '' : `, ${this.#doubled} the same as an earlier line`
    const named = this.#problems.slice(0, NAMED).map((it) => `  Line ${it.line}: ${it.problem}`)
    const more = this.#problems.length - named.length
    return [
      `${this.line()}${doubled}${where}`,
      ...(this.#generations.size > 1
        ? ['The collection changed meanwhile: the column or field "generation" says what each line has seen.']
        : []),
      ...(this.unusable === 0 ? [] : [`${counted(this.unusable, 'line')} could not be searched for:`]),
      ...named,
      ...(more > 0 ? [`  … and ${more} more; their column "state" says so.`] : []),
    ]
  }
}
