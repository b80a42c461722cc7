import { english } from '../../../languages/en/index.ts'
import { kindOf } from '../groups/group-mention.ts'
import type { Example, LanguageExamples } from './example.ts'
import { capital } from './example-sentences.ts'

const capitals = (word: string) => word.toUpperCase()

const organisations = (text: Example['text'], ...names: string[]): Example => ({
  text,
  shows: { groups: names.map((name) => `${name} (organisation)`) },
})
/** A group of the kind that its head shows. */
const headed = (text: string, head: string, name: string): Example => ({
  text,
  shows: { groups: [`${name} (${kindOf(english, [head], head)})`] },
})
const none = (text: string): Example => ({ text, shows: { groups: [] } })

/** English: what a group's own name shows. */
const inNames: LanguageExamples = {
  'groups.ranks': {
    each: (rank) =>
      organisations(`They saw Roeland ${capital(rank)} Doe Poe Association there.`, 'Doe Poe Association'),
  },
  'groups.legalForms': {
    each: (form) => organisations(`They sold Doeford ${capitals(form)} in May.`, `Doeford ${capitals(form)}`),
  },
  'groups.keptForms': {
    each: (form) => organisations(`They sold Doeford ${capital(form)} in May.`, `Doeford ${capital(form)}`),
  },
  'groups.ambiguousForms': { each: (form) => none(`They read Doeford ${capital(form)} in May.`) },
  'groups.companyHeads': {
    each: (head) => {
      const name = `Doeford ${capital(head)}`
      return {
        text: [`They sold the ${name} in May.`, 'Later Doeford fell.'],
        shows: { groups: Array(2).fill(`${name} (${kindOf(english, [head], head)})`) },
      }
    },
  },
  'groups.mediaHeads': {
    each: (head) => ({
      text: `They read the Doeford ${capital(head)} in May.`,
      shows: { groups: [`Doeford ${capital(head)} (media)`] },
    }),
  },
  'groups.stateHeads': {
    each: (head) => ({
      text: `They left the Doeford ${capital(head)} in May.`,
      shows: { groups: [`Doeford ${capital(head)} (state-body)`] },
    }),
  },
  'groups.groupHeads': {
    each: (head) =>
      headed(`They left the Doeford ${capital(head)} in May.`, head, `Doeford ${capital(head)}`),
  },
  'groups.buildingHeads': {
    each: (head) =>
      organisations(
        `They left the Doeford ${capital(head)} for Roeland Poets.`,
        `Doeford ${capital(head)} for Roeland Poets`,
      ),
  },
  'groups.armedWords': {
    each: (word) => ({
      text: `They left the Doeford ${capital(word)} Council in May.`,
      shows: { groups: [`Doeford ${capital(word)} Council (armed-group)`] },
    }),
  },
  'groups.weakHeads': { each: (head) => none(`Doeford ${capital(head)} was there in May.`) },
  'groups.ofHeads': {
    each: (head) =>
      headed(
        `They left the Doeford ${capital(head)} of Roeland Poets.`,
        head,
        `Doeford ${capital(head)} of Roeland Poets`,
      ),
  },
  'groups.forHeads': {
    each: (head) =>
      headed(
        `They left the Doeford ${capital(head)} for Roeland Poets.`,
        head,
        `Doeford ${capital(head)} for Roeland Poets`,
      ),
  },
  'groups.bareOfHeads': {
    each: (head) =>
      headed(`They left the ${capital(head)} of Roeland Poets.`, head, `${capital(head)} of Roeland Poets`),
  },
  'groups.ofLinks': {
    each: (link) =>
      organisations(
        `They left the Doeford Society ${link} Roeland Poets.`,
        `Doeford Society ${link} Roeland Poets`,
      ),
  },
  'groups.forLinks': {
    each: (link) =>
      organisations(
        `They left the Doeford Society ${link} Roeland Poets.`,
        `Doeford Society ${link} Roeland Poets`,
      ),
  },
  'groups.andLinks': {
    each: (link) => organisations(`They sold Roe ${link} Sons in May.`, `Roe ${link} Sons`),
  },
  'groups.otherHeads': {
    each: (head) => none(`They sold their shares of Doeverta ${capital(head)} in May.`),
  },
  'groups.structures': {
    each: (word) => none(`They saw the Bank of Doeford ${capital(word)} in May.`),
  },
  'groups.topicWords': {
    each: (topic) => ({
      text: `They left the Ministry of ${capital(topic)} and Trade.`,
      shows: { groups: [`Ministry of ${capital(topic)} and Trade (state-body)`] },
    }),
    entries: {
      trade: {
        text: 'They left the Ministry of Trade and Industry.',
        shows: { groups: ['Ministry of Trade and Industry (state-body)'] },
      },
    },
  },
  'groups.schoolKinds': {
    each: (word) =>
      organisations(`Doeford ${capital(word)} School was there.`, `Doeford ${capital(word)} School`),
  },
  'groups.partnerWords': {
    each: (word) => organisations(`They sold Roe and ${capital(word)} in May.`, `Roe and ${capital(word)}`),
  },
  'groups.offices': {
    each: (office) => ({
      text: `They saw Ministry of Doeford ${capital(office)} Jane Roe.`,
      shows: { groups: ['Ministry of Doeford (state-body)'] },
    }),
  },
  'groups.foreignHeads': {
    each: (head) =>
      organisations(`They left the ${capital(head)} de Doeford then.`, `${capital(head)} de Doeford`),
  },
  'groups.foreignArmedHeads': {
    each: (head) => ({
      text: `They left ${capital(head)} al-Doeford then.`,
      shows: { groups: [`${capital(head)} al-Doeford (armed-group)`] },
    }),
  },
  'groups.foreignLinks': {
    each: (link) =>
      organisations(`They left the Universidad ${link} Doeford then.`, `Universidad ${link} Doeford`),
  },
  'groups.foreignArticles': {
    each: (article) =>
      organisations(
        `They left the Universidad de ${article} Doeford then.`,
        `Universidad de ${article} Doeford`,
      ),
  },
  'groups.commonFirstWords': {
    each: (word) =>
      organisations(
        [`They sold the ${capital(word)} Doeford Studios in May.`, `There was a ${capital(word)} later.`],
        `${capital(word)} Doeford Studios`,
      ),
  },
  'groups.unspokenWords': {
    each: (word) =>
      organisations(
        `They saw Doeford Rowers ${word} Roeland Poets (DRRP).`,
        `Doeford Rowers ${word} Roeland Poets`,
      ),
  },
  'groups.plainBefore.office': { each: (word) => none(`They left the ${capital(word)} Office in May.`) },
  'groups.plainBefore.club': { each: (word) => none(`They left the ${capital(word)} Club in May.`) },
  'groups.plainBefore.union': { each: (word) => none(`They left the ${capital(word)} Union in May.`) },
  'groups.plainAfter.press': { each: (word) => none(`They saw the Doeford Press ${capital(word)} in May.`) },
}

/** English: what the words around a name show about it. */
const around: LanguageExamples = {
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

/** English: words for groups that are quoted. */
const heard: LanguageExamples = {
  'groups.nouns': {
    each: (noun) => ({
      text: `“We saw it all,” said the old ${noun}.`,
      shows: { speakers: [`the old ${noun}`] },
    }),
  },
  'groups.nameEnds': {
    each: (word) => ({
      text: `“We saw it all,” said Doeford ${capital(word)}.`,
      shows: { speakers: [`Doeford ${capital(word)}`] },
    }),
  },
  'groups.references': {
    each: (noun) => ({
      text: ['“We saw it all,” Amnesty International said.', `“It was late,” the ${noun} said.`],
      shows: { speakers: ['Amnesty International', 'Amnesty International'] },
    }),
  },
}

/** English: what shows that a name is that of a group. */
export const groupExamples: LanguageExamples = { ...inNames, ...around, ...heard }
