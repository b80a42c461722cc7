export const number = new Intl.NumberFormat('en')

/** A number with its noun. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${number.format(count)} ${count === 1 ? one : many}`
