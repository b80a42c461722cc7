import path from 'node:path'
import { expect, it } from 'vitest'
import { originIn } from './public-address.ts'

// The scripts run before anything is installed, so they repeat what is accepted, and this compares the two.
const scripts = path.resolve(import.meta.dirname, '..', 'scripts', 'public-url.mjs')
const { requirePublicUrl } = await import(scripts)

const ACCEPTED = [
  ['https://quotes.example.org/', 'https://quotes.example.org'],
  ['https://quotes.example.org', 'https://quotes.example.org'],
  ['HTTPS://Quotes.Example.org:443/', 'https://quotes.example.org'],
  ['http://newsroom.local:8080', 'http://newsroom.local:8080'],
  ['https://[2001:db8::1]:8443/', 'https://[2001:db8::1]:8443'],
  ['https://zürich.example/', 'https://xn--zrich-kva.example'],
] as const

const REFUSED = [
  ['quotes.example.org', 'not a whole address'],
  ['//quotes.example.org/', 'not a whole address'],
  ['ftp://quotes.example.org/', 'not a whole address'],
  ['quotes.example.org:443', 'not a whole address'],
  ['https://', 'not a whole address'],
  ['https://quotes.example.org:99999/', 'not a whole address'],
  ['https://example.org/quotes/', 'under a path (/quotes/)'],
  ['https://example.org//', 'under a path (//)'],
  ['https://ada:secret@example.org/', 'a name or a password'],
  ['https://example.org/?q=x', 'something after the host'],
  ['https://example.org/#', 'something after the host'],
] as const

it.each(ACCEPTED)('accepts %s, whose links begin with %s', (given, origin) => {
  expect(() => requirePublicUrl(given)).not.toThrow()
  expect(originIn(given)).toBe(origin)
})

it.each(REFUSED)('refuses %s: %s', (given, problem) => {
  expect(() => requirePublicUrl(given)).toThrow(problem)
  expect(() => requirePublicUrl(given)).toThrow('for example VERBATIM_PUBLIC_URL=https://quotes.example.org/')
  expect(originIn(given)).toBeNull()
})

it.each([undefined, '', ' '])('takes %j for no setting', (given) => {
  expect(() => requirePublicUrl(given)).not.toThrow()
})
