import { expect, test } from 'vitest'
import { refusedHost } from './hosts.ts'

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
])('a request for %j with %j is refused as %j', (header, environment, expected) => {
  expect(refusedHost(header, environment, 'Newsroom')).toBe(expected)
})
