import { english } from '../../../languages/en/index.ts'
import type { LanguageExamples } from './example.ts'
import { capital, capitals, none, organisations } from './example-sentences.ts'

/** English: what the words around the name of a group show about it. */
export const aroundGroups: LanguageExamples = {
  'groups.callingNouns': {
    each: (noun) => organisations(`They spoke of the old ${noun} Doeverta.`, 'Doeverta'),
  },
  'groups.explainingNouns': {
    each: (noun) => organisations(`They saw Doeverta, a ${noun}, in May.`, 'Doeverta'),
  },
  'groups.countingNouns': { each: (noun) => none(`They saw Doeverta, a ${noun} of rebels, in May.`) },
  'groups.explanationEnds': {
    each: (word) => organisations(`They saw Doeverta, a bank ${word} Roeland, in May.`, 'Doeverta'),
  },
  'groups.skippedWords': {
    each: (word) => organisations(`They joined ${word} Doeverta in May.`, 'Doeverta'),
  },
  'groups.notGroups': { each: (word) => none(`They joined ${capital(word)} in May.`) },
  'groups.continents': { each: (word) => none(`They joined Doeverta ${capital(word)} in May.`) },
  'groups.personalNouns': { each: (noun) => none(`They joined the Doeverta ${noun} in May.`) },
  'names.familyNouns': { each: (noun) => none(`They joined the Doeverta ${noun} in May.`) },
  'names.withoutPlural': { each: () => none('Mr. Jane Doeverta left. They joined the Doevertas in May.') },
  'groups.plainPlurals': { each: (word) => none(`They saw the Nairobi ${capital(word)} then.`) },
  'groups.communityNouns': {
    each: (noun) => ({
      text: `Then the Doeverta ${noun} left.`,
      shows: { groups: ['Doeverta (community)'] },
    }),
  },
  'groups.peopleNouns': {
    each: (noun) => ({
      text: `They met members of the Doeverta ${noun} then.`,
      shows: { groups: ['Doeverta (community)'] },
    }),
  },
  'groups.communityAdjectives': {
    each: (word) => ({
      text: `Then the Doeverta ${word} tribe left.`,
      shows: { groups: ['Doeverta (community)'] },
    }),
  },
  'groups.memberVerbs': { each: (verb) => organisations(`They were ${verb} Doeverta in May.`, 'Doeverta') },
  'groups.sportWords': {
    each: (word) => organisations(`It was the ${word} that they signed for Doeverta.`, 'Doeverta'),
  },
  'groups.halfSportWords': {
    each: (word) => organisations(`It was the ${word} that they scored for Doeverta.`, 'Doeverta'),
    entries: {
      scored: organisations('It was the team that they scored for Doeverta.', 'Doeverta'),
    },
  },
  'groups.opponentWords': {
    each: (word) => organisations(`In cricket they were ${word} Doeverta Doves.`, 'Doeverta Doves'),
  },
  ...Object.fromEntries(
    Object.keys(english.groups.teamLinked).map((link) => [
      `groups.teamLinked.${link}`,
      { each: (word: string) => organisations(`In hockey they ${word} ${link} Doeverta.`, 'Doeverta') },
    ]),
  ),
  'groups.teamHeads': {
    each: (word) =>
      organisations(`They saw Doeverta ${capitals(word)} in May.`, `Doeverta ${capitals(word)}`),
  },
  'groups.teamStarts': {
    each: (word) =>
      organisations(`They saw ${capitals(word)} Doeverta in May.`, `${capitals(word)} Doeverta`),
  },
  'groups.plainTeamHeads': {
    each: (word) =>
      organisations(`They saw cricket at Doeverta ${capital(word)} in May.`, `Doeverta ${capital(word)}`),
  },
  ...Object.fromEntries(
    Object.keys(english.groups.businessLinked).map((link) => [
      `groups.businessLinked.${link}`,
      {
        each: (word: string) => organisations(`They were the ${word} ${link} Doeverta Poe.`, 'Doeverta Poe'),
      },
    ]),
  ),
  'groups.businessFollowers': {
    each: (word) => organisations(`They saw the Doeverta Poe ${word} in May.`, 'Doeverta Poe'),
  },
  'groups.sharedWithPersons': {
    each: (word) => none(`They were the ${word} of Doeverta then.`),
    entries: {
      officials: none('Then Doeverta officials left.'),
      lawyers: none('Then Doeverta lawyers left.'),
      workers: none('Then Doeverta workers left.'),
    },
  },
  'groups.deeds': {
    each: (deed) => organisations(`They know that DVRT ${deed} mills.`, 'DVRT'),
  },
  'groups.personalDeeds': { each: (deed) => none(`Then Doeverta ${deed} it was late.`) },
  'groups.selfPronouns': {
    each: (word) => organisations(`Then Doeverta Poe filed ${word} there.`, 'Doeverta Poe'),
  },
  'groups.plans': { each: (word) => organisations(`Then Doeverta said it ${word} mills.`, 'Doeverta') },
  'groups.acronymFollowers': { each: (word) => organisations(`They saw the DVRT ${word} then.`, 'DVRT') },
  'groups.plainAcronyms': { each: (word) => none(`They saw ${capitals(word)} officials then.`) },
  'groups.stationWords': { each: (word) => organisations(`It was the ${word} of KDOE then.`, 'KDOE') },
  'groups.stationBands': {
    each: (word) => organisations(`They heard KDOE-${capitals(word)} then.`, `KDOE-${capitals(word)}`),
  },
  'groups.shoutedWords': { each: (word) => none(`The radio said ${capitals(word)} then.`) },
}
