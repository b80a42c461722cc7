import type { Language } from '../../../languages/index.ts'

/** What a rule derives from a language's words, such as a pattern: computed once for each language, on first use. */
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
