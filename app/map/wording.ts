const number = new Intl.NumberFormat('en')

export const inNumbers = (count: number) => number.format(count)

export function passagesInWords(count: number): string {
  return `${number.format(count)} ${count === 1 ? 'passage' : 'passages'}`
}

export function placesInWords(count: number): string {
  return `${number.format(count)} ${count === 1 ? 'place' : 'places'}`
}
