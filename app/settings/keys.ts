import { KEYS_OFF } from './cookies.ts'

/**
 * Whether the reader has switched the shortcut keys off. Checked at each key press, because the switch reloads
 * no page.
 */
export const areKeysOff = () => document.documentElement.dataset.keys === KEYS_OFF
