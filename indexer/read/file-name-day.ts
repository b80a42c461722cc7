import path from 'node:path'
import { dayInterval, twoDigits } from '../../model/dates.ts'

/** Year first, in full; in any other order, a day and a month can be mistaken for each other. */
const DAY =
  /(?<!\d|\d[-_.])(?:(?<year>(?:19|20)\d{2})(?<mark>[-_.]?)(?<month>\d{2})\k<mark>(?<day>\d{2}))(?!\d|[-_.]\d{1,2}(?!\d))/g

/** The day in the name of a file, as `2011-09-23-report.txt` or `20110923_x.html` have it; null if there is no one day. */
export function dayInFileName(file: string): string | null {
  const days = [...path.posix.basename(file).matchAll(DAY)].flatMap(({ groups }) => {
    const { year = '', month = '', day = '' } = groups ?? {}
    const value = `${year}-${twoDigits(month)}-${twoDigits(day)}`
    return dayInterval(value) === null ? [] : [value]
  })
  const [day] = days
  return day !== undefined && days.every((it) => it === day) ? day : null
}
