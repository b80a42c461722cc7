/** Apart from the menu: every citation names it, and few show the menu. */
export const DEFAULT_STYLE = 'apa'
