/** All are read by the server, so that the first answer already has the right words, colours and hints. */
export const LANGUAGE_COOKIE = 'lang'
export const THEME_COOKIE = 'theme'
/** Whether single keys do something: people who speak to their computer press them without meaning to. */
export const KEYS_COOKIE = 'keys'
export const KEYS_OFF = 'off'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export function themeOf(text: string | undefined): Theme {
  return THEMES.find((it) => it === text) ?? 'system'
}

const YEAR_S = 31_536_000

/** A cookie for a year, for this site alone. */
export function cookieText(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`
}
