import type { Range } from '../../../model/passage.ts'

/** A day as written in a text: the parts that are written, weekdays from 0 for Monday. */
export type WrittenDay = Range & {
  year: number | null
  month: number
  day: number
  weekday: number | null
  /** Whether the number of the day is before the name of the month, so that more numbers may be before it. */
  dayFirst: boolean
  /** The last day of a range. */
  until: { year: number | null; month: number; day: number } | null
}
