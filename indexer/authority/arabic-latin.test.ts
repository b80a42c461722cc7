import { describe, expect, it } from 'vitest'
import { tagged } from '../sample-documents.ts'
import { arabicName, arabicSkeleton } from './arabic-latin.ts'

const alike = (...spellings: string[]) => new Set(spellings.map(arabicSkeleton)).size

describe('Latin spellings of Arabic words', () => {
  it('share a skeleton', () => {
    expect(alike('hezbollah', 'hizballah', 'hizbullah')).toBe(1)
    expect(alike('jabhat', 'jabhah', 'gabhat')).toBe(1)
    expect(alike('tartus', 'tartous')).toBe(1)
    expect(alike('mohammed', 'muhammad', 'mohamad')).toBe(1)
    expect(alike('qaeda', 'qaida', 'kaida')).toBe(1)
  })

  it('have different skeletons if their consonants differ', () => {
    expect(alike('homs', 'hama', 'hamas')).toBe(3)
  })

  it('are not matched by a short skeleton, because short words match by chance', () => {
    expect(arabicName(['assad'])).toBeNull()
    expect(arabicName(['jabhat', 'al', 'nusra'])).toEqual(['gabha', 'nasra'])
  })

  it('find the listed name, and the tag says that it was found by its spelling', () => {
    expect(tagged('A fighter of Jabhet el-Nusrah spoke.').groups).toMatchObject([
      { key: 'al-nusra-front', basis: 'inferred:spelling' },
    ])
    expect(tagged('A fighter of Jabhat al-Nusra spoke.').groups).toMatchObject([
      { key: 'al-nusra-front', basis: 'text' },
    ])
  })

  it('give the same name as its Arabic letters', () => {
    const { groups } = tagged('مقاتل من جبهة النصرة تحدث.', { language: 'ar' })
    expect(groups).toMatchObject([{ key: 'al-nusra-front', name: 'al-Nusra Front' }])
  })
})
