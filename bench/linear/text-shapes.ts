import { around, nested, numbered, type Shape, times } from './shapes.ts'

const shapes = (texts: Record<string, Shape['text']>): readonly Shape[] =>
  Object.entries(texts).map(([name, text]) => ({ name, text }))

const BROKEN = 'The mill by the river closed on Friday, and nobody who worked there\n'
const HEADER = 'From: Jane Doe <jane@example.org>\nSubject: '

/** What is hard for the layout of a plain text. */
export const LAYOUT_SHAPES = shapes({
  'blanks in the sender of a mail that is passed on': around(
    'It closed.\n\n-----Original Message-----\nFrom: Jane',
    times(' '),
    'Doe\nTo: John Roe\nSubject: Mill\n\nWhen?',
  ),
  'one paragraph of broken lines': times(BROKEN),
  'broken lines of every width': numbered(
    (at) => `${'mill '.repeat(6 + (at % 20))}\n${at % 7 === 0 ? '\n' : ''}`,
  ),
  'broken lines that begin like items': times(`${BROKEN}- closed in 1984 and\n3. then\n`),
  'lines that end in a hyphen': numbered(
    (at) => `The owners of the mill by the river were asked by the com${at}-\nmission\n`,
  ),
  'lines that end in a hyphen, with one word': times('mill-\n'),
  'one endless word with hyphens': times('mill-closed-'),
  'pages with numbers': numbered((at) => `${BROKEN.repeat(9)}\n${at + 1}\n\n`),
  'pages with form feeds and running heads': numbered(
    (at) => `Report of the Owners\n${BROKEN.repeat(9)}${at + 1}\n\f`,
  ),
  'pages of one line': numbered((at) => `${at}\n\f`),
  'numbers on lines of their own': numbered((at) => `${at % 2000}\n\n`),
  'heads with numbers, all different': numbered((at) => `Mill ${at} by the river ${at}\n`),
  'Roman numerals on lines of their own': times('xii\n'),
  'lines counted down the margin': numbered((at) => `${(at % 25) + 1}  ${BROKEN}`),
  'numbered paragraphs': numbered((at) => `${at + 1}. The mill by the river closed on Friday.\n\n`),
  'parts of one numbered paragraph': times('1. The mill closed.\n2. It burned.\n3. Why?\n(a) It closed.\n'),
  'turns, all of different names': numbered((at) => `Jane D${at}: Why did it close?\n`),
  'turns of two': times('MR. DOE: Why did it close?\nMS. ROE: Nobody knows why.\n'),
  'turns with times': times('[12:30] Jane Doe: Why did it close?\n'),
  'letters with stops': times('Q. Why?\nA. Nobody knows.\n'),
  colons: times('Mill:\n'),
  'a header of one field': around(HEADER, times('mill '), ''),
  'a header that goes on': around(HEADER, times('mill\n '), ''),
  'a header of many fields': around(HEADER, times('\nX-Mill: closed'), '\n\nThe mill closed.'),
  'encoded words': around(HEADER, times('=?utf-8?Q?mill_closed?= '), ''),
  'encoded words that do not end': around(HEADER, times('=?utf-8?Q?mill'), ''),
  'marks of what is quoted': times('> > > It closed.\n'),
  'marks of what is quoted in one line': around('', times('> '), 'It closed.'),
  attributions: times('On Friday, Jane Doe wrote:\n> It closed.\n'),
  tables: times('May          4     2     Upper Mill\n'),
  'dots up to a page': times('The mill ............................... 12\n'),
  remarks: times('Remarks by Mayor Jane Doe\n\n“It closed.”\n\n'),
})

