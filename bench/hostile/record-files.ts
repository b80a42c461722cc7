import { file, type HostileFile, PROSE, QUOTED, repeatedly, type Sizes } from './hostile-file.ts'

const record = (id: string, more: Record<string, unknown> = {}) =>
  JSON.stringify({ id, title: 'Mill closes', text: `${QUOTED}\n${PROSE}`, ...more })

/** Files of records, one a line. */
export function hostileRecords({ repeated, lineBytes }: Sizes): HostileFile[] {
  const times = (unit: string, count = repeated) => unit.repeat(count)
  const lines = (...all: string[]) => `${all.join('\n')}\n`
  return [
    file('empty.jsonl', 'told', ''),
    file('no-records.jsonl', 'told', '\n\n \n'),
    file('no-json.jsonl', 'refused', lines('mill', '{', '[1, 2', 'null', '3', '"mill"', '[]')),
    file('one-faulty-line.jsonl', 'partly', lines(record('r-a'), '{"id": "r-b", "text": ', record('r-c'))),
    file('doubled-keys.jsonl', 'told', '{"id": "r-d", "text": "The mill closed.", "text": "It did not."}\n'),
    file(
      'keys-of-objects.jsonl',
      'told',
      '{"__proto__": {"id": "r-e"}, "constructor": 1, "text": "The mill closed."}\n',
    ),
    file('same-record-twice.jsonl', 'partly', lines(record('r-f'), record('r-f'))),
    file(
      'wrong-types.jsonl',
      'refused',
      lines('{"id": 5, "text": ["a"]}', '{"id": {}, "text": 5}', '{"id": "r-g", "text": null}'),
    ),
    file('deep-json.jsonl', 'refused', lines(times('['), `{"a":${times('{"a":', repeated / 2)}`)),
    file('deep-field.jsonl', 'told', lines(`{"id":"r-h","text":"${PROSE}","x":${times('[')}${times(']')}}`)),
    file('many-fields.jsonl', 'told', lines(`{"id":"r-i","text":"${PROSE}",${fields(repeated / 10)}}`)),
    file(
      'many-authors.jsonl',
      'told',
      lines(record('r-j', { authors: Array.from({ length: repeated / 10 }, (_, at) => `Jane Doe ${at}`) })),
    ),
    file('endless-number.jsonl', 'told', lines(`{"id":"r-k","text":"${PROSE}","page":${times('9')}}`)),
    file('escaped-surrogates.jsonl', 'used', lines(`{"id":"r-l","text":"\\ud800 ${PROSE}"}`)),
    file('escaped-nul.jsonl', 'used', lines(`{"id":"r-m","text":"\\u0000 ${PROSE}"}`)),
    file('nul-in-the-key.jsonl', 'told', lines(`{"id":"r\\u0000\\ud800","text":"${PROSE}"}`)),
    file('endless-key.jsonl', 'told', lines(record(times('k')))),
    file('path-as-key.jsonl', 'used', lines(record('../../etc/passwd'))),
    file(
      'impossible-dates.jsonl',
      'told',
      lines(record('r-n', { publishedAt: '2021-02-31' }), record('r-o', { publishedAt: '+275760-09-13' })),
    ),
    file('no-last-newline.jsonl', 'used', record('r-p')),
    file('carriage-returns.jsonl', 'used', `${record('r-q')}\r\n${record('r-r')}\r\n`),
    file('byte-order-mark.jsonl', 'used', `\ufeff${lines(record('r-s'))}`),
    file('utf-16.jsonl', 'used', Buffer.from(`\ufeff${record('r-t')}\n`, 'utf16le')),
    file(
      'bad-bytes.jsonl',
      'told',
      Buffer.concat([
        Buffer.from('{"id":"r-u","text":"The mill '),
        Buffer.of(0xff, 0xc0),
        Buffer.from(' closed."}\n'),
      ]),
    ),
    file('torn-quotes.csv', 'partly', lines('id,text', 't-a,"The mill', `t-b,"${PROSE}"`, 't-c,a "b')),
    file('other-cells.csv', 'partly', lines('id,text', 't-d,a,b', 't-e', `t-f,"${PROSE}"`, times(','))),
    file('many-columns.csv', 'told', lines(times('x,'), times('y,'))),
    file('many-columns-named-text.csv', 'refused', lines(times('text,'), times('y,'))),
    file('header-alone.csv', 'told', 'id,text\n'),
    file('nothing-but-quotes.csv', 'told', times('"')),
    repeatedly('one-endless-quote.csv', 'refused', 'mill ', lineBytes, ['id,text\nt-g,"', '']),
    repeatedly('many-torn-rows.csv', 'refused', '"mill\n', Math.min(lineBytes, 20_000), ['text,id\n', '']),
    file('array-of-records.json', 'refused', `[${record('r-v')}]`),
    repeatedly('one-long-line.jsonl', 'used', `${PROSE} `, lineBytes, ['{"id":"r-w","text":"', '"}\n']),
    repeatedly('one-long-line-of-nothing.jsonl', 'refused', 'mill ', lineBytes),
    repeatedly('many-faulty-lines.jsonl', 'refused', '{\n', Math.min(lineBytes, 20_000)),
  ]
}

function fields(count: number): string {
  return Array.from({ length: count }, (_, at) => `"field${at}":${at}`).join(',')
}
