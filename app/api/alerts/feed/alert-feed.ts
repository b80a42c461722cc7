import { xmlText } from '../../../../citation/formats/xml.ts'
import type { AlertsFound, KeptAlert } from '../../../../model/alert.ts'
import { nameUrn } from '../../../server/name-uuid.ts'

const element = (name: string, text: string) => `<${name}>${xmlText(text)}</${name}>`

const link = (relation: string, type: string, href: string) =>
  `<link rel="${relation}" type="${type}" href="${xmlText(href)}"/>`

function entry({ id, watch, text, title, source, passage, foundAt, words }: KeptAlert, given: Given): string {
  const name = given.names.get(watch) ?? ''
  const author = source ?? title ?? 'Verbatim'
  return [
    `<entry>${element('id', nameUrn('alert', id))}${element('title', text === '' ? name : `${name}: ${text}`)}`,
    `${link('alternate', 'text/html', `${given.origin}/passages/${passage}`)}${element('updated', foundAt)}`,
    `<author>${element('name', author)}</author><content type="text">${xmlText(words)}</content></entry>\n`,
  ].join('')
}

type Given = { origin: string; names: ReadonlyMap<string, string> }

/** `only`: the list or search of which it is; null if it is of all. */
type Feed = { origin: string; only: string | null }

/** Alerts as Atom (RFC 4287), in the order in which they arrived, the last one first. */
export function alertFeed({ watches, alerts }: AlertsFound, { origin, only }: Feed): string {
  const given = { origin, names: new Map(watches.map((it) => [it.id, it.name])) }
  const [last] = alerts
  const watch = watches.find(({ id }) => id === only)
  const page = watch?.kind === 'search' ? `/saved/${watch.id}` : watch ? '/batch' : '/saved'
  const head = [
    element('id', nameUrn('alerts', only ?? 'all')),
    element('title', `Verbatim: ${watch?.name ?? 'watched lists and saved searches'}`),
    link('self', 'application/atom+xml', `${origin}/api/alerts/feed${only === null ? '' : `?watch=${only}`}`),
    link('alternate', 'text/html', `${origin}${page}`),
    element('updated', last?.foundAt ?? new Date(0).toISOString()),
    '<author><name>Verbatim</name></author>',
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
${head.join('')}
${alerts.map((it) => entry(it, given)).join('')}</feed>
`
}
