/** The server reads them all, so that its first answer already has the right language, colours and hints. */
export const LANGUAGE_COOKIE = 'lang'
export const THEME_COOKIE = 'theme'
/** Whether the shortcut keys are on: people who use speech input trigger them by accident. */
export const KEYS_COOKIE = 'keys'
export const KEYS_OFF = 'off'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export function themeOf(text: string | undefined): Theme {
  return THEMES.find((it) => it === text) ?? 'system'
}

const YEAR_S = 31_536_000

/** A cookie for a year, for this site only. */
export function cookieText(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`
}
