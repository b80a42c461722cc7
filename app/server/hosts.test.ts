import { expect, test } from 'vitest'
import { ownOrigin, refusedHost } from './hosts.ts'

test.each([
  ['localhost:3000', {}, null],
  ['LOCALHOST', {}, null],
  ['127.0.0.1:3000', {}, null],
  ['[::1]:3000', {}, null],
  ['192.168.1.5:3000', { HOST: '192.168.1.5' }, null],
  ['archive.example:80', { VERBATIM_ALLOWED_HOSTS: 'other.example, archive.example' }, null],
  ['rebound.example', {}, 'rebound.example'],
  ['localhost.rebound.example:3000', {}, 'localhost.rebound.example:3000'],
  ['0.0.0.0', { HOST: '' }, '0.0.0.0'],
  ['192.168.1.5:3000', { HOST: '0.0.0.0' }, null],
  ['[fe80::1]:3000', { HOST: '::' }, null],
  ['newsroom:3000', { HOST: '0.0.0.0' }, null],
  ['rebound.example', { HOST: '0.0.0.0' }, 'rebound.example'],
  ['192.168.1.5', {}, '192.168.1.5'],
  ['', { VERBATIM_ALLOWED_HOSTS: '' }, ''],
  [null, {}, ''],
  ['localhost.:3000', {}, null],
  ['[0:0:0:0:0:0:0:1]:3000', {}, null],
  ['xn--zrich-kva.example', { VERBATIM_ALLOWED_HOSTS: 'zürich.example' }, null],
  ['quotes.example', { VERBATIM_PUBLIC_URL: 'https://quotes.example/' }, null],
  ['quotes.example:443', { VERBATIM_PUBLIC_URL: 'https://quotes.example:8443' }, null],
  ['localhost:3000', { VERBATIM_PUBLIC_URL: 'https://quotes.example/' }, null],
  ['other.example', { VERBATIM_PUBLIC_URL: 'https://quotes.example/' }, 'other.example'],
  ['localhost:65536', {}, 'localhost:65536'],
  ['localhost:0x50', {}, 'localhost:0x50'],
  ['localhost:80:80', {}, 'localhost:80:80'],
  ['localhost/x', {}, 'localhost/x'],
  ['evil@localhost', {}, 'evil@localhost'],
  ['%6cocalhost', {}, '%6cocalhost'],
  ['localhost, rebound.example', {}, 'localhost, rebound.example'],
  ['[localhost]', {}, '[localhost]'],
])('a request for %j with %j is refused as %j', (header, environment, expected) => {
  expect(refusedHost(header, environment, 'Newsroom')).toBe(expected)
})

test.each([
  ['localhost:3000', {}, 'http://localhost:3000'],
  ['LocalHost:3000', {}, 'http://localhost:3000'],
  ['localhost.:3000', {}, 'http://localhost.:3000'],
  ['localhost:80', {}, 'http://localhost'],
  ['localhost:', {}, 'http://localhost'],
  ['[0::1]:03000', {}, 'http://[::1]:3000'],
  ['zürich.example', {}, 'http://xn--zrich-kva.example'],
  ['quotes.example', { VERBATIM_PUBLIC_URL: 'https://quotes.example/' }, 'https://quotes.example'],
  ['Quotes.example.:80', { VERBATIM_PUBLIC_URL: 'https://quotes.example/' }, 'https://quotes.example'],
  ['localhost:3000', { VERBATIM_PUBLIC_URL: 'https://quotes.example/' }, 'http://localhost:3000'],
  ['a b', {}, null],
  [null, {}, null],
])('the pages at %j with %j have the origin %j', (header, environment, expected) => {
  expect(ownOrigin(header, environment)).toBe(expected)
})
