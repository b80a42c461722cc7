/**
 * The marks that a browser draws around `<q>`: those around the outer one, then those around one inside it. Found by
 * asking Chromium, which takes them from the Unicode CLDR; a language that is not listed has the first.
 */
const BY_DEFAULT = '“”‘’'
const BY_LANGUAGE: Readonly<Record<string, string>> = {
  am: '«»‹›',
  ar: '”“’‘',
  bg: '„“„“',
  ca: '«»“”',
  cs: '„“‚‘',
  de: '„“‚‘',
  el: '«»“”',
  et: '„“‚‘',
  fa: '«»‹›',
  fi: '””’’',
  fr: '«»«»',
  'fr-ca': '«»”“',
  'fr-ch': '«»‹›',
  he: '””’’',
  hr: '„“‚‘',
  hu: '„”»«',
  it: '«»“”',
  ja: '「」『』',
  lt: '„“„“',
  nb: '«»‘’',
  nl: '‘’‘’',
  nn: '«»‘’',
  no: '«»‘’',
  pl: '„”«»',
  'pt-pt': '«»“”',
  ro: '„”«»',
  ru: '«»„“',
  sk: '„“‚‘',
  sl: '„“‚‘',
  sr: '„”’’',
  sv: '””’’',
  uk: '«»„“',
  ur: '”“’‘',
  'zh-hant': '「」『』',
}

/** @param language a language tag, if the page states one; @param depth how many other `<q>` it is in */
export function drawnQuotes(language: string | null, depth: number): { open: string; close: string } {
  const tag = (language ?? '').toLowerCase().replaceAll('_', '-')
  const marks = BY_LANGUAGE[tag] ?? BY_LANGUAGE[tag.split('-')[0] ?? ''] ?? BY_DEFAULT
  const from = depth === 0 ? 0 : 2
  return { open: marks[from] ?? '', close: marks[from + 1] ?? '' }
}
