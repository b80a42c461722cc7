const LAST_ASCII = 0x7f

/** White space as `trim` and `\s` know it. */
function isSpace(unit: number): boolean {
  if (unit <= LAST_ASCII) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  )
}

/** How many UTF-16 units of a text are no white space. */
export function marksIn(text: string): number {
  let marks = 0
  for (let at = 0; at < text.length; at += 1) if (!isSpace(text.charCodeAt(at))) marks += 1
  return marks
}
