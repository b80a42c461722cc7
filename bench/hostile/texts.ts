import { file, folderOf, type HostileFile, PROSE, QUOTED, repeatedly, type Sizes } from './hostile-file.ts'

const BYTES = 256

/** Texts, and what only has the name of one. */
export function hostileTexts({ repeated, textBytes, longBytes }: Sizes): HostileFile[] {
  const times = (unit: string, count = repeated) => unit.repeat(count)
  const every = Uint8Array.from({ length: BYTES * 40 }, (_, at) => at % BYTES)
  const noise = Uint8Array.from({ length: 20_000 }, (_, at) => Math.imul(at + 1, 2_654_435_761) >>> 24)
  return [
    file('empty.txt', 'refused', ''),
    file('only-spaces.txt', 'refused', '  \n \t \r\n'),
    file('only-nuls.txt', 'refused', new Uint8Array(5_000)),
    file('only-a-byte-order-mark.txt', 'refused', '\ufeff'),
    file('one-letter.txt', 'told', 'a'),
    file('no-letters.txt', 'told', '—— 123 !!! …'),
    file('every-byte.txt', 'refused', every),
    file('noise.txt', 'refused', noise),
    file('a-nul-in-words.txt', 'used', `${QUOTED}\nThe mill\0closed.\n`),
    file(
      'lone-surrogates.txt',
      'used',
      Buffer.concat([Buffer.from(`${QUOTED}\n`), Buffer.of(0xed, 0xa0, 0x80), Buffer.from(PROSE)]),
    ),
    file(
      'overlong-utf-8.txt',
      'told',
      Buffer.concat([Buffer.from(`${QUOTED}\n`), Buffer.of(0xc0, 0xaf), Buffer.from(PROSE)]),
    ),
    file('cut-utf-8.txt', 'used', Buffer.from(`${QUOTED} “`).subarray(0, -1)),
    file(
      'one-bad-byte.txt',
      'used',
      Buffer.concat([Buffer.from(`${QUOTED} café\n`), Buffer.of(0xe9), Buffer.from(`\n${PROSE}`)]),
    ),
    file('utf-16-le.txt', 'used', Buffer.from(`\ufeff${QUOTED}\n${PROSE}`, 'utf16le')),
    file('utf-16-be.txt', 'used', Buffer.from(`\ufeff${QUOTED}\n${PROSE}`, 'utf16le').swap16()),
    file('utf-16-unmarked.txt', 'used', Buffer.from(`${QUOTED}\n${PROSE}`, 'utf16le')),
    file('utf-16-lone-half.txt', 'used', Buffer.from(`\ufeff${QUOTED} \ud800 ${PROSE}`, 'utf16le')),
    file('utf-16-odd.txt', 'told', Buffer.from(`\ufeff${QUOTED}`, 'utf16le').subarray(0, -1)),
    file('utf-32.txt', 'refused', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])),
    file('windows-1252.txt', 'used', Buffer.from(`The café closed, said Jane Doe. ${PROSE}`, 'latin1')),
    file('pdf.txt', 'refused', '%PDF-1.7\n%\u00e2\u00e3'),
    file('png.html', 'refused', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
    file('program.txt', 'refused', Buffer.concat([Buffer.from('\x7fELF'), new Uint8Array(500)])),
    file('database.html', 'refused', `SQLite format 3\0${'\0'.repeat(100)}`),
    file('rtf.txt', 'used', '{\\rtf1 The mill closed.}'),
    file('begins-like-a-program.txt', 'used', `MZ is a title here.\n${PROSE}\n`),
    file('mail.eml', 'used', `From: a@example.org\n\n${PROSE}`),
    file('no-extension', 'used', `Mill closes\n${PROSE}\n`),
    file('carriage-returns.txt', 'used', `Mill closes\r${QUOTED}\r${PROSE}\r`),
    file('line-separators.txt', 'used', `Mill closes\u2028${QUOTED}\u2029${PROSE}\u0085${PROSE}`),
    file('controls.txt', 'told', `Mill closes\n\u0007\u001b[31m${QUOTED}\u001b[0m\n${PROSE}\n`),
    file('right-to-left-override.txt', 'used', `Mill closes\n\u202e${QUOTED}\n${PROSE}\n`),
    file('unassigned-characters.txt', 'used', `Mill closes\n${QUOTED}\n\u{1fffe}\u{10ffff}\ufffe${PROSE}\n`),
    file('combining-marks.txt', 'used', `${QUOTED}\na${times('\u0301')}\n`),
    file('zero-width.txt', 'used', `${QUOTED}\n${times('\u200b\u2060\ufeff')}\n${PROSE}`),
    file('one-endless-word.txt', 'used', `${QUOTED}\n${times('mill')}\n`),
    file('one-endless-sentence.txt', 'used', `${QUOTED}\n${times('the mill closed and ', repeated / 4)}\n`),
    file('quotation-marks.txt', 'used', `${QUOTED}\n${times('“')}\n`),
    file('nested-quotation-marks.txt', 'used', `${QUOTED}\n${times('“')}closed${times('”')}\n`),
    file('quotations-with-speakers.txt', 'used', times(`${QUOTED} `, repeated / 50)),
    file('grouped-numbers.txt', 'used', `${QUOTED}\n1${times(',000')}\n`),
    file('brackets.txt', 'used', `${QUOTED}\n${times('(')}\n`),
    file('bylines.txt', 'told', times('By Jane Doe\n', repeated / 10)),
    file('datelines.txt', 'told', times('PARIS, March 3 (AP) --\n', repeated / 10)),
    file('empty-lines.txt', 'used', `Mill closes\n${times('\n')}${PROSE}\n`),
    file('short-lines.txt', 'told', times('m\n', repeated / 10)),
    file('spaces.txt', 'used', `Mill closes\nThe mill${times(' ')}closed on Friday.\n`),
    repeatedly('longest-text.txt', 'used', `${PROSE}\n`, longBytes),
    repeatedly('much-text.txt', 'refused', `${PROSE}\n`, textBytes),
    folderOf('folder-of-nothing', 'told', [['empty.txt', '']]),
    folderOf('faulty-manifest', 'told', [
      ['a.txt', `Mill closes\n${PROSE}\n`],
      ['manifest.json', '{ "a.txt": { "title": '],
    ]),
    folderOf('manifest-with-two-keys', 'used', [
      ['a.txt', `Mill closes\n${PROSE}\n`],
      ['manifest.json', '{ "a.txt": { "title": "One", "title": "Two" }, "a.txt": {} }'],
    ]),
    folderOf('deep-manifest', 'told', [
      ['a.txt', `Mill closes\n${PROSE}\n`],
      ['manifest.json', times('[', repeated / 4)],
    ]),
    folderOf('manifest-of-missing-files', 'used', [
      ['a.txt', `Mill closes\n${PROSE}\n`],
      ['manifest.csv', 'file,title,__proto__\nno-such.txt,Mill,1\na.txt,"Mill\n'],
    ]),
  ]
}
