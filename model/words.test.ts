import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupsFrom, otherReadings } from './number-words.ts'
import { fold, words } from './words.ts'

const standing = (text: string) => words(text).map(({ start, end }) => text.slice(start, end))
const elided = (text: string) =>
  words(text)
    .filter((word) => word.elided)
    .map((word) => word.folded)

describe('words', () => {
  test.each([
    ['Syria’s coast', ['Syria’s', 'coast'], 'syria coast'],
    ["O'Brien's ’tis", ["O'Brien's", 'tis'], 'obrien tis'],
    ['the U.S. and the U.N.’s', ['the', 'U.S', 'and', 'the', 'U.N.’s'], 'the us and the un'],
    ['end.Next www.example.org', ['end', 'Next', 'www', 'example', '.', 'org'], 'end next www example ꓸ org'],
    ['‘quoted’ “north-west”', ['quoted', 'north', 'west'], 'quoted north west'],
    ['Straße ÆØ İI', ['Straße', 'ÆØ', 'İI'], 'strasse aeo ii'],
    ['مُحَمَّد الإسلاميّة ١٢', ['مُحَمَّد', 'الإسلاميّة', '١٢'], 'محمد الاسلاميه 12'],
    ['قوات، (حلب). «دمشق»', ['قوات', 'حلب', 'دمشق'], 'قوات حلب دمشق'],
    ['東京 tower', ['東', '京', 'tower'], '東 京 tower'],
    ['co\u00adoperate', ['co\u00adoperate'], 'cooperate'],
    ['No.5 and f.e. p.12', ['No', '5', 'and', 'f.e', 'p', '12'], 'no 5 and fe p 12'],
  ])('%s', (text, stand, folded) => {
    expect(standing(text)).toEqual(stand)
    expect(fold(text)).toBe(folded)
  })

  test.each([
    ['L’avocat d’Alep n’est qu’un ami', 'l avocat d alep n est qu un ami', ['l', 'd', 'n', 'qu']],
    ["l'ONU, L’Oréal et jusqu'à", 'l onu l oreal et jusqu a', ['l', 'l', 'jusqu']],
    ['dell’arte all’alba c’è un’altra', 'dell arte all alba c e un altra', ['dell', 'all', 'c', 'un']],
    ['qu’aujourd’hui presqu’île', 'qu aujourdhui presquile', ['qu']],
    ['D’Angelo, O’Brien, M’Hamed, N’Djamena', 'dangelo obrien mhamed ndjamena', []],
    ['rock ’n’ roll, don’t, I’ll, he’d', 'rock n roll dont ill hed', []],
    ['Sana’a, Da’esh, Qur’an', 'sanaa daesh quran', []],
    ['€500 and 500€, $5', '€ 500 and 500 € ＄ 5', ['€', '€', '＄']],
    ['in € only', 'in € only', []],
    ['.com, roe.com', 'ꓸ com roe ꓸ com', ['ꓸ']],
  ])('that lost a vowel stand alone and are marked: %s', (text, folded, lost) => {
    expect(fold(text)).toBe(folded)
    expect(elided(text)).toEqual(lost)
  })

  test.each([
    ['13.5', '13ꓸ5'],
    ['13,5', '13ꓸ5'],
    ['١٣٫٥', '13ꓸ5'],
    ['20.04 5.13', '20ꓸ04 5ꓸ13'],
    ['13 May, 5', '13 may 5'],
    ['13, 5', '13 5'],
    ['1,700 1\u00a0700 1\u202f700 1\u2009700 ١٬٧٠٠', '1700 1700 1700 1700 1700'],
    ['1.700.000 12\u00a0345\u00a0678', '1700000 12345678'],
    ['1,50,000', '150000'],
    ['1,700.25 1.700,25 1\u00a0700,25', '1700ꓸ25 1700ꓸ25 1700ꓸ25'],
    ['1.500', '1ꓸ500'],
    ['1 500', '1 500'],
    ['3.4.2025 1.2.3 10:30 192.168.100.200', '3 4 2025 1 2 3 10 30 192 168 100 200'],
    ['3,4,5 and 2011,12', '3 4 5 and 2011 12'],
    ['13.5,14.2 13.5bn 1,700km 5m', '13ꓸ5 14ꓸ2 13ꓸ5 bn 1700 km 5m'],
    ['1,700,0 1,7000', '1 700 0 1 7000'],
    ['2012. 5', '2012 5'],
    ['४२ ๕๐ ۱۲', '42 50 12'],
    ["2019'da 1990's M23'ün 5½ ¼", '2019 da 1990 m23 un 5 1ꓼ2 1ꓼ4'],
    ['2024년에 الـ15 و١٥ ב2024', `2024 ${'년에'.normalize('NFD')} ال 15 و 15 ב 2024`],
  ])('that are numbers: %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test.each([
    ['1500', [['1ꓸ500'], ['1', '500']]],
    ['1ꓸ500', [['1500'], ['1', '500']]],
    ['1500000', [['1', '500', '000']]],
    ['2024', []],
    ['13ꓸ5', []],
    ['150', []],
    ['0150', []],
    ['march', []],
  ])('%s may be written otherwise', (word, readings) => {
    expect(otherReadings(word)).toEqual(readings)
  })

  test('groups of digits with spaces between them may be one number', () => {
    expect(groupsFrom(['about', '1', '500', '000', 'people'], 1)).toBe(3)
    expect(groupsFrom(['about', '1', '500', '000', 'people'], 0)).toBe(0)
    expect(groupsFrom(['2024', '500'], 0)).toBe(0)
    expect(groupsFrom(['5', '50'], 0)).toBe(0)
  })

  test.each([
    ['luck 🕊️ to 🕊', 'luck 🕊 to 🕊'],
    ['👍🏽👍', '👍 👍'],
    ['🇸🇾🇱🇧', '🇸🇾 🇱🇧'],
    ['👨‍👩‍👧 🤷🏽‍♀️', '👨‍👩‍👧 🤷'],
    ['§ 5 © → ™', '§ 5 © → ™'],
    ['a • b ▪ c — d … e = f | g', 'a b c d e f g'],
    ['C++, C#, F', 'c＋＋ c＃ f'],
    ['#hashtag @name snake_case', 'hashtag name snake case'],
    ['1️⃣', '1'],
    ['≠', ''],
    ['AT&T, R & D, H＆M, PG&E, Roe&Doe', 'at ꓹ t r d h ꓹ m pg ꓹ e roe doe'],
    ['a && b, & c, "d" & e', 'a b c d e'],
    ['on .NET (.com) end.Next .The end.Net .it', 'on ꓸ net ꓸ com end next the end net it'],
    ['9.com/a.PDF .html5', '9 ꓸ com a ꓸ pdf ꓸ html5'],
    ['AT&Ts, AT&TS', 'at ꓹ ts at ts'],
    ['E\u0301&BC, AT&T公司', 'e ꓹ bc at ꓹ t 公 司'],
  ])('that are signs: %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test.each([
    ['צה"ל צה״ל צה”ל', 'צהל צהל צהל'],
    ['"צה"ל" אמר', 'צהל אמר'],
    ["צה''ל אמר", 'צהל אמר'],
    ["ג'ורג' ג׳ורג׳", 'גורג גורג'],
  ])('with a mark of Hebrew in them: %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test.each([
    ['パリ', 'バリ', false],
    ['ﾊﾞﾘ', 'バリ', true],
    ['ﾊﾟﾘ', 'パリ', true],
    ['ＡＢＣ１２', 'abc12', true],
    ['バリ'.normalize('NFD'), 'バリ', true],
    ['ໂຮງໝໍ', 'ໂຮງຫມໍ', true],
  ])('of Japanese and Lao: %s and %s', (one, other, same) => {
    expect(fold(one) === fold(other)).toBe(same)
  })

  test.each([
    ['Thai', 'โรงพยาบาล', 'ทหารยิงโรงพยาบาลในเมืองนี้เมื่อวาน'],
    ['Lao', 'ໂຮງໝໍ', 'ທະຫານຢູ່ໂຮງໝໍແຫ່ງນັ້ນ'],
    ['Khmer', 'មន្ទីរពេទ្យ', 'ទាហានបាញ់មន្ទីរពេទ្យនៅទីក្រុង'],
    ['Burmese', 'ဆေးရုံ', 'စစ်သားများဆေးရုံကိုပစ်ခတ်သည်'],
    ['Chinese', '革命', '他们说革命的事'],
  ])('without spaces between them, in %s: a word is a row of the same parts in any text', (_, word, text) => {
    const [sought, there] = [words(word), words(text)]
    expect(sought.length).toBeGreaterThan(1)
    expect(sought.every(({ start }, at) => at === 0 || start === sought[at - 1]?.end)).toBe(true)
    expect(` ${there.map((it) => it.folded).join(' ')} `).toContain(` ${fold(word)} `)
  })

  const pieces = fc.constantFrom(
    ...[
      'a',
      'S',
      's',
      'l',
      'D',
      'qu',
      '12',
      '123',
      '5',
      "'",
      '’',
      '.',
      ',',
      '-',
      ' ',
      '\u00a0',
      'é',
      '東',
      'ガ',
      '\u3099',
    ],
    ...[
      '\u200d',
      '“',
      '"',
      'ß',
      'ـ',
      '½',
      '\ud800',
      '🕊',
      '\ufe0f',
      '🏽',
      '🇸',
      '€',
      '→',
      '≠',
      '\u0338',
      '+',
      '#',
      'ש',
    ],
    ...[
      'เ',
      'ก',
      'า',
      '\u0e31',
      'ក',
      '\u17d2',
      'က',
      '\u103a',
      '٣',
      '٫',
      '๕',
      'ꓸ',
      'ー',
      'ﾞ',
      '♀',
      '\u{e0067}',
    ],
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((it) => it.join('')),
  )

  test('are in order, do not overlap, and are inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(last)
          expect(word.end).toBeGreaterThan(word.start)
          last = word.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('a folded text folds to itself: an index of folded words and a folded query meet', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 3000 },
    )
  })

  test('a folded word contains nothing that an index would take for a gap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { folded } of words(text))
          expect(folded).toMatch(/^(?:[a-z0-9]|(?!\s|\p{Cc})[^\0-\x7f])+$/u)
      }),
    )
  })

  test('composed and decomposed texts are the same words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), anyText), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
      // An acronym with a letter that has a diacritic.
      { numRuns: 1000, examples: [['a.\u0929'], ['É.U.'], ['ガ'], ['≠'], ['l’É']] },
    )
  })

  test.each([
    ['groups', '1,000'.padEnd(200_000, ',000')],
    ['groups that are none', `${'1\u00a0000'.padEnd(200_000, '\u00a0000')}0`],
    ['groups with points', `${'1.000'.padEnd(200_000, '.000')}.0`],
    ['a version', '1.2'.padEnd(200_000, '.2')],
    ['decimals', '1.5'.padEnd(200_000, ',1.5')],
    ['digits', `1.${'5'.repeat(200_000)}.5`],
    ['elisions', 'l’'.repeat(100_000)],
    ['marks of Hebrew', 'ש"'.repeat(100_000)],
    ['one long picture', '🕊\u200d'.repeat(70_000)],
    ['flags', '🇸'.repeat(100_000)],
    ['marks', `ก${'\u0e31'.repeat(200_000)}`],
    ['vowels without a consonant', 'เ'.repeat(200_000)],
    ['marks of kana', `カ${'\u3099'.repeat(200_000)}`],
  ])('are found in a text of any length: %s', (_, text) => {
    expect(() => words(text)).not.toThrow()
  })
})

test('a row of Arabic or Cyrillic letters is folded as any other word', () => {
  const letters = Array.from({ length: 0x2a }, (_, at) => String.fromCharCode(0x621 + at)).filter((it) =>
    /\p{L}/u.test(it),
  )
  for (const letter of letters)
    expect([letter, fold(`ب${letter}ب`)]).toEqual([letter, fold(`ب${letter}ب\u064e`)])
  for (const letter of 'АБЙЯабйя') expect(fold(`р${letter}р`)).toBe(fold(`р${letter}\u00adр`))
})
