/** The forms that TeX, BibTeX and most programs read alike; of several, one that Zotero reads too. `|` needs none. */
const TEX: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '`': '{\\textasciigrave}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
}

/** In TeX's original font encoding these print as other characters; what is not printed is easier read without. */
const PRINTED: Record<string, string> = { '<': '{\\textless}', '>': '{\\textgreater}' }

/**
 * BibTeX counts `\{` as an opening brace, so a lone one would swallow the rest of the file: an invisible one balances it.
 */
const LONE: Record<string, string> = { '{': '\\{\\vphantom{\\}}', '}': '\\vphantom{\\{}\\}' }

/** Zotero takes what is between two dollar signs for mathematics, and drops the signs. */
const SEVERAL_DOLLARS = { $: '{\\textdollar}' }

/** Two of these in a row are one other character to TeX: `--` an en dash, `''` a closing quotation mark. */
const LIGATURES = /(?<=([-',]))\1/g

function isBalanced(value: string): boolean {
  let open = 0
  for (const sign of value) {
    if (sign === '{') open += 1
    if (sign === '}') open -= 1
    if (open < 0) return false
  }
  return open === 0
}

function escaped(value: string, more: Record<string, string>): string {
  const signs: Record<string, string> = {
    ...TEX,
    ...more,
    ...(isBalanced(value) ? {} : LONE),
    ...(value.indexOf('$') === value.lastIndexOf('$') ? {} : SEVERAL_DOLLARS),
  }
  return value.replace(/[\\{}~^`<>$&#%_]/g, (sign) => signs[sign] ?? sign).replace(LIGATURES, '{}$1')
}

/** For what no style prints. Letters of every script stay as they are; so do line breaks. */
export function texLines(value: string): string {
  return escaped(value, {})
}

/** On one line, for print. */
export function tex(value: string): string {
  return escaped(value.replace(/\s+/g, ' ').trim(), PRINTED)
}