/** What is hard for subtitles. */
export const SUBTITLE_SHAPES = shapes({
  'notes of music': around('00:01.000 --> 00:02.000\na ', times('♪'), ' b'),
  cues: numbered((at) => `${at}\n00:00:01,000 --> 00:00:02,000\nIt closed on Friday,\n\n`),
  'cues without an end of a sentence': times('00:01.000 --> 00:02.000\nthe mill closed and\n\n'),
  'cues without words': times('00:01.000 --> 00:02.000\n'),
  voices: times('00:01.000 --> 00:02.000\n<v Jane Doe>It closed.</v>\n\n'),
  'tags in one cue': around('00:01.000 --> 00:02.000\n', times('<i>mill</i> '), ''),
  'tags that do not end': around('00:01.000 --> 00:02.000\n', times('<i '), ''),
  'opening brackets in one cue': around('00:01.000 --> 00:02.000\n', times('<'), ''),
  'rolling captions': times('00:01.000 --> 00:02.000\nmill\nmill\n'),
  'speakers in one cue': around('00:01.000 --> 00:02.000\n', times('- Why?\n'), ''),
  comments: around('WEBVTT\n\n', times('NOTE mill\n\n'), ''),
  'a header without an end': around('WEBVTT\n', times('mill\n'), ''),
  arrows: times('--> '),
  numbers: times('1\n'),
})

/** What is hard for a parser of Markdown. */
export const MARKDOWN_SHAPES = shapes({
  'comments without end': around('<pre>\n', times('<!--\n\n'), ''),
  'opening links': times('[a]('),
  'opening links with titles': times('[a](b "'),
  'opening links with titles in brackets': times('[a](b ('),
  links: times('[the mill](https://example.org) '),
  'links in paragraphs': times('[a](b) [c](d) closed.\n\n'),
  'opening brackets': times('['),
  'closing brackets': times(']'),
  'nested brackets': nested('[', 'mill', ']'),
  images: times('!['),
  stars: times('*'),
  'stars and words': times('*mill **closed '),
  'underscores and words': times('_mill __closed '),
  'nested emphasis': nested('*a **b ', 'c', '** d*'),
  'backticks of every length': numbered((at) => `${'`'.repeat(1 + (at % 40))} `),
  'opening tags': times('<a '),
  'opening comments': times('<!-- '),
  'opening tags on lines': times('<div>\n\n'),
  'block quotations in one line': around('', times('> '), 'mill'),
  'lists in one line': around('', times('- '), 'mill'),
  'numbers of lists in one line': around('', times('1. '), 'mill'),
  'block quotations': times('> It closed.\n\n'),
  'block quotations, each deeper': numbered((at) => `${'> '.repeat(at % 60)}It closed.\n`),
  'items, each deeper': numbered((at) => `${'  '.repeat(at % 60)}- It closed.\n`),
  items: times('- It closed.\n'),
  headings: times('# The mill\n\n'),
  underlines: times('The mill\n===\n'),
  tables: around('| a | b |\n|---|---|\n', times('| 1 | 2 |\n'), ''),
  columns: around('', times('| a '), '\n'),
  'columns and a rule': (length) => `${'| a '.repeat(length / 8)}\n${'|---'.repeat(length / 8)}\n`,
  'definitions of links': numbered((at) => `[mill${at}]: https://example.org\n`),
  notes: numbered((at) => `It closed.[^${at}]\n\n[^${at}]: Nobody knows.\n\n`),
  fences: times('```\nmill\n```\n'),
  'a fence that does not end': around('```\n', times('mill\n'), ''),
  'front matter': around('---\n', times('title: mill\n'), '---\n'),
  'front matter of brackets': around('---\na: ', times('['), '\n---\n'),
  'front matter of aliases': around(
    '---\na: &a [x]\n',
    numbered((at) => `b${at}: [*a, *a, *a]\n`),
    '---\n',
  ),
  rules: times('---\n\n'),
  escapes: times('\\*'),
  entities: times('&amp;'),
  'carriage returns': times('The mill closed.\r\n'),
  addresses: times('https://example.org/a-mill '),
  'turns in bold': times('**Q:** Why?\n\n**A:** Nobody knows.\n\n'),
})
