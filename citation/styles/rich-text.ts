import { z } from 'zod'

const FACES = ['italic', 'bold', 'small-caps', 'superscript', 'subscript', 'underline'] as const
export type Face = (typeof FACES)[number]

/** Text in one face, or several at once if they were nested. */
export const run = z.object({ text: z.string(), faces: z.array(z.enum(FACES)) })
export type Run = z.infer<typeof run>

const TAGS: Record<string, Face> = { i: 'italic', b: 'bold', sup: 'superscript', sub: 'subscript' }
const SPANS: Record<string, Face> = {
  'font-variant:small-caps': 'small-caps',
  'text-decoration:underline': 'underline',
  'font-style:italic': 'italic',
}
/** Inside italics, these turn the face off again. */
const UPRIGHT: Record<string, Face> = {
  'font-style:normal': 'italic',
  'font-variant:normal': 'small-caps',
  'font-weight:normal': 'bold',
  'text-decoration:none': 'underline',
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#38': '&',
  '#60': '<',
  '#62': '>',
}
const TOKEN =
  /<(?<close>\/)?(?<tag>[a-z]+)(?:[^>]*?style="(?<css>[^"]*)")?[^>]*>|&(?<entity>#?\w+);|[^<&]+|[<&]/g

type Change = { on?: Face; off?: Face }

function changeOf(tag: string, css: string | undefined): Change {
  const rule = css?.replace(/[\s;]/g, '') ?? ''
  const on = TAGS[tag] ?? SPANS[rule]
  const off = UPRIGHT[rule]
  return { ...(on && { on }), ...(off && { off }) }
}

function facesOf(open: readonly Change[]): Face[] {
  const faces = new Set<Face>()
  for (const { on, off } of open) {
    if (on) faces.add(on)
    if (off) faces.delete(off)
  }
  return FACES.filter((it) => faces.has(it))
}

/**
 * The processor's HTML as runs. It writes a handful of tags and a handful of entities, no attributes that
 * contain `>`, and no markup from the source.
 */
export function runsOf(html: string): Run[] {
  const runs: Run[] = []
  const open: Change[] = []
  const put = (text: string) => {
    const faces = facesOf(open)
    const last = runs.at(-1)
    if (last && last.faces.join() === faces.join()) last.text += text
    else runs.push({ text, faces })
  }
  for (const { 0: whole, groups = {} } of html.matchAll(TOKEN)) {
    if (groups.entity !== undefined) put(ENTITIES[groups.entity] ?? whole)
    else if (groups.tag === undefined) put(whole)
    else if (groups.close === undefined) open.push(changeOf(groups.tag, groups.css))
    else open.pop()
  }
  return trimmed(runs)
}

function trimmed(runs: Run[]): Run[] {
  const [first] = runs
  if (first) first.text = first.text.trimStart()
  const last = runs.at(-1)
  if (last) last.text = last.text.trimEnd()
  return runs.filter((it) => it.text !== '')
}

/** Only the characters. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((it) => it.text).join('')
}

const OPEN: Record<Face, string> = {
  italic: '<i>',
  bold: '<b>',
  superscript: '<sup>',
  subscript: '<sub>',
  'small-caps': '<span style="font-variant:small-caps">',
  underline: '<u>',
}

/** Text for HTML, between tags or inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** For the clipboard: simple tags that word processors understand. */
export function htmlOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, faces }) => {
      const tags = faces.map((it) => OPEN[it])
      const ends = tags.map((it) => it.replace(/^<(\w+).*/, '</$1>')).reverse()
      return tags.join('') + escapeHtml(text) + ends.join('')
    })
    .join('')
}
