import { describe, expect, it } from 'vitest'
import { parseCommand } from './arguments.ts'
import { FIELD_OPTIONS } from './given-fields.ts'
import { INDEX_HELP } from './help.ts'

describe('parseCommand', () => {
  it('reads the commands', () => {
    expect(parseCommand(['index', 'a', 'b', '--collection', 'mine', '--json'])).toEqual({
      name: 'index',
      what: { paths: ['a', 'b'], collection: 'mine', fields: undefined, repair: false },
      json: true,
    })
    expect(parseCommand(['index', '--retry', '--collection', 'mine'])).toEqual({
      name: 'index',
      what: { retry: true, collection: 'mine', fields: undefined, passwords: undefined },
      json: false,
    })
    expect(parseCommand(['report', '--csv', '--failed'])).toEqual({
      name: 'report',
      as: 'csv',
      failed: true,
      collection: undefined,
    })
    expect(parseCommand(['index', '--remove', 'mine'])).toEqual({ name: 'remove', what: 'mine', json: false })
    expect(parseCommand(['passages', 'a', '--left-out'])).toMatchObject({ name: 'passages', leftOut: true })
    expect(parseCommand(['explain', 'a.txt'])).toEqual({
      name: 'explain',
      read: { paths: ['a.txt'], collection: undefined, fields: undefined },
    })
    expect(parseCommand(['explain', '--help'])).toEqual({ name: 'help', of: 'explain' })
    expect(parseCommand(['index', '--help'])).toEqual({ name: 'help', of: 'index' })
    expect(parseCommand([])).toEqual({ name: 'help', of: 'general' })
  })

  it.each([
    [['index']],
    [['passages']],
    [['index', '']],
    [['index', 'a', ' ']],
    [['passages', '']],
    [['explain', '']],
    [['index', 'a', '--remove', 'b']],
    [['index', '--remove', '']],
    [['index', 'a', '--collection', ' ']],
    [['index', 'a', '--colour']],
    [['passages', 'a', '--json']],
    [['index', 'a', '--retry']],
    [['index', '--retry', '--remove', 'b']],
    [['report', 'a']],
    [['report', '--csv', '--json']],
    [['sing']],
  ])('refuses %j, with the way to the help', (args) => {
    expect(() => parseCommand(args)).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})

describe('fields for all files', () => {
  const ALL = ['--source', 'The Valley Post', '--published-at', '12 March 2021', '--language', 'en']
  const fields = { source: 'The Valley Post', publishedAt: '2021-03-12', language: 'en' }

  it('are read as a manifest gives them', () => {
    expect(parseCommand(['index', 'a', ...ALL])).toMatchObject({ what: { fields } })
    expect(parseCommand(['index', '--retry', ...ALL])).toMatchObject({ what: { retry: true, fields } })
    expect(parseCommand(['passages', 'a', ...ALL])).toMatchObject({ read: { fields } })
    expect(parseCommand(['explain', 'a', ...ALL])).toMatchObject({ read: { fields } })
    const authors = parseCommand(['passages', 'a', '--authors', 'Jane Doe; John Roe'])
    expect(authors).toMatchObject({ read: { fields: { authors: ['Jane Doe', 'John Roe'] } } })
  })

  it.each([
    ['--language', 'klingon!', /--language: .*language code/],
    ['--columns', 'Body', /--columns: write field=column for each, such as text=Body,title=Headline/],
    ['--columns', 'text=Body,colour=Red', /--columns: .*fields are id, text, title, source/],
    ['--columns', 'title=Headline', /--columns: .*"text" has to be among them/],
    ['--columns', 'text=Body,title=A,title=B', /--columns: .*text and authors alone may have several/],
    ['--published-at', '03/04/2021', /--published-at: .*not a valid date/],
    ['--url', 'valley.example', /--url: .*web address/],
    ['--source', ' ', /--source needs a value/],
  ])('are refused by name: %s %s', (option, value, message) => {
    for (const command of ['index', 'passages', 'explain'])
      expect(() => parseCommand([command, 'a', option, value])).toThrow(message)
  })

  it('are all named by the help', () => {
    for (const option of Object.keys(FIELD_OPTIONS)) expect(INDEX_HELP).toContain(`--${option}`)
  })

  it('do not go with --remove', () => {
    expect(() => parseCommand(['index', '--remove', 'a', '--source', 'b'])).toThrow(/--remove cannot/)
  })
})

describe('correct', () => {
  const DOCUMENT = '0123456789abcdef'
  const PASSAGE = `${DOCUMENT}-0123456789`
  const request = (...args: string[]) => {
    const command = parseCommand(['correct', ...args, '--by', 'Ada'])
    return command.name === 'correct' && command.action === 'make' ? command.request : command
  }

  it.each<[string[], object]>([
    [[DOCUMENT, 'title', 'Mill closes'], { target: DOCUMENT, what: 'title', new: 'Mill closes' }],
    [[DOCUMENT, 'source', '--none'], { target: DOCUMENT, what: 'source', new: null }],
    [
      [PASSAGE, 'speaker', 'Jane Doe', '--quote', '2', '--role', 'mayor'],
      { target: PASSAGE, what: 'speaker', new: 'Jane Doe', quotation: 2, role: 'mayor' },
    ],
    [[PASSAGE, 'speaker', '--none'], { target: PASSAGE, what: 'speaker', new: null }],
    [[PASSAGE, 'group', 'HRW', '--kind', 'community'], { what: 'group', new: 'HRW', kind: 'community' }],
    [[PASSAGE, 'group', 'HTS', '--instead-of', 'ISIS'], { what: 'group', old: 'ISIS', new: 'HTS' }],
    [[PASSAGE, 'location', '--remove', 'Homs'], { what: 'location', old: 'Homs', new: null }],
    [
      [PASSAGE, 'date', '--12-08', '--words', 'on Sunday'],
      { what: 'date', new: '--12-08', words: 'on Sunday' },
    ],
  ])('%j', (args, expected) => {
    expect(request(...args)).toMatchObject({ by: 'Ada', ...expected })
  })

  it('goes as far as --in and --in-search say, and may only be looked at', () => {
    const wrong = [PASSAGE, 'location', 'Homs', '--instead-of', 'Hama']
    const of = (...args: string[]) => parseCommand(['correct', ...wrong, ...args, '--by', 'Ada'])
    expect(of('--in', 'collection', '--why', 'a namesake')).toMatchObject({
      ...{ action: 'make', request: { within: 'collection', why: 'a namesake' } },
    })
    const search = 'http://localhost:3000/?q=mill&source=reuters'
    expect(of('--in-search', search, '--preview')).toMatchObject({
      ...{ action: 'preview', request: { within: { search: 'q=mill&source=reuters' } } },
    })
    for (const args of [['--preview'], ['--in', 'town'], ['--in', 'document', '--in-search', 'q=mill']])
      expect(() => of(...args)).toThrow()
    expect(() => parseCommand(['correct', PASSAGE, 'date', '2025', '--in', 'collection'])).toThrow()
  })

  it('says something of a name by the address of its page, and of a split in which part', () => {
    const of = (...args: string[]) => parseCommand(['correct', ...args, '--by', 'Ada'])
    expect(of('people/jo-roh', 'merge', 'Joan Roe', '--why', 'a misprint')).toMatchObject({
      ...{ action: 'say', request: { kind: 'person', key: 'jo-roh', change: 'merge', name: 'Joan Roe' } },
    })
    const split = ['/places/SY/homs', 'split', 'Homs, Ohio']
    expect(of(...split, '--in-search', 'http://localhost:3000/?q=mill', '--preview')).toMatchObject({
      ...{ action: 'preview-name', request: { kind: 'place', key: 'SY/homs', within: { search: 'q=mill' } } },
    })
    expect(of(...split, '--in-collection', 'letters')).toMatchObject({
      request: { within: { collection: 'letters' } },
    })
    for (const args of [
      ['people/jo-roh', 'merge'],
      ['people/jo-roh', 'marry', 'Joan Roe'],
      ['people/jo-roh', 'rename', 'Joan', 'Roe'],
      ['people/jo-roh', 'rename', 'Joan Roe', '--in-collection', 'letters'],
      split,
      [...split, '--in-collection', 'letters', '--in-search', 'q=mill'],
    ])
      expect(() => of(...args)).toThrow()
  })

  it('exports to a file and imports from one, saying whose corrections are kept', () => {
    expect(parseCommand(['correct', '--export', 'all.jsonl'])).toMatchObject({
      ...{ action: 'export', file: 'all.jsonl' },
    })
    expect(parseCommand(['correct', '--import', 'all.jsonl', '--keep', 'mine', '--preview'])).toMatchObject({
      ...{ action: 'import', file: 'all.jsonl', keep: 'mine', preview: true },
    })
    for (const args of [
      ['--import', 'a', '--keep', 'both'],
      ['--import', 'a', 'b'],
      ['--export', 'a', '--import', 'b'],
    ])
      expect(() => parseCommand(['correct', ...args])).toThrow()
  })

  it('lists, of a document or of all, and undoes', () => {
    expect(parseCommand(['correct', '--list'])).toMatchObject({ action: 'list', document: null })
    expect(parseCommand(['correct', '--list', PASSAGE])).toMatchObject({
      action: 'list',
      document: DOCUMENT,
      passage: PASSAGE,
    })
    expect(request('--undo', 'c-0123456789ab')).toMatchObject({ action: 'undo', id: 'c-0123456789ab' })
  })

  it.each([
    [[]],
    [[DOCUMENT]],
    [[DOCUMENT, 'colour', 'red']],
    [['seeds/a.txt', 'title', 'x']],
    [[DOCUMENT, 'title']],
    [[DOCUMENT, 'title', 'x', '--none']],
    [[DOCUMENT, 'title', 'two', 'words']],
    [[DOCUMENT, 'title', 'x', '--kind', 'person']],
    [[PASSAGE, 'group', '--none']],
    [[PASSAGE, 'group', '--instead-of', 'ISIS']],
    [[PASSAGE, 'speaker', '--remove', 'Jane Doe']],
    [[PASSAGE, 'speaker', 'Jane Doe', '--quote', 'one']],
    [[PASSAGE, 'group', 'HRW', '--kind', 'club']],
    [['--undo', 'c-0123456789ab', 'more']],
    [['--list', 'nowhere']],
  ])('refuses %j', (args) => {
    expect(() => request(...args)).toThrow(expect.objectContaining({ code: 'usage' }))
  })
})
