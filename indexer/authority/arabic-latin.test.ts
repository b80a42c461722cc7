import { describe, expect, it } from 'vitest'
import { tagged } from '../sample-documents.ts'
import { arabicName, arabicSkeleton } from './arabic-latin.ts'

const alike = (...spellings: string[]) => new Set(spellings.map(arabicSkeleton)).size

describe('Latin spellings of Arabic words', () => {
  it('meet under one skeleton', () => {
    expect(alike('hezbollah', 'hizballah', 'hizbullah')).toBe(1)
    expect(alike('jabhat', 'jabhah', 'gabhat')).toBe(1)
    expect(alike('tartus', 'tartous')).toBe(1)
    expect(alike('mohammed', 'muhammad', 'mohamad')).toBe(1)
    expect(alike('qaeda', 'qaida', 'kaida')).toBe(1)
  })

  it('stay apart where consonants differ', () => {
    expect(alike('homs', 'hama', 'hamas')).toBe(3)
  })

  it('are no names by their skeleton where it is short, for such words meet by chance', () => {
    expect(arabicName(['assad'])).toBeNull()
    expect(arabicName(['jabhat', 'al', 'nusra'])).toEqual(['gabha', 'nasra'])
  })

  it('lead to the name that the files list, and the tag says so', () => {
    expect(tagged('A fighter of Jabhet el-Nusrah spoke.').groups).toMatchObject([
      { key: 'al-nusra-front', basis: 'inferred:spelling' },
    ])
    expect(tagged('A fighter of Jabhat al-Nusra spoke.').groups).toMatchObject([
      { key: 'al-nusra-front', basis: 'text' },
    ])
  })

  it('meet Arabic letters under one name', () => {
    const { groups } = tagged('مقاتل من جبهة النصرة تحدث.', { language: 'ar' })
    expect(groups).toMatchObject([{ key: 'al-nusra-front', name: 'al-Nusra Front' }])
  })
})
