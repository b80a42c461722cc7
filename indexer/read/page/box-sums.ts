import type { PageBox, TextRun } from './page-boxes.ts'

/** Sums over runs, by prefix sums: those of any box take one subtraction. */
export class BoxSums {
  readonly #marks = [0]
  readonly #linked = [0]
  readonly #prose = [0]

  constructor(runs: readonly TextRun[], outside: readonly boolean[], isText: (run: TextRun) => boolean) {
    let marks = 0
    let linked = 0
    let prose = 0
    runs.forEach((run, at) => {
      if (outside[at] !== true) {
        marks += run.marks
        linked += run.linked
        if (isText(run)) prose += run.marks
      }
      this.#marks.push(marks)
      this.#linked.push(linked)
      this.#prose.push(prose)
    })
  }

  #over(sums: readonly number[], { firstRun, lastRun }: PageBox): number {
    return (sums[lastRun] ?? 0) - (sums[firstRun] ?? 0)
  }
  marks = (box: PageBox) => this.#over(this.#marks, box)
  linked = (box: PageBox) => this.#over(this.#linked, box)
  prose = (box: PageBox) => this.#over(this.#prose, box)
}
