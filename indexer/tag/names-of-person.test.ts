import { describe, expect, it } from 'vitest'
import { loadAuthority } from '../authority/load.ts'
import { personKey } from '../authority/person-key.ts'
import { namesOfPerson } from './names-of-person.ts'

const { authority } = loadAuthority()
const named = (name: string, key = personKey(name)) => namesOfPerson({ key, name }, authority)

describe('the surnames of a person', () => {
  it('are those of every name that a file lists, in every script', () => {
    expect(named('Vladimir Putin', 'vladimir-putin').surnames).toEqual(
      expect.arrayContaining(['Putin', 'Poutine', 'بوتين']),
    )
  })

  it('are the spellings of a listed Arabic name for somebody whom no file lists', () => {
    expect(named('Khaled Youssef').surnames).toEqual(expect.arrayContaining(['yusuf', 'youssouf', 'يوسف']))
    expect(named('خالد يوسف').surnames).toEqual(expect.arrayContaining(['yusuf', 'youssouf', 'يوسف']))
  })

  it.each([
    ['Jane Roe', 'one spelling is found by its own letters'],
    ['Agent', 'a single name is no surname'],
  ])('%s has none: %s', (name) => {
    expect(named(name).surnames).toBeUndefined()
  })

  it('are no ordinary words, but their other spellings still count', () => {
    expect(named('Condoleezza Rice', 'condoleezza-rice').surnames).toEqual(['رايس'])
    expect(named('Ahmad Haddad').surnames).toEqual(['Haddad'])
  })

  it('end in no word that means nobody: نصر الله is one name', () => {
    expect(named('Hassan Nasrallah', 'hassan-nasrallah').surnames).toEqual(
      expect.arrayContaining(['Nasrallah', 'نصر الله']),
    )
    expect(named('Hassan Nasrallah', 'hassan-nasrallah').surnames).not.toContain('الله')
  })
})

describe('the other names of somebody whom no file lists', () => {
  it('are the same name in the other script, if each of its words is listed', () => {
    expect(named('Ali Khalid al-Mansour').aliases).toEqual(['Ali Khaled al-Mansour', 'علي خالد المنصور'])
    expect(named('محمود عبد الرحمن').aliases).toEqual(['Mahmoud Abdulrahman'])
  })

  it('are none for a name that nothing shows to be Arabic', () => {
    expect(named('Jane Roe').aliases).toEqual([])
  })
})
