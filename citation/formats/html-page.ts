import { type DocumentFacts, type Inline, plainText } from '../document/blocks.ts'
import { baseDirection } from '../document/direction.ts'
import { escapeHtml, htmlOf } from '../styles/rich-text.ts'

/** Needs nothing from anywhere, so nothing is allowed to come from anywhere. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"
const LOOK =
  'body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.5 serif}li{list-style:none;margin:0 0 .6rem;padding-inline-start:2rem;text-indent:-2rem}ul{padding:0}a{color:#0b4f8a;overflow-wrap:anywhere}'

/** Citations on one line, with links. */
export function inlineHtml(inlines: readonly Inline[]): string {
  return inlines
    .map((it) => {
      const inner = htmlOf([{ text: it.text, faces: [...it.faces] }])
      return it.link === undefined ? inner : `<a href="${escapeHtml(it.link)}">${inner}</a>`
    })
    .join('')
}

export function listPageHead({ title, language, direction }: DocumentFacts, notice?: string): string {
  const text = escapeHtml(title)
  return `<!DOCTYPE html>\n<html lang="${language}" dir="${direction}">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${text}</title>\n<style>${LOOK}</style>\n</head>\n<body>\n<main>\n<h1>${text}</h1>\n${notice === undefined ? '' : `<p>${escapeHtml(notice)}</p>\n`}<ul role="list">\n`
}

export function listEntry(text: readonly Inline[]): string {
  return `<li dir="${baseDirection(plainText(text))}">${inlineHtml(text)}</li>\n`
}

export const LIST_PAGE_END = '</ul>\n</main>\n</body>\n</html>\n'
