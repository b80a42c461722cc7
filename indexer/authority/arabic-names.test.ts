import { describe, expect, it } from 'vitest'
import { arabicNameInOneSpelling } from '../../languages/arabic-names.ts'
import { foldedWords } from '../../model/name-words.ts'

const spelled = (name: string) => arabicNameInOneSpelling(foldedWords(name))?.join(' ') ?? null
const alike = (...names: string[]) => new Set(names.map(spelled))

describe('spellings of one Arabic name', () => {
  it.each([
    ['a given name', ['Mohamed Doe', 'Muhammad Doe', 'Mohammad Doe']],
    ['servants of God', ['Sami Abdel Rahman', 'Sami Abdurrahman', 'Sami Abd al-Rahman', 'Sami Abdulrahman']],
    ['an article', ['Hussein al-Doe', 'Husayn el-Doe', 'Hussain Al Doe']],
    ['sons', ['Khaled bin Roe', 'Khalid ben Roe', 'Khaled ibn Roe']],
    ['Arabic letters', ['كريم حداد', 'Karim Haddad', 'Kareem Haddad']],
    ['Arabic letters with an article', ['أحمد الخطيب', 'Ahmad al-Khatib', 'Ahmed el-Khateeb']],
    ['servants of God in Arabic letters', ['سامي عبد الرحمن', 'Sami Abdul Rahman']],
  ])('are the same for %s', (_, names) => {
    expect([...alike(...names)]).toHaveLength(1)
    expect(spelled(names[0] ?? '')).not.toBeNull()
  })

  it.each([
    ['Hassan Doe', 'Hussein Doe'],
    ['Salem Doe', 'Salim Doe'],
    ['Kamal Doe', 'Kamel Doe'],
    ['Hassan Doe', 'Hassan al-Doe'],
    ['Bashar Doe', 'Bashir Doe'],
    ['Sami Abdulrahman', 'Sami Abdulrahim'],
  ])('tell %s from %s', (one, other) => {
    expect(spelled(one)).not.toBe(spelled(other))
  })

  it('are asked for only if something shows that the name is Arabic', () => {
    expect(spelled('Jane Doe')).toBeNull()
    expect(spelled('Al Doe')).toBeNull()
    expect(spelled('Ahmed')).toBeNull()
    expect(spelled('Sarah Doe')).toBeNull()
    expect(spelled('Ben Doe')).toBeNull()
    expect(spelled('Jane Ben-Doe')).toBeNull()
    expect(spelled('Leila Ahmad')).toBe('layla ahmed')
  })

  it('are uncertain in Arabic letters if a word is not listed', () => {
    expect(spelled('كريم فلفل')).toBeNull()
  })
})
