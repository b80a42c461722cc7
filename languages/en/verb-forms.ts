/** A verb by its base form, with its irregular forms. */
export type VerbForms = {
  base: string
  /** If it is irregular; also the participle. */
  past?: string
  /**
   * Whether the last consonant is doubled before `-ed` and `-ing` if the spelling of the word does not decide it: in
   * `admitted` it always is, in `labelled` by British spelling.
   */
  doubling?: 'always' | 'either'
}

/** Of one syllable, with a single vowel before a single consonant: `snap`, `quip`. */
const DOUBLED = /^(?:qu|[^aeiou])*[aeiou][^aeiouwxy]$/
const ENDS_IN_Y = /[^aeiou]y$/
const HISSES = /(?:s|sh|ch|x|z)$/

const thirdPerson = (base: string) =>
  ENDS_IN_Y.test(base) ? `${base.slice(0, -1)}ies` : HISSES.test(base) ? `${base}es` : `${base}s`

/** What `-ed` and `-ing` are added to: `stat`, `snapp`, `labell` and `label`. */
function stems({ base, doubling }: VerbForms): string[] {
  if (base.endsWith('e')) return [base.slice(0, -1)]
  const doubled = base + base.slice(-1)
  if (doubling === 'either') return [doubled, base]
  return [doubling === 'always' || DOUBLED.test(base) ? doubled : base]
}

/** Every form of an English verb, each with its spellings. */
export function formsOf(verb: VerbForms): Record<'past' | 'present' | 'ing' | 'base', string[]> {
  const { base, past } = verb
  const regular = () =>
    ENDS_IN_Y.test(base) ? [`${base.slice(0, -1)}ied`] : stems(verb).map((stem) => `${stem}ed`)
  return {
    past: past === undefined ? regular() : [past],
    present: [thirdPerson(base)],
    ing: stems(verb).map((stem) => `${stem}ing`),
    base: [base],
  }
}
