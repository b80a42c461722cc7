const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const SPELLED = new RegExp(
  String.raw`\b(?:(eighteen|nineteen)\s+(${TENS.join('|')})(?:[\s-](${UNITS.join('|')}))?|year\s+(two thousand))\b`,
  'giu',
)
const MAY_HOLD_ONE = /(?:nine|eigh)teen\s|two thousand/i

/** `nineteen eighty-four`, `the year two thousand`: years in words, with their ranges in the text. */
export function spelledYears(text: string): { value: string; start: number; end: number }[] {
  if (!MAY_HOLD_ONE.test(text)) return []
  return [...text.matchAll(SPELLED)].map((match) => {
    const [whole, century, tens = '', unit = '', thousand] = match
    const start = match.index
    if (thousand !== undefined) {
      return { value: '2000', start: start + whole.length - thousand.length, end: start + whole.length }
    }
    const rest = (TENS.indexOf(tens.toLowerCase()) + 2) * 10 + UNITS.indexOf(unit.toLowerCase()) + 1
    const value = (century?.toLowerCase() === 'nineteen' ? 1900 : 1800) + rest
    return { value: String(value), start, end: start + whole.length }
  })
}
