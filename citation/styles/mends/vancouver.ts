import { recast } from '../printed-work.ts'
import type { Mend } from './mend.ts'
import {
  branchFirst,
  choose,
  date,
  el,
  elementsOf,
  first,
  group,
  macro,
  macroNamed,
  variable,
} from './xml.ts'

/** What is read on the Internet says so behind its title. */
const online = () =>
  choose([
    [
      { variable: 'URL' },
      el('text', { term: 'internet', prefix: '[', suffix: ']', 'text-case': 'capitalize-first' }),
    ],
  ])

/** Citing Medicine, 2nd edition (National Library of Medicine, 2007, updated 2015 and later). */
export const VANCOUVER: readonly Mend[] = [
  {
    what: 'a newspaper has its section and page behind the date, and no semicolon where it has neither',
    rule: 'Citing Medicine, chapters 8 and 23',
    style: (style) => {
      const periodicals = first(macroNamed(style, 'date'), 'if')
      const dated = () => group(' ', date('issued'), macro('accessed-date'))
      periodicals.children = [
        choose(
          [
            [
              { type: 'article-newspaper', variable: 'section page' },
              group(';', dated(), el('group', {}, variable('section', { prefix: 'Sect. ' }))),
            ],
            [
              { type: 'article-newspaper', variable: 'section' },
              el('group', { suffix: '.' }, group(';', dated(), variable('section', { prefix: 'Sect. ' }))),
            ],
            [{ type: 'article-newspaper', variable: 'page' }, dated()],
            [{ variable: 'volume page issue', match: 'any' }, el('group', { suffix: ';' }, dated())],
          ],
          el('group', { suffix: '.' }, dated()),
        ),
      ]
      branchFirst(macroNamed(style, 'pages'), [
        { type: 'article-newspaper' },
        variable('page', { prefix: ':' }),
      ])
    },
  },
  {
    what: 'the name of a newspaper keeps its points',
    rule: 'Citing Medicine, chapter 8: names are never abbreviated',
    style: (style) => {
      for (const it of elementsOf(macroNamed(style, 'container-title'))) {
        if (it.attrs.variable === 'container-title' && it.attrs.form !== 'short')
          it.attrs = { variable: 'container-title' }
      }
    },
  },
  {
    what: 'pages of the web, posts, broadcasts, interviews, datasets and works of unknown kind have their day',
    rule: 'Citing Medicine, chapters 25 and 26',
    work: (work) => (work.type === 'speech' ? recast(work, 'document', 'container-title') : work),
    style: (style) => {
      for (const it of [...macroNamed(style, 'date').children]) {
        if (typeof it === 'string' || it.name !== 'choose') continue
        const otherwise = it.children.find((child) => typeof child !== 'string' && child.name === 'else')
        if (otherwise === undefined || typeof otherwise === 'string') continue
        const dated = () => el('group', { suffix: '.' }, group(' ', date('issued'), macro('accessed-date')))
        branchFirst(
          otherwise,
          ...['webpage', 'post', 'post-weblog', 'broadcast', 'interview', 'dataset', 'document'].map(
            (type): [Record<string, string>, typeof otherwise] => [{ type }, dated()],
          ),
        )
      }
    },
  },
  {
    what: 'a page of the web by an author of its own is cited by itself, with “[Internet]” behind its title',
    rule: 'Citing Medicine, chapter 25: contributions',
    work: (work) =>
      work.type === 'webpage' && work.author !== undefined && work['container-title'] !== undefined
        ? { ...work, type: 'post-weblog' }
        : work,
  },
  {
    what: 'a press release says so in square brackets, and has its day',
    rule: 'Citing Medicine, chapter 1: type of article',
    work: (work) => (work['press-release'] === undefined ? work : recast(work, 'report', 'publisher')),
    style: (style) => {
      const title = macroNamed(style, 'title')
      branchFirst(title, [
        { variable: 'press-release' },
        group(
          ' ',
          variable('title'),
          variable('press-release', { prefix: '[', suffix: ']', 'text-case': 'lowercase' }),
          online(),
        ),
      ])
      branchFirst(macroNamed(style, 'date'), [
        { variable: 'press-release' },
        group(' ', date('issued'), macro('accessed-date')),
      ])
    },
  },
  {
    what: 'a case has its neutral citation, or its number with court and day',
    rule: 'Citing Medicine has none for cases: the citation that the court gives',
    style: (style) => {
      const number = () =>
        choose(
          [[{ variable: 'neutral-citation' }, variable('neutral-citation')]],
          group(
            ' ',
            variable('case-number'),
            el('group', { prefix: '(', suffix: ')', delimiter: '. ' }, variable('authority'), date('issued')),
          ),
        )
      branchFirst(macroNamed(style, 'title'), [
        { type: 'legal_case' },
        choose(
          [[{ variable: 'unnumbered' }, group(' ', variable('title'), number(), online())]],
          group(' ', group(', ', variable('title'), number()), online()),
        ),
      ])
      branchFirst(macroNamed(style, 'date'), [
        { type: 'legal_case' },
        el('group', { suffix: '.' }, macro('accessed-date')),
      ])
    },
  },
  {
    what: 'a law, a bill, a hearing, a patent and a treaty have who issued them, their number and their day, and a standard its number',
    rule: 'Citing Medicine has none for laws: the parts of a document that a body issued',
    work: (work) => (work['of-law'] === undefined ? work : recast(work, 'document', 'publisher')),
    style: (style) =>
      branchFirst(macroNamed(style, 'title'), [
        { variable: 'law-number' },
        group(' ', group(', ', variable('title'), variable('law-number')), online()),
      ]),
  },
]
