import { english } from '../../../languages/en/index.ts'
import { kindOf } from '../groups/group-mention.ts'
import type { Example, LanguageExamples } from './example.ts'
import { capital, capitals, groups, none, organisations } from './example-sentences.ts'
import { aroundGroups } from './group-context.examples.ts'

/** A group of the kind that its head shows. */
const headed = (text: string, head: string, name: string): Example => ({
  text,
  shows: { groups: [`${name} (${kindOf(english, [head], head)})`] },
})

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
      english.groups.ofHeads.has(head)
        ? headed(
            `They left the ${capital(head)} of Roeland Poets.`,
            head,
            `${capital(head)} of Roeland Poets`,
          )
        : headed(
            `They left the ${capital(head)} for Roeland Poets.`,
            head,
            `${capital(head)} for Roeland Poets`,
          ),
  },
  'groups.companyStarts': {
    each: (start) => organisations(`They left ${capital(start)} Doeford then.`, `${capital(start)} Doeford`),
  },
  'groups.mediaStarts': {
    each: (start) => groups(`They left ${capital(start)} Doeford then.`, `${capital(start)} Doeford (media)`),
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
  'groups.placeLinks': {
    each: (link) =>
      organisations(`They left the Doeford Society ${link} Nairobi.`, `Doeford Society ${link} Nairobi`),
  },
  'groups.thingHeads': {
    each: (head) =>
      none(`They saw the Doeford Poe ${capital(head)} (DP${head.charAt(0).toUpperCase()}) in May.`),
  },
  'groups.bareBodies': {
    each: (body) => ({
      text: `Then ${capital(body)} met.`,
      shows: { groups: [`${capital(body)} (state-body)`] },
    }),
  },
  'names.neverInside': {
    each: (word) => organisations(`They joined Doeverta ${capital(word)} in May.`, 'Doeverta'),
  },
  'names.pointers': {
    each: (word) => organisations(`${capital(word)} Doeford University, page 3.`, 'Doeford University'),
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
  'groups.plainBefore.bank': { each: (word) => none(`They left the ${capital(word)} Bank in May.`) },
  'groups.plainAfter.press': { each: (word) => none(`They saw the Doeford Press ${capital(word)} in May.`) },
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
export const groupExamples: LanguageExamples = { ...inNames, ...aroundGroups, ...heard }
