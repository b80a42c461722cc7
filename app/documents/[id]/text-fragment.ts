/** Up to this many characters are searched as a whole; a longer text by its beginning and its end. */
const WHOLE_AT_MOST = 120
const WORDS_AT_EACH_END = 6

/**
 * The address of a web page that scrolls to a text and marks it, in browsers that support this.
 * Null if it is not a web address. URL Fragment Text Directives, WICG, section "Syntax".
 */
export function addressOfText(url: string | null, text: string): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  const words = text.split(/\s+/).filter(Boolean)
  const whole = words.join(' ')
  const parts =
    whole.length <= WHOLE_AT_MOST || words.length < 3 * WORDS_AT_EACH_END
      ? [whole]
      : [words.slice(0, WORDS_AT_EACH_END).join(' '), words.slice(-WORDS_AT_EACH_END).join(' ')]
  const directive = `:~:text=${parts.map(encoded).join(',')}`
  // The address may already have a directive, and would then have two.
  const [page = '', fragment = ''] = url.split(/#(.*)/s)
  return `${page}#${fragment.split(':~:')[0]}${directive}`
}

/**
 * Comma, hyphen and ampersand separate the parts of a directive, and `encodeURIComponent` leaves some as they
 * are.
 */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*]/g,
    (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
