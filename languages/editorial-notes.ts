/**
 * What whoever quotes puts into a quote in brackets, in any language of theirs: it is no word of who is quoted, also in round
 * brackets, which otherwise may be anybody's. Each as it is folded for comparing quotes, without the brackets. Nothing that
 * `index.ts` gathers needs them.
 */
export const EDITORIAL_NOTES: ReadonlySet<string> = new Set([
  // Latin, wherever Latin letters are written.
  'sic',
  'sic erat scriptum',
  'recte',
  // English
  'emphasis added',
  'emphasis mine',
  'my emphasis',
  'emphasis ours',
  'our emphasis',
  'emphasis in original',
  'emphasis in the original',
  'italics added',
  'italics mine',
  'italics in original',
  'translation mine',
  'my translation',
  // German
  'hervorhebung hinzugefugt',
  'hervorhebung von mir',
  'hervorhebung von uns',
  'hervorhebung im original',
  // French
  'souligne par nous',
  'souligne par moi',
  'nous soulignons',
  'je souligne',
  'italique dans l original',
  // Spanish
  'enfasis anadido',
  'el enfasis es mio',
  'el enfasis es nuestro',
  'cursivas en el original',
  // Arabic
  'كذا',
  'هكذا في الاصل',
  'كذا في الاصل',
  'التشديد مضاف',
  'التشديد من عندنا',
])
