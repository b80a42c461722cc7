import { recast } from '../printed-work.ts'
import type { Mend } from './mend.ts'
import { addTerms, branchFirst, elementsOf, first, group, macro, macroNamed, variable } from './xml.ts'

/** Publication Manual of the American Psychological Association, 7th edition (2020). */
export const APA: readonly Mend[] = [
  {
    what: 'a press release is cited like a page of the web: with its day, and “[Press release]” behind its title',
    rule: 'APA, chapter 10, press releases',
    work: (work) => (work['press-release'] === undefined ? work : recast(work, 'webpage', 'container-title')),
  },
  {
    what: 'a broadcaster or site that published an interview or a broadcast stands without “In”',
    rule: 'APA 10.12, 10.13',
    work: (work) =>
      work.type === 'broadcast' || work.type === 'interview' ? recast(work, work.type, 'publisher') : work,
  },
  {
    what: 'the description in square brackets follows the title also where the title stands first',
    rule: 'APA 9.12, 9.21',
    work: (work) => (work.author === undefined ? { ...work, 'title-leads': 'leads' } : work),
    style: (style) => {
      for (const it of elementsOf(macroNamed(style, 'author-bib'))) {
        const prints = it.children.map((child) => (typeof child === 'string' ? '' : child.attrs.macro))
        if (it.name === 'group' && prints.join() === 'title,parenthetical')
          it.children.push(macro('bracketed'))
      }
      branchFirst(macroNamed(style, 'title-and-descriptions'), [{ variable: 'title-leads' }])
    },
  },
  {
    what: 'a dataset is a “[Data set]”',
    rule: 'APA 10.9',
    style: (style) => addTerms(style, { dataset: 'data set' }, {}),
  },
  {
    what: 'the symbol of a document of the United Nations has no “No.” before it',
    rule: 'APA 10.4',
    work: (work) => (work['un-symbol'] === undefined ? work : recast(work, 'report', 'publisher')),
    style: (style) =>
      branchFirst(macroNamed(style, 'number'), [{ variable: 'un-symbol' }, variable('un-symbol')]),
  },
  {
    what: 'a neutral citation, an ECLI and a number with a word of its own have no “No.” before them',
    rule: 'APA 11.4',
    style: (style) => {
      for (const it of elementsOf(macroNamed(style, 'container-legal'))) {
        if (it.name !== 'else-if' || it.attrs.type !== 'legal_case') continue
        branchFirst(
          it,
          [{ variable: 'neutral-citation' }, variable('neutral-citation')],
          [{ variable: 'case-number' }, group(' ', variable('case-number'))],
        )
      }
    },
  },
  {
    what: 'a law and a regulation have their number and who issued them, like a bill, without “Pub. L.”',
    rule: 'APA, chapter 11, statutes and bills',
    work: (work) =>
      work['of-law'] !== undefined && (work.type === 'legislation' || work.type === 'regulation')
        ? { ...work, type: 'bill' }
        : work,
    style: (style) =>
      branchFirst(first(macroNamed(style, 'container-legal'), 'else-if', { type: 'bill' }), [
        { variable: 'of-law' },
        group(', ', group(' ', variable('genre'), variable('law-number')), variable('issuing-body')),
      ]),
  },
  {
    what: 'a treaty has its title first, then its parties, its day, its number, and who published it',
    rule: 'APA, chapter 11, treaties',
    style: (style) => {
      const treaty = first(first(macroNamed(style, 'legal-cites'), 'if', { type: 'treaty' }), 'group')
      treaty.children = [
        macro('title-legal'),
        ...treaty.children.filter((it) => typeof it === 'string' || it.attrs.macro !== 'container-legal'),
        variable('law-number'),
        variable('issuing-body'),
      ]
    },
  },
  {
    what: 'nobody is said to have testified at a hearing',
    rule: 'APA, chapter 11, hearings',
    style: (style) => {
      const author = first(macroNamed(style, 'parenthetical-legal'), 'group')
      author.children = author.children.filter((it) => typeof it === 'string' || it.attrs.term !== 'hearing')
    },
  },
  {
    what: 'a review has its own title, not that of what it reviews',
    rule: 'APA, chapter 10, reviews',
    work: (work) =>
      work.type === 'review' || work.type === 'review-book' ? { ...work, type: 'article-magazine' } : work,
  },
  {
    what: 'a periodical as a whole has who published it',
    rule: 'APA, chapter 9, publishers',
    work: (work) => (work.type === 'periodical' ? { ...work, type: 'book' } : work),
  },
]
