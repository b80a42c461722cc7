import { KEYS_OFF } from './cookies.ts'

/** Whether single keys do nothing, as whoever reads the page has chosen. Asked at each press: no page reloads for it. */
export const areKeysOff = () => document.documentElement.dataset.keys === KEYS_OFF
