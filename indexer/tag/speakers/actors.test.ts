import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { type Example, shown } from '../examples/example.ts'
import { CLOSED, RUIN } from '../examples/example-sentences.ts'

type Rows = [string, Example['text'], (string | null)[]][]

const speakers = (text: Example['text']) => shown({ text, shows: { speakers: [] } }, english).speakers

describe('the phrase before a verb', () => {
  it.each<Rows[number]>([
    ['a place after it', `The farmer in Kenya called it ${RUIN}.`, ['The farmer in Kenya']],
    [
      'the matter it is close to',
      `${CLOSED} a person close to the owners said.`,
      ['a person close to the owners'],
    ],
    ['a name before the noun', `${CLOSED} the Kenya minister said.`, ['the Kenya minister']],
    [
      'a possessive name where it begins',
      `${CLOSED} the old Amnesty International’s new director said.`,
      ['Amnesty International’s new director'],
    ],
    ['a possessive noun where it begins', `${CLOSED} old film’s narrator said.`, ['film’s narrator']],
    ['no article before a comma', `${CLOSED} the, film’s narrator said.`, ['film’s narrator']],
    ['no word before a comma', `${CLOSED} old, grey farmer said.`, ['grey farmer']],
    ['no verb before it', `${CLOSED} told old workers said.`, ['old workers']],
    [
      'no verb of the clause before',
      `The mill added angry old farmers said it was ${RUIN}.`,
      ['angry old farmers'],
    ],
    ['a word that stands alone', `${CLOSED} some said.`, ['some']],
    ['a noun with a capital', `${CLOSED} the Resident of Great Weirs said.`, ['the Resident of Great Weirs']],
    ['the name of a group', `${CLOSED} Valley Group said.`, ['Valley Group']],
    [
      'a group after a comma',
      `A farmer of the, Amnesty International said it was ${RUIN}.`,
      ['Amnesty International'],
    ],
    [
      'a group after a full stop',
      `The farmer of. Amnesty International said it was ${RUIN}.`,
      ['Amnesty International'],
    ],
  ])('has %s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })

  it.each<[string, string]>([
    ['a possessive noun', `${CLOSED} the farmer’s said.`],
    ['a possessive name', `Jane Doe’s said it was ${RUIN}.`],
    ['a noun after a conjunction', `${CLOSED} a very old grey and tired farmer said.`],
    ['a noun after a preposition', `${CLOSED} on Monday in town director said.`],
    ['a noun after an auxiliary', `${CLOSED} was farmer said.`],
    ['a noun after a pronoun', `${CLOSED} she farmer said.`],
    ['a word with an article that stands alone otherwise', `${CLOSED} the others said.`],
    ['a country after `of`', `${CLOSED} of Kenya said.`],
    ['the complement of a noun after a conjunction', `${CLOSED} an officer at the mill and the lake said.`],
    ['the complement of a noun after a comma', `${CLOSED} a farmer of lake, mill said.`],
    ['the complement of a noun after an auxiliary', `${CLOSED} a resident of was lake said.`],
    ['the complement of a noun after a preposition', `${CLOSED} a resident of lake by mill said.`],
    ['the complement of a noun after a verb', `${CLOSED} a resident of told lakes said.`],
    ['a noun too far above', `${CLOSED} a farmer of the very big old grey far away lost mill said.`],
    ['a weekday that is joined by a conjunction', `Mary Roe and Friday called it ${RUIN}.`],
    ['what is before a comma and a weekday', `The ministry, on Friday called it ${RUIN}.`],
    ['what is before a weekday after a comma', `The ministry on, Friday called it ${RUIN}.`],
  ])('is not %s', (_, text) => {
    expect(speakers(text)).toEqual([null])
  })
})

describe('the phrase after a verb', () => {
  const group = 'Amnesty International'

  it.each<Rows[number]>([
    ['before a comma', `${CLOSED} said ${group}, director of all.`, [group]],
    ['before a noun with a capital', `${CLOSED} said ${group} Director.`, [group]],
    ['before a noun of another phrase', `${CLOSED} said ${group} mill in a director.`, [group]],
    ['before a noun after a comma', `${CLOSED} said ${group} old, director.`, [group]],
    ['before a noun too far away', `${CLOSED} said ${group} old grey tall far away director.`, [group]],
    ['as what describes a name', `${CLOSED} said ${group} old director Roe.`, ['Roe']],
    [
      'as the group of a noun',
      ['Amnesty International said it was old.', `${CLOSED} said the group.`],
      [group],
    ],
  ])('may be a group %s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })

  it.each<Rows[number]>([
    ['at a conjunction', `${CLOSED} said the man and his dog.`, ['the man']],
    ['at a semicolon', `${CLOSED} said the group’s director; Jane Doe.`, ['the group’s director']],
    ['with the name after a comma', `${CLOSED} said the group’s director, Jane Doe.`, ['Jane Doe']],
    ['with a name as complement', `${CLOSED} said an aide to Jane Doe.`, ['Jane Doe']],
    ['with a capitalised place after `in`', `${CLOSED} said a man in Doetown.`, ['a man in Doetown']],
    ['at the comma after a link', `${CLOSED} said a resident of, Doetown.`, ['a resident']],
    ['at the comma before a link', `${CLOSED} said a person close, to owners.`, ['a person']],
    [
      'before a conjunction in the complement',
      `${CLOSED} said a resident of mill and town.`,
      ['a resident of mill'],
    ],
    ['before a link that belongs to other nouns', `${CLOSED} said the farmer to the owners.`, ['the farmer']],
    ['after a determiner with a capital', `${CLOSED} said The farmer.`, ['The farmer']],
    ['with the name after a title', `${CLOSED} said Mr. Lee Roe.`, ['Lee Roe']],
  ])('ends %s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected)
  })

  it.each<[string, string]>([
    ['a noun after an auxiliary', `${CLOSED} said the old was director.`],
    ['a noun after a pronoun', `${CLOSED} said the old he director.`],
    [
      'a noun too far away',
      `${CLOSED} said the very old grey tall far away lost worn sad poor big old small director.`,
    ],
    ['the owner of something that cannot speak', `${CLOSED} said Kenya’s mill.`],
    ['a name after a noun that is not a title', `${CLOSED} said the lake Weir.`],
  ])('is not %s', (_, text) => {
    expect(speakers(text)).toEqual([null])
  })

  it('means the group by a definite noun only', () => {
    expect(speakers([`${group} said it was old.`, `${CLOSED} a report said.`])).toEqual([null])
    expect(speakers([`${group} said it was old.`, `${CLOSED} said a report.`])).toEqual([null])
  })
})
