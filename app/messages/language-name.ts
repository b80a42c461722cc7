/** What a language is called in the language of the page. @param code BCP 47, or whatever else a document states */
export function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
