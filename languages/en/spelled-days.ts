const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

/** `first` to `thirty-first`, the numbers of days in words. */
export const spelledDays: Readonly<Record<string, number>> = Object.fromEntries([
  ...ORDINALS.map((word, at): [string, number] => [word, at + 1]),
  ...ORDINALS.slice(0, 9).map((word, at): [string, number] => [`twenty-${word}`, at + 21]),
  ['thirtieth', 30],
  ['thirty-first', 31],
])
