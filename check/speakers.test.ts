import { describe, expect, it } from 'vitest'
import { sameSpeaker } from './speakers.ts'

const answer = (claimed: string, tagged: string, aliases: string[] = []) =>
  sameSpeaker(
    claimed,
    { key: 'someone', name: tagged, kind: 'person', basis: 'text' },
    { facet: 'speaker', key: 'someone', label: tagged, aliases },
  )

describe('who is claimed is', () => {
  it.each([
    ['Ada Okri', 'Ada Okri'],
    ['Minister Okri', 'Ada Okri'],
    ['Prime Minister Ada Okri', 'Ada Okri'],
    ['Mrs Okri', 'Ada Okri'],
    ['Van Buren', 'Martin Van Buren'],
    ['Präsidentin von der Leyen', 'Ursula von der Leyen'],
    ['Caldwell of Summit News', 'Boris Caldwell'],
    ['Caldwell, Boris', 'Boris Caldwell'],
    ['lawyer Anna Keller', 'Anna Keller'],
    ['Xi', 'Xi Jinping'],
    ['President Xi', 'Xi Jinping'],
    ['the Chinese president Xi Jinping', 'Xi Jinping'],
    ['Jinping Xi', 'Xi Jinping'],
    ['Kim', 'Kim Jong-un'],
    ['Jong-un Kim', 'Kim Jong-un'],
    ['Abe', 'Abe Shinzo'],
    ['حداد', 'سامي الحداد'],
    ['سامي حداد', 'سامي الحداد'],
    ['Sami Haddad', 'Sami al-Haddad'],
    ['Mr King', 'Martin King'],
    ['Osgood', 'Martin Osgood Jr.'],
  ])('%s: %s', (claimed, tagged) => {
    expect(answer(claimed, tagged)).toBe('same')
  })

  it.each([
    ['Martin Osgood Jr.', 'Martin Osgood, Sr.'],
    ['Ben Okri', 'Ada Okri'],
    ['Ada Blum', 'Ada Okri'],
    ['Kim Jong-il', 'Kim Jong-un'],
    ['Anna Keller', 'Tom Bridges'],
    ['Bill Keller', 'Richard Keller'],
    ['Mrs Keller', 'Tom Bridges'],
    ['خالد يوسف', 'سامي الحداد'],
  ])('%s, and not %s', (claimed, tagged) => {
    expect(answer(claimed, tagged)).toBe('other')
  })

  it.each([
    // A father or a son, a husband or a wife.
    ['Martin Osgood Jr.', 'Martin Osgood'],
    ['Osgood Jr.', 'Martin Osgood'],
    ['Mrs Clinton', 'Bill Clinton'],
    ['Herr Brandt', 'Ilse Brandt'],
    ['السيدة حداد', 'سامي الحداد'],
    ['Caldwell, Anna', 'Boris Caldwell'],
    ['سلطان القاسمي', 'خالد القاسمي'],
    // What people with a name are called.
    ['Bill Clinton', 'William Clinton'],
    ['Dick Cheney', 'Richard Cheney'],
    ['Bob Menendez', 'Rob Menendez'],
    ['Pepe Sanz', 'José Sanz'],
    // One name of several.
    ['Saddam', 'Saddam Hussein'],
    ['Boris', 'Boris Caldwell'],
    ['Kim', 'Kim Basinger'],
    ['Jinping', 'Xi Jinping'],
    ['Ryan Paul', 'Paul Ryan'],
    // What somebody is, and nobody’s name.
    ['the Prime Minister', 'Boris Caldwell'],
    ['Prime Minister', 'Boris Caldwell'],
    ['the Chinese president', 'Xi Jinping'],
    ['the White House', 'Boris Caldwell'],
    ['the president of France', 'Boris Caldwell'],
    ['Summit News', 'Boris Caldwell'],
    // Who speaks for somebody, or belongs to them.
    ['spokesman for Caldwell', 'Boris Caldwell'],
    ['a lawyer for Boris Caldwell', 'Boris Caldwell'],
    ['Sprecher von Olaf Brandt', 'Olaf Brandt'],
    ['porte-parole de Macron', 'Emmanuel Macron'],
    ['زوجة صدام حسين', 'صدام حسين'],
    // Another script.
    ['فلاديمير كولدويل', 'Boris Caldwell'],
  ])('not known to be: %s, %s', (claimed, tagged) => {
    expect(answer(claimed, tagged)).toBe('unknown')
  })

  it('known by an alias, and not by a surname that others have too', () => {
    expect(answer('Lady Blum', 'Ada Okri', ['Ada Blum'])).toBe('same')
    expect(answer('Ben Okri', 'Ada Okri', ['Okri'])).toBe('other')
    expect(answer('Martin Osgood Jr.', 'Martin Osgood Sr.', ['Osgood'])).toBe('other')
    expect(answer('Ben Blum', 'Ada Okri', ['آدا أوكري'])).toBe('other')
    expect(answer('آدا أوكري', 'Ada Okri', ['آدا أوكري'])).toBe('same')
    expect(answer('Mrs Clinton', 'Bill Clinton', ['Clinton'])).toBe('unknown')
  })
})
