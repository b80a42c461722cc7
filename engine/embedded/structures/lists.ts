import { GrowingInts } from './growing.ts'

/** Several values for each row: those of `row` are at `offsets[row]` to `offsets[row + 1]`. */
export class Lists {
  readonly offsets = new GrowingInts()
  readonly values = new GrowingInts()

  /** Begins a row; rows that were skipped have no values. */
  open(row: number) {
    this.offsets.padTo(row + 1, this.values.length)
  }

  /** Ends the last row; has to be called after the last `open`, before anything is read. */
  seal(rows: number) {
    this.offsets.padTo(rows + 1, this.values.length)
  }

  unseal(rows: number) {
    this.offsets.length = Math.min(this.offsets.length, rows)
  }
}
