import { describe, expect, it } from 'vitest'
import { spanish } from '../../../languages/es/index.ts'
import { defineLanguage } from '../../../languages/language.ts'
import type { Groups } from '../../../languages/parts/groups.ts'
import { shown } from '../examples/example.ts'

const groupsOf = (text: string, groups: Partial<Groups>) =>
  shown({ text, shows: { groups: [] } }, defineLanguage({ code: 'xx', groups })).groups

const words = (text: string) => new Set(text.split(' '))

describe('Spanish', () => {
  it('names a group by the acronym that the text gives for its name, whoever else has it', () => {
    const text = 'La Coordinadora Nacional de Presas y Canales (CNPC) llegó. La CNPC avisó a todos.'
    expect(shown({ text, shows: { groups: [] } }, spanish).groups).toEqual([
      'Coordinadora Nacional de Presas y Canales (organisation)',
    ])
  })
})

describe('a language that is described in part', () => {
  const text = 'Lo vido Doeford Kontoro, da bando Doeverta (DVT), e Roe en Doe Kontoro.'

  it('shows no group if it has no word for one', () => {
    expect(groupsOf(text, {})).toEqual([])
  })

  it('shows groups by one last word of their names', () => {
    expect(groupsOf(text, { groupHeads: words('kontoro') })).toEqual([
      'Doeford Kontoro (organisation)',
      'Doe Kontoro (organisation)',
    ])
    expect(groupsOf(text, { stateHeads: words('kontoro') })).toContain('Doeford Kontoro (state-body)')
  })

  it('shows a group by one noun before its name', () => {
    expect(groupsOf(text, { callingNouns: words('bando') })).toEqual(['Doeverta (organisation)'])
  })

  it('finds groups in lists although it has no word for `and`', () => {
    expect(
      groupsOf('Lo vido Doeford Kontoro, Roe Kontoro, Doeverta.', { groupHeads: words('kontoro') }),
    ).toEqual(['Doeford Kontoro (organisation)', 'Roe Kontoro (organisation)', 'Doeverta (organisation)'])
  })

  it('compares its words without accents, as it lists them', () => {
    const heads = { groupHeads: words('kontoro') }
    expect(groupsOf('Lo vido Doe für Roe Ford (DRF).', { ...heads, unspokenWords: words('fur') })).toEqual([
      'Doe für Roe Ford (organisation)',
    ])
    expect(groupsOf('Lo vido Doeford Roe Festivál (DRF).', { otherHeads: words('festival') })).toEqual([])
    expect(
      shown(
        { text: 'Lo vido Doeford Kontoro és Roe Kontoro és Doeverta.', shows: { groups: [] } },
        defineLanguage({ code: 'xx', groups: heads, grammar: { additives: words('es') } }),
      ).groups,
    ).toContain('Doeverta (organisation)')
  })
})
