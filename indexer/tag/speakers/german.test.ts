import { describe, expect, it } from 'vitest'
import { german } from '../../../languages/de/index.ts'
import { type Example, shown } from '../examples/example.ts'

const speakers = (text: Example['text']) => shown({ text, shows: { speakers: [] } }, german).speakers ?? []

describe('a verb that comes second in its clause', () => {
  it.each([
    'Anna Roth sagte: „Die Mühle ist zu.“',
    '„Die Mühle ist zu“, sagte Anna Roth.',
    '»Die Mühle ist zu«, sagt Anna Roth.',
    '«Die Mühle ist zu», erklärte gestern in Köln die Ministerin Anna Roth.',
    'Am Montag sagte Anna Roth in Köln: „Die Mühle ist zu.“',
    'Gestern hatte Anna Roth gesagt: „Die Mühle ist zu.“',
    'Anna Roth hat am Montag der „Neuen Mühle“ nicht ohne Stolz gesagt: „Die Mühle ist zu.“',
    'Anna Roth teilte am Montag mit, sie sei „eine Ruine von Mühle“.',
    '„Die Mühle ist zu“, fügte Anna Roth hinzu.',
    'Anna Roth wies das als „eine Ruine von Vorwurf“ zurück.',
    'Wie Anna Roth am Montag mitteilte, sei sie „eine Ruine von Mühle“.',
    'Sie sei, so Anna Roth, „eine Ruine von Mühle“.',
    'Laut Anna Roth ist sie „eine Ruine von Mühle“.',
    'Nach Angaben von Anna Roth ist sie „eine Ruine von Mühle“.',
    'Anna Roth zufolge ist sie „eine Ruine von Mühle“.',
    'Die Leiterin des Museums, Anna Roth, betonte: „Die Mühle ist zu.“',
    'Anna Roth, Leiterin des Museums in Köln, betonte: „Die Mühle ist zu.“',
    '„Die Mühle ist zu“, so die Leiterin des Museums, Anna Roth.',
    '„Die Mühle ist zu“, betonte CDU-Chefin Anna Roth.',
    '„Die Mühle ist zu“, betonte die langjährige Kölner Ratsfrau Anna Roth.',
    'Anna Roth kam nach Köln und sagte: „Die Mühle ist zu.“',
    'Anna Roth (48, FDP) schrieb am Montag: „Die Mühle ist zu.“',
    '„Die Mühle ist zu“, sagte die Ministerin von Wind-Mühlheim, Anna Roth, in Köln.',
  ])('has the subject before or after it: %s', (text) => {
    expect(speakers(text).at(-1)).toBe('Anna Roth')
  })

  it.each([
    // Whom it was said to.
    ['Der Zeitung sagte Anna Roth: „Die Mühle ist zu.“', 'Anna Roth'],
    ['Dem Richter sagte Anna Roth: „Die Mühle ist zu.“', 'Anna Roth'],
    ['„Die Mühle ist zu“, sagte der Lehrer dem Richter.', 'der Lehrer'],
    ['„Die Mühle ist zu“, sagte ein Sprecher der Polizei.', 'ein Sprecher der Polizei'],
    [
      '„Die Mühle ist zu“, sagte die Chefin von Amnesty International in Spanien.',
      'die Chefin von Amnesty International in Spanien',
    ],
    ['„Die Mühle ist zu“, sagte die Chefin in Spanien.', 'die Chefin'],
    // One of the two.
    ['„Die Mühle ist zu“, sagte der Anwalt des Lehrers Hans Beck.', 'der Anwalt des Lehrers Hans Beck'],
    // Passive.
    ['Anna Roth wurde gesagt, sie sei „eine Ruine von Mühle“.', null],
    // Another clause.
    ['Hans Beck, dem niemand sagte, sie sei „eine Ruine von Mühle“.', null],
    // `teilte` without its particle shares something out.
    ['Anna Roth teilte den „guten alten Kuchen“ mit Hans Beck auf.', null],
  ])('%s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })
})

it('attributes what a colon introduces to the subject, whatever it does', () => {
  expect(speakers('Anna Roth sieht das anders: „Die Mühle ist zu.“')).toEqual(['Anna Roth'])
  expect(speakers('Ganz anders sieht es Anna Roth vom Museum: „Die Mühle ist zu.“')).toEqual(['Anna Roth'])
  expect(speakers('Das Schild zeigt Anna Roth: „Die Mühle ist zu.“')).toEqual([null])
})

describe('a sentence that only its verb shows to be reported', () => {
  it('is by who spoke last', () => {
    expect(speakers(['Anna Roth warnte vor dem Wind. Die Mühle sei „eine Ruine“.'])).toEqual(['Anna Roth'])
    expect(speakers(['Anna Roth warnte vor dem Wind.', 'Die Mühle sei „eine Ruine“.'])).toEqual(['Anna Roth'])
  })

  it('is by nobody if someone else has been named since', () => {
    expect(
      speakers('Anna Roth warnte vor dem Wind. Dann kam Hans Beck. Die Mühle sei „eine Ruine“.'),
    ).toEqual([null])
  })
})

describe('a paragraph that ends with a verb of saying, a name and a colon', () => {
  it.each(['Tabea Roth', 'Ngaio Roe'])('introduces words of %s', (name) => {
    const above = `Hans Beck sagte: „Sie ist zu.“ Das gilt auch dort, in der Mühle, erklärt ${name}:`
    expect(speakers([above, '„Wir bauen weiter.“'])).toEqual(['Hans Beck', name])
  })

  it('introduces words of nobody named before, if it is not known who is meant', () => {
    const above = 'Hans Beck sagte: „Sie ist zu.“ Das gilt auch dort, in der Mühle, erklärt Wasserfall:'
    expect(speakers([above, '„Wir bauen weiter.“'])).toEqual(['Hans Beck', null])
  })
})

describe('a capital', () => {
  it.each([
    'Laut Manuskript ist sie „eine Ruine von Mühle“.',
    '„Die Mühle ist zu“, sagte Wasser.',
    '„Die Mühle ist zu“, meldete Verband Hopfen.',
  ])('shows no name where every noun has one: %s', (text) => {
    expect(speakers(text)).toEqual([null])
  })

  it.each([
    ['Mühlenwirt Heiko Roth kam.', 'Heiko Roth'],
    ['Dann kam Heiko Roth-Beck Anfang März.', 'Heiko Roth-Beck'],
    ['Dann kam Heiko von der Roth.', 'Heiko von der Roth'],
    ['Dann kam Heiko Roth von der Universität.', 'Heiko Roth'],
  ])('is part of a name beside a given name: %s', (text, name) => {
    expect(shown({ text, shows: { people: [] } }, german).people).toEqual([name])
  })

  it('is a last name that a title shows elsewhere', () => {
    expect(speakers(['Bischof Roth kam.', 'Die Mühle ist offen, fuhr Roth fort: „Sie ist schön.“'])).toEqual([
      'Roth',
    ])
  })
})

it.each([
  ['In ihrem Buch „Mein Leben am Fluss“ beschreibt Anna Roth die Mühle.', null],
  ['Anna Roth sagte im Verbandsmagazin „Wind und Mühle“, sie sei alt.', null],
  ['„Die Mühle ist zu“, sagt der Wind- und Wasserexperte Ngaio Roe.', 'Ngaio Roe'],
  ['„Die Mühle ist zu“, sagt Wind-Autor und -Experte Ngaio Roe.', 'Ngaio Roe'],
  ['„Die Mühle ist zu“, sagte die Polizei Anfang März.', 'die Polizei'],
  ['Es sind die alten Chef-Sprüche: „Die Mühle ist zu.“', null],
  ['„Die Mühle ist zu“, teilte Eintracht Mühlenheim mit.', null],
  ['Große Koalition: „Die Mühle ist zu.“', null],
  ['Ministerin Roth: „Die Mühle ist zu.“', 'Roth'],
])('%s', (text, speaker) => {
  expect(speakers(text)).toEqual([speaker])
})

it('leaves open whom a pronoun means that may also be a group, by the gender of its noun', () => {
  const after = (subject: string) => [
    `Anna Roth warnte vor dem Wind. ${subject} sagte, es sei spät.`,
    '„Wir gehen heute“, sagte sie.',
  ]
  expect(speakers(after('Sie'))).toEqual(['Anna Roth'])
  expect(speakers(after('Die Polizei'))).toEqual([null])
  expect(speakers(after('Amnesty International'))).toEqual([null])
})

it.each([
  'Ministerin Anke Lorenz sagte der „Süddeutschen Zeitung“: „Das Gesetz kommt noch.“',
  'Ministerin Anke Lorenz sagte der „Wind und Welt“: „Das Gesetz kommt noch.“',
  'Anke Lorenz, 45, aus Köln sagte: „Das Gesetz kommt noch.“',
])('takes nothing between marks that is in the way for the words: %s', (text) => {
  expect(speakers(text)).toEqual(text.includes('der „') ? [null, 'Anke Lorenz'] : ['Anke Lorenz'])
})

it('takes a time of day for the day that its sentence has stated, and for no other', () => {
  const dates = (text: string) => shown({ text, shows: { dates: [], dateMentions: [] } }, german)
  expect(dates('Am Montag um 9 Uhr brannte die Mühle.')).toEqual({
    dates: ['2021-03-08'],
    dateMentions: ['Montag', '9 Uhr'],
  })
  expect(dates('Am Montag brannte sie. Um 9 Uhr war es aus.').dateMentions).toEqual(['Montag'])
})

it('takes the name of a paper between marks for no words of anyone', () => {
  expect(speakers('Anna Roth sagte der „Zeit“, es sei „eine Ruine“.').at(-1)).toBe('Anna Roth')
  expect(speakers('Anna Roth sagte der „Mühlen“-Zeitung: „Sie ist zu.“')).toEqual([null, 'Anna Roth'])
})
