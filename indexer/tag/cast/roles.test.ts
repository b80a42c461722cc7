import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { spanish } from '../../../languages/es/index.ts'
import { shown } from '../examples/example.ts'
import { wordsOfRole } from './roles.ts'

it('compares the words of a role without accents, as languages list them', () => {
  expect(wordsOfRole('Vize-Präsident')).toEqual(['vize', 'prasident'])
})

it('does not take the spokesman of a president for the president', () => {
  expect(wordsOfRole('president’s spokesman')).toEqual(['spokesman'])
})

const RUIN = '“a ruin of a mill”'
const role = (text: string) => shown({ text, shows: { roles: [] } }, english).roles?.at(-1)

it('takes no weekday into a role before a name', () => {
  const text = 'El miércoles el presidente de México, Juan Roe Doe, dijo: “El molino está cerrado”.'
  expect(shown({ text, shows: { roles: [] } }, spanish).roles).toEqual(['presidente de México @ '])
})

describe('what the words after a name state', () => {
  it.each([
    ['a role and a place', 'director of the mill in Kenya', 'director @ Kenya'],
    ['a role without its determiner', 'the director', 'director @ '],
    ['a role after an age', '45, director', 'director @ '],
    ['a group before a role', 'Amnesty International director', 'director @ Amnesty International'],
    ['a group after a role', 'director at Amnesty International', 'director @ Amnesty International'],
    ['a country, by its demonym', 'Kenyan director', 'director @ Kenya'],
    ['no country, without the capital', 'kenyan director', 'kenyan director @ '],
    ['a group that is not listed', 'director of Doetown Mills', 'director @ Doetown Mills'],
    ['no group without a capital', 'director of mills', 'director of mills @ '],
    ['what someone has made', 'author of Doetown Mills', 'author of Doetown Mills @ '],
    ['an office with its link', 'minister of Wool', 'minister of Wool @ '],
    ['an office with the link of a group', 'minister for Doetown Mills', 'minister @ Doetown Mills'],
    ['no clause', 'lawyer who left the mill', 'lawyer @ '],
    ['nothing that starts with a preposition', 'with the director', ' @ '],
    ['nothing that starts with a conjunction', 'and the director', ' @ '],
    ['nothing that starts with an auxiliary', 'is the director', ' @ '],
    ['nothing that only mentions others', 'along with the director', ' @ '],
    ['nothing without a role', 'a weaver', ' @ '],
    ['nothing after what limits it', 'back from the director', ' @ '],
    ['nothing with a relative pronoun first', 'who saw the director', ' @ '],
    ['nothing with a verb of saying', 'once told the director', ' @ '],
    ['nothing of a country without a role', 'Kenyan weaver', ' @ '],
    ['a country, whatever follows it', 'director for Kenya today', 'director @ Kenya'],
    ['no role of somebody else', 'friend of the director of Kenya', 'friend of the director of Kenya @ '],
    ['an office in a country', 'minister of Kenya', 'minister @ Kenya'],
    ['a group of one word', 'director of Mills', 'director @ Mills'],
    ['a group with an initial', 'director of J. Roe Mills', 'director @ J. Roe Mills'],
    ['nothing after a second comma', 'acting, director', 'acting @ '],
    [
      'nothing of more than twelve words',
      'director of the mill by the old road on the hill above the river bank',
      ' @ ',
    ],
    ['nothing of a clause', 'who is director', ' @ '],
    ['one of several', 'one of the mill’s chief owners', 'one of the mill’s chief owners @ '],
  ])('%s', (_, description, expected) => {
    expect(role(`Jane Doe, ${description}, said it was ${RUIN}.`)).toBe(expected)
  })
})

describe('what the words before a name state', () => {
  it.each([
    ['a title', 'Mayor Jane Doe', 'Mayor @ '],
    ['words that qualify it', 'Then former deputy mayor Jane Doe', 'former deputy mayor @ '],
    ['words without a meaning of their own', 'Then textile director Jane Doe', 'textile director @ '],
    ['no determiner', 'Then the director Jane Doe', 'director @ '],
    ['no preposition', 'Like director Jane Doe', 'director @ '],
    ['no conjunction', 'Then mill and director Jane Doe', 'director @ '],
    ['no auxiliary', 'So it was director Jane Doe', 'director @ '],
    ['no pronoun', 'Then they director Jane Doe', 'director @ '],
    ['no verb of saying', 'As said director Jane Doe', 'director @ '],
    ['no owner', 'Then the mill’s director Jane Doe', 'director @ '],
    ['no other word before a capital', 'Then rival Senator Jane Doe', 'Senator @ '],
    ['a title before a title', 'Then former Senator Jane Doe', 'former Senator @ '],
    ['a country', 'Then Kenya’s interim president Jane Doe', 'interim president @ Kenya'],
    ['a demonym', 'Then Kenyan president Jane Doe', 'president @ Kenya'],
    ['a group beside it', 'Then Amnesty International director Jane Doe', 'director @ Amnesty International'],
    ['no country further away', 'In Kenya the director Jane Doe', 'director @ '],
    ['no courtesy title', 'Then Mrs Jane Doe', ' @ '],
    ['a description between commas', 'The director of the mill, Jane Doe,', 'director of the mill @ '],
    ['a title that is not a common role', 'Marshal Jane Doe', 'Marshal @ '],
    ['no country before a comma', 'In Kenya, director Jane Doe', 'director @ '],
    [
      'five words at most',
      'Then former deputy vice senior chief executive director Jane Doe',
      'vice senior chief executive director @ ',
    ],
    ['nothing without the first comma', 'The director saw Jane Doe, who', ' @ '],
    ['nothing without the comma after the name', 'The director, Jane Doe', ' @ '],
    [
      'nothing of more than twelve words',
      'The director of the mill by the old road on the hill above the river bank, Jane Doe,',
      ' @ ',
    ],
    ['no demonym without a capital', 'Then kenyan president Jane Doe', 'president @ '],
    ['nothing of two who may both speak', 'The mill and the director, Jane Doe,', ' @ '],
    ['nothing before a verb of saying', 'The mill said the director, Jane Doe,', 'director @ '],
    ['nothing of another clause', 'The mayor left, the director, Jane Doe,', 'director @ '],
    ['nothing, without the second comma', 'To the director, Jane Doe', ' @ '],
  ])('%s', (_, name, expected) => {
    expect(role(`${name} said it was ${RUIN}.`)).toBe(expected)
  })
})
