import { expect, test } from 'vitest'
import { reachOf } from './reach.ts'

const reachOfAddress = (host: string) => reachOf(new URL(`http://${host}/`).hostname)

test.each([
  ...[
    'localhost',
    'quotes.localhost',
    '127.0.0.1',
    '127.9.8.7',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
    'LOCALHOST.',
  ],
])('%s is reached only from this machine', (host) => {
  expect(reachOfAddress(host)).toBe('machine')
})

test.each([
  ...[
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.7',
    '169.254.1.1',
    '100.64.0.1',
    '[fd12::1]',
    '[fe80::1]',
  ],
  ...['desk.local', 'search.internal', 'box.home.arpa', 'archive'],
])('%s is reached only from its network', (host) => {
  expect(reachOfAddress(host)).toBe('network')
})

test.each([
  ...[
    'quotes.example.org',
    '9.255.255.255',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.0.1',
    '100.128.0.1',
    '8.8.8.8',
  ],
  ...['[2001:db8::1]', '[::ffff:8.8.8.8]', 'localhost.example.org', 'local.example', '128.0.0.1'],
])('%s may be reached from anywhere', (host) => {
  expect(reachOfAddress(host)).toBe('anywhere')
})
