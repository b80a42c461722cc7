/** What every engine has to know of the values of facets. */

/** `SY/latakia/jableh` and what lies above it, nearest first. */
export function withParents(key: string): string[] {
  const parts = key.split('/')
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'))
}

let names: Intl.DisplayNames | undefined
export function languageName(code: string): string {
  names ??= new Intl.DisplayNames('en', { type: 'language' })
  try {
    return names.of(code) ?? code
  } catch {
    // Not a code that BCP 47 allows: shown as it is.
    return code
  }
}

/** The label of all unnamed sources together; each keeps its description where it is quoted. */
export const UNNAMED = 'Unnamed sources'
