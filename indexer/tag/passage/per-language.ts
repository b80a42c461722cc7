import type { Language } from '../../../languages/index.ts'

/** What a rule makes of a language's words, such as a pattern: made once for each language, when first asked for. */
export function perLanguage<Made>(make: (language: Language) => Made): (language: Language) => Made {
  const made = new WeakMap<Language, Made>()
  return (language) => {
    let it = made.get(language)
    if (it === undefined) {
      it = make(language)
      made.set(language, it)
    }
    return it
  }
}
