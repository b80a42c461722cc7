/** Not in the same file as the menu: every citation needs it, and few show the menu. */
export const DEFAULT_STYLE = 'apa'
