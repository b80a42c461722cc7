import { describe, expect, it } from 'vitest'
import { parseCommand } from './arguments.ts'

describe('parseCommand', () => {
  it('reads the commands', () => {
    expect(parseCommand(['index', 'a', 'b', '--collection', 'mine', '--json'])).toEqual({
      name: 'index',
      paths: ['a', 'b'],
      collection: 'mine',
      json: true,
    })
    expect(parseCommand(['index', '--remove', 'mine'])).toEqual({ name: 'remove', what: 'mine', json: false })
    expect(parseCommand(['passages', 'a', '--left-out'])).toMatchObject({ name: 'passages', leftOut: true })
    expect(parseCommand(['index', '--help'])).toEqual({ name: 'help', of: 'index' })
    expect(parseCommand([])).toEqual({ name: 'help', of: 'general' })
  })

  it.each([
    [['index']],
    [['passages']],
    [['index', 'a', '--remove', 'b']],
    [['index', '--remove', '']],
    [['index', 'a', '--collection', ' ']],
    [['index', 'a', '--colour']],
    [['passages', 'a', '--json']],
    [['sing']],
  ])('refuses %j, with the way to the help', (args) => {
    expect(() => parseCommand(args)).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})
