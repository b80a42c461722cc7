import { baseDirection, escapeHtml } from '../../citation/index.ts'

/** A page has no carriage returns of its own: a browser would take one for a line feed. */
export const escaped = (text: string) => escapeHtml(text).replaceAll('\r', '&#13;')
/** In an element of its own, in the direction of its first letter. */
export const directed = (text: string) => `<bdi dir="${baseDirection(text)}">${escaped(text)}</bdi>`
export const code = (text: string) => `<code dir="ltr">${escaped(text)}</code>`

export type Fact = readonly [label: string, html: string]
export const factList = (facts: readonly Fact[]) =>
  `<dl>\n${facts.map(([label, html]) => `<dt>${escaped(label)}</dt><dd>${html}</dd>\n`).join('')}</dl>\n`
