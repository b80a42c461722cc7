import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'
import { preload } from 'react-dom'

/**
 * Asks the browser for the two faces that every page needs before it has read the style sheet, by the addresses that
 * they also have there (`styles/fonts.css`). The others follow by their letters.
 */
export function preloadFaces() {
  for (const face of [sans, serif])
    preload(face, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}
