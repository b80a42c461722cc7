import { around, nested, numbered, type Shape, times } from './shapes.ts'

const shapes = (texts: Record<string, Shape['text']>): readonly Shape[] =>
  Object.entries(texts).map(([name, text]) => ({ name, text }))
/** A list of as many parts as fit, without a comma after the last one. */
const list = (before: string, part: (at: number) => string, after: string) => (length: number) => {
  const parts: string[] = []
  for (let size = before.length + after.length, at = 0; size < length; at += 1) {
    const next = part(at)
    parts.push(next)
    size += next.length + 1
  }
  return before + parts.join(',') + after
}

const RECORD = '{"id":"a","text":"The mill closed on Friday.",'
const textOf = (text: Shape['text']) => around('{"id":"a","text":"', (length) => text(length), '"}')
/** Escapes are never cut in two. */
const whole = (unit: string) => (length: number) => unit.repeat(Math.floor(length / unit.length))

/** One line of a JSON Lines file. */
export const RECORD_SHAPES = shapes({
  'a text of Unicode escapes': textOf(whole('\\u0041 \\u0062')),
  'a text of escaped quotation marks': textOf(whole('\\"')),
  'a text of escaped backslashes': textOf(whole('\\\\')),
  'a text of backslashes and quotation marks': textOf(whole('\\\\\\" ')),
  'a text of escaped newlines': textOf(whole('The mill closed.\\n')),
  'a text of halves of characters': textOf(whole('\\ud83d')),
  'a text that does not end': around('{"id":"a","text":"', times('mill '), ''),
  'nested lists': around(`${RECORD}"more":`, nested('[', '1', ']'), '}'),
  'nested objects': around(`${RECORD}"more":`, nested('{"a":', '1', '}'), '}'),
  'nested objects with a key twice': around(`${RECORD}"more":`, nested('{"a":1,"a":', '1', '}'), '}'),
  'opening brackets': around(RECORD, times('['), ''),
  'many keys': list(RECORD, (at) => `"key${at}":1`, '}'),
  'many keys of escapes': list(RECORD, (at) => `"\\u006b${at}":1`, '}'),
  'one key again and again': list(RECORD, () => '"title":"a"', '}'),
  'objects in a list': list(`${RECORD}"more":[`, (at) => `{"a":${at}}`, ']}'),
  'many authors': list(`${RECORD}"authors":[`, (at) => `"Jane Doe${at}"`, ']}'),
  'authors in one text': around(`${RECORD}"authors":"`, times('Jane Doe and '), '"}'),
  'authors between spaces': around(`${RECORD}"authors":"Jane`, times(' '), 'Doe"}'),
  'authors between commas': around(`${RECORD}"authors":"Jane`, times(', '), 'Doe"}'),
  'an author of spaces': around(`${RECORD}"authors":[" `, times(' '), '"]}'),
  'a long title': around(`${RECORD}"title":"`, times('The mill closed '), '"}'),
  'a title of spaces': around(`${RECORD}"title":"The mill`, times(' '), 'closed"}'),
  'a date of spaces': around(`${RECORD}"publishedAt":"3 March`, times(' '), '2021"}'),
  'a date of dates': around(`${RECORD}"publishedAt":"`, times('3 March 2021 '), '"}'),
  'an address of slashes': around(`${RECORD}"url":"https://example.org`, times('/'), '"}'),
  'a language of hyphens': around(`${RECORD}"language":"en`, times('-ab'), '!"}'),
})

/** The same with turns: where they are in the text, and then who speaks. */
export const TURN_SHAPES = shapes({
  'turns with their words': list(
    '{"id":"a","turns":[',
    (at) => `{"speaker":"Jane Doe${at}","text":"I left."}`,
    ']}',
  ),
  'turns by initials': list(
    '{"id":"a","turns":[',
    () => '{"speaker":"JD","text":"I said, “We left.”"}',
    ']}',
  ),
  'turns of questions and answers': list(
    '{"id":"a","turns":[',
    (at) => `{"speaker":"${at % 2 === 0 ? 'Q' : 'A'}","text":"Why did it close?"}`,
    ']}',
  ),
  'turns without speakers': list('{"id":"a","turns":[', () => '{"text":"Why did it close?"}', ']}'),
  'turns that are not in the text': list(`${RECORD}"turns":[`, () => '{"text":"Nobody left."}', ']}'),
  'turns by place': list(`${RECORD}"turns":[`, (at) => `{"start":${at},"end":${at + 1}}`, ']}'),
  'turns of one line': (length: number) => {
    const turn = 'Jane Doe: I left. '
    const count = Math.floor(length / (turn.length + 60))
    const turns = Array.from({ length: count }, (_, at) => {
      const start = at * turn.length + 10
      return { start, end: start + 7, speaker: 'Jane Doe' }
    })
    return JSON.stringify({ id: 'a', text: turn.repeat(count), turns })
  },
})

export const JSON_MANIFEST_SHAPES = shapes({
  'a list of files': list('[', (at) => `{"file":"${at}.txt","title":"The Mill"}`, ']'),
  'a list of one file': list('[', () => '{"file":"a.txt","title":"The Mill"}', ']'),
  'a list of fields without files': list('[', () => '{"title":"The Mill"}', ']'),
  'a list inside an object': list('{"files":[', (at) => `{"file":"${at}.txt"}`, ']}'),
  'files by name': list('{', (at) => `"${at}.txt":{"title":"The Mill"}`, '}'),
  'one file by name': list('{', () => '"a.txt":{"title":"The Mill"}', '}'),
  'names without fields': list('{', (at) => `"${at}.txt":1`, '}'),
  'a field twice in each': list('[', (at) => `{"file":"${at}","title":"a","title":"b"}`, ']'),
  'unknown fields': list('{"a.txt":{', (at) => `"field${at}":1`, '}}'),
  'a path of steps up': around('{"', times('a/../'), '":{}}'),
  'a path that goes down and up': around('{"', (n) => whole('a/')(n / 2) + whole('../')(n / 2), '":{}}'),
  'nested lists': nested('[', '', ']'),
  'nested objects': nested('{"a":', '1', '}'),
})

export const CSV_MANIFEST_SHAPES = shapes({
  rows: numbered((at) => (at === 0 ? 'file,title\n' : `${at}.txt,The Mill\n`)),
  'columns, all different': around(
    'file',
    numbered((at) => `,column${at}`),
    '\na.txt\n',
  ),
  'columns of one name': around('file', times(',title'), '\na.txt\n'),
  'columns without a name': around('file', times(','), '\na.txt\n'),
  'semicolons before the end': around('file', times(';'), ''),
  'quotation marks': around('file,title\na.txt,"', times('""'), '"\n'),
  'a quotation mark that is not closed': around('file,title\na.txt,"', times('mill\n'), ''),
  'a cell of spaces': around('file,title\na.txt,The', times(' '), 'Mill\n'),
  'spaces after a quoted cell': around('file,title\na.txt,"The Mill"', times(' '), '\n'),
  'empty lines': around('file,title\na.txt,The Mill', times('\n'), ''),
  'carriage returns': around('file,title', times('\r'), ''),
  'one line without an end': times('mill'),
})
