/** Words for what people are by office or calling: all of them, and those that are only for men or only for women. */
type Callings = { all: readonly string[]; ofMen: readonly string[]; ofWomen: readonly string[] }

/**
 * @param text words separated by white space; one that has another form for women is followed by it:
 *   `ministro/ministra`
 */
export function callings(text: string): Callings {
  const pairs = text
    .trim()
    .split(/\s+/)
    .map((it) => it.split('/'))
  return {
    all: pairs.flat(),
    ofMen: pairs.flatMap(([male, female]) => (male !== undefined && female !== undefined ? [male] : [])),
    ofWomen: pairs.flatMap(([, female]) => female ?? []),
  }
}
