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
    `<entry>${element('id', nameUrn('alert', id))}${element('title', `${name}: ${text}`)}`,
    `${link('alternate', 'text/html', `${given.origin}/passages/${passage}`)}${element('updated', foundAt)}`,
    `<author>${element('name', author)}</author><content type="text">${xmlText(words)}</content></entry>\n`,
  ].join('')
}

type Given = { origin: string; names: ReadonlyMap<string, string> }

/** Alerts as Atom (RFC 4287), in the order in which they arrived, the last one first. */
export function alertFeed({ watches, alerts }: AlertsFound, origin: string): string {
  const given = { origin, names: new Map(watches.map((it) => [it.id, it.name])) }
  const [last] = alerts
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
${element('id', nameUrn('alerts', 'all'))}${element('title', 'Verbatim: watched lists')}${link('self', 'application/atom+xml', `${origin}/api/alerts/feed`)}${link('alternate', 'text/html', `${origin}/batch`)}${element('updated', last?.foundAt ?? new Date(0).toISOString())}<author><name>Verbatim</name></author>
${alerts.map((it) => entry(it, given)).join('')}</feed>
`
}
