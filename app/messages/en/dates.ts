const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A date value in English, no more precisely than known: `2025-03` is "March 2025". */
export function formatDate(value: string): string {
  const week = /^(\d{4})-W(\d{2})$/.exec(value)
  if (week) return `week ${Number(week[2])} of ${week[1]}`
  const day = /^--(\d{2})-(\d{2})$/.exec(value)
  if (day) return `${Number(day[2])} ${month(day[1])}, year not stated`
  const [year, monthNumber, dayNumber] = value.split('-')
  if (monthNumber === undefined) return value
  const start = dayNumber === undefined ? '' : `${Number(dayNumber)} `
  return `${start}${month(monthNumber)} ${year}`
}

function month(number: string | undefined): string {
  return MONTHS[Number(number) - 1] ?? ''
}

/** `, inferred` or `, corrected` if a value is not stated by the source; otherwise empty. */
export function formatBasis(basis: string | null): string {
  if (basis?.startsWith('inferred:')) return ', inferred'
  return basis === 'corrected' ? ', corrected' : ''
}
