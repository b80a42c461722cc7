import { describe, expect, it } from 'vitest'
import { isUnHost, isUnitedNations, isUnSymbol } from './un-symbol.ts'

describe('a symbol of the United Nations', () => {
  it.each([
    'A/HRC/58/66',
    'A/RES/77/230',
    'A/C.3/78/L.40',
    'S/RES/2254 (2015)',
    'A/RES/3201 (S-VI)',
    'S/PV.9100',
    'E/CN.4/2004/88',
    'CCPR/C/GC/36',
    'BWC/CONF.IX/9',
    'DPKO/2015/1',
    'ST/SGB/2003/13',
  ])('is known by its own letters: %s', (value) => expect(isUnSymbol(value, false)).toBe(true))

  it.each(['S/2024/12', 'A/78/123', 'CD/2285', 'E/2023/70', 'T/22/4', 'A/12345', 'CD/2/Track/1'])(
    'is one only of the United Nations where other numbers look the same: %s',
    (value) => {
      expect(isUnSymbol(value, false)).toBe(false)
      expect(isUnSymbol(value, true)).toBe(value !== 'CD/2285')
    },
  )

  it.each(['A/B', '50/50', 'T/22', 'EX 24/9021/2025', 'C-176/03', 'A/HRC'])('is not %s', (value) =>
    expect(isUnSymbol(value, true)).toBe(false),
  )
})

it('knows the United Nations in any of its languages, and nobody else', () => {
  for (const name of [
    'UN Human Rights Council',
    'United Nations',
    'Conseil de sécurité des Nations Unies',
    'الأمم المتحدة',
    'Организация Объединённых Наций',
    'OHCHR',
    'Security Council',
  ])
    expect(isUnitedNations(name), name).toBe(true)
  for (const name of ['Acme Ltd', 'Unity News', 'Nations Cup', 'UNX Press', 'National Security Council'])
    expect(isUnitedNations(name), name).toBe(false)
  expect(isUnHost('docs.un.org')).toBe(true)
  expect(isUnHost('un.org.example')).toBe(false)
})
