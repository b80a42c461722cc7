/**
 * What languages are called: in English, in each language that is described here, and in themselves, as Unicode's data
 * have it. `index.ts` is not asked for its codes, because engines would load all words of all languages with it.
 */
export const NAMED_IN = ['en', 'ar', 'de', 'fr', 'es']

const displays = new Map<string, Intl.DisplayNames>()

/** The name of a language in another one; null where that is not known. */
function nameIn(display: string, code: string): string | null {
  try {
    const known = displays.get(display) ?? new Intl.DisplayNames([display], { type: 'language' })
    displays.set(display, known)
    // Without data for a language, the names would be those in the language of this machine.
    if (known.resolvedOptions().locale.split('-')[0] !== display.split('-')[0]) return null
    return known.of(code) ?? null
  } catch {
    // Not a valid BCP 47 code.
    return null
  }
}

const ARABIC_ADJECTIVE = /(?<!\p{L})ال(\p{L}+ي)ة(?!\p{L})/gu

/** `العربية` is the feminine of an adjective with its article; people also type `عربية` and `عربي`. */
const withoutEndings = (name: string): string[] =>
  ['$1ة', '$1', 'ال$1'].map((form) => name.replace(ARABIC_ADJECTIVE, form))

/** Every name of a language by its BCP 47 code: for `fr` *French, الفرنسية, فرنسي, Französisch, francés, français*. */
export function languageNames(code: string): string[] {
  const names = [...NAMED_IN, code].flatMap((it) => nameIn(it, code) ?? [])
  return [...new Set(names.flatMap((it) => [it, ...withoutEndings(it)]))]
}
