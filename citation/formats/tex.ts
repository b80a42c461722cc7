const TEX: Record<string, string> = {
  '\\': '{\\textbackslash}',
  // BibTeX counts `\{` as an opening brace, so a lone one would swallow the rest of the file.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '`': '{\\textasciigrave}',
  // In TeX's original font encoding these three print as other characters.
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
}

/** Two of these in a row are one other character to TeX: `--` an en dash, `''` a closing quotation mark. */
const LIGATURES = /(?<=([-',]))\1/g

/** Letters of every script stay as they are; so do line breaks. */
export function texLines(value: string): string {
  return value.replace(/[\\{}~^`<>|$&#%_]/g, (sign) => TEX[sign] ?? sign).replace(LIGATURES, '{}$1')
}

/** The same on one line. */
export function tex(value: string): string {
  return texLines(value.replace(/\s+/g, ' ').trim())
}
