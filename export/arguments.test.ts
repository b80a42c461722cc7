import { expect, it } from 'vitest'
import { parseCommand } from './arguments.ts'

const origin = (environment: Record<string, string>, ...args: string[]) => {
  const command = parseCommand(['--q', 'x', ...args], environment)
  return command.name === 'export' ? command.origin : undefined
}

it('links to the address that people use, unless another one is named', () => {
  expect(origin({})).toBeNull()
  expect(origin({ VERBATIM_PUBLIC_URL: ' ' })).toBeNull()
  expect(origin({ VERBATIM_PUBLIC_URL: 'https://quotes.example/' })).toBe('https://quotes.example')
  const here = ['--origin', 'http://127.0.0.1:3000']
  expect(origin({ VERBATIM_PUBLIC_URL: 'https://quotes.example/' }, ...here)).toBe('http://127.0.0.1:3000')
})

it('refuses an address with a path, which no permalink would have', () => {
  expect(() => origin({}, '--origin', 'https://example.org/quotes')).toThrow(
    '--origin: "https://example.org/quotes"',
  )
  expect(() => origin({ VERBATIM_PUBLIC_URL: 'quotes.example' })).toThrow('VERBATIM_PUBLIC_URL')
})
