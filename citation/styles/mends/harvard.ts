import { issuedOnce, recast } from '../printed-work.ts'
import type { Mend } from './mend.ts'
import { branchFirst, choose, el, elementsOf, group, macroNamed, variable } from './xml.ts'

const dayAndMonth = () =>
  el(
    'date',
    { variable: 'issued' },
    el('date-part', { name: 'day', suffix: ' ' }),
    el('date-part', { name: 'month', form: 'long' }),
  )

/** Cite Them Right, 12th edition (2022). */
export const HARVARD: readonly Mend[] = [
  {
    what: 'a press release says so in square brackets, and has its day',
    rule: 'Cite Them Right, press releases',
    work: (work) =>
      work['press-release'] === undefined ? work : issuedOnce(recast(work, 'article', 'publisher')),
    style: (style) => {
      branchFirst(macroNamed(style, 'title'), [
        { variable: 'press-release' },
        group(
          ' ',
          variable('title', { quotes: 'true' }),
          variable('press-release', { prefix: '[', suffix: ']', 'text-case': 'capitalize-first' }),
        ),
      ])
      branchFirst(macroNamed(style, 'publisher'), [
        { variable: 'press-release' },
        group(', ', variable('number'), variable('publisher'), dayAndMonth()),
      ])
    },
  },
  {
    what: 'posts, broadcasts and interviews have their day',
    rule: 'Cite Them Right, social media, broadcasts, interviews',
    style: (style) => {
      for (const it of elementsOf(macroNamed(style, 'published-date')))
        if (it.name === 'if') it.attrs.type = `${it.attrs.type} post broadcast interview`
    },
  },
  {
    what: 'a post names its medium in square brackets',
    rule: 'Cite Them Right, social media',
    work: ({ 'container-title': medium, ...work }) =>
      work.type === 'post' && medium !== undefined
        ? { ...work, 'post-medium': medium }
        : { ...work, ...(medium !== undefined && { 'container-title': medium }) },
    style: (style) => {
      branchFirst(macroNamed(style, 'title'), [
        { variable: 'post-medium' },
        group(
          ' ',
          variable('title', { quotes: 'true' }),
          variable('post-medium', { prefix: '[', suffix: ']' }),
          // In the place of an author, the processor would take the year from its place as well.
          choose([[{ variable: 'author' }, dayAndMonth()]]),
        ),
      ])
      branchFirst(macroNamed(style, 'published-date'), [{ variable: 'post-medium author' }])
    },
  },
  {
    what: 'a report names an organisation once that wrote and published it',
    rule: 'Cite Them Right, reports',
    work: (work) => {
      const named = work['un-symbol'] === undefined ? work : recast(work, 'report', 'publisher')
      return named.type === 'report' && named['publisher-place'] === undefined ? issuedOnce(named) : named
    },
  },
  {
    what: 'a judgment has its neutral citation, or its court and number',
    rule: 'Cite Them Right, law reports',
    style: (style) =>
      branchFirst(
        macroNamed(style, 'publisher'),
        [{ variable: 'neutral-citation' }, variable('neutral-citation')],
        [{ type: 'legal_case' }, group(', ', variable('authority'), variable('case-number'))],
      ),
  },
  {
    what: 'a law, a bill, a hearing, a patent and a treaty have who issued them, and their number',
    rule: 'Cite Them Right, legal material and government publications',
    style: (style) =>
      branchFirst(macroNamed(style, 'publisher'), [
        { variable: 'of-law' },
        group(', ', variable('issuing-body'), variable('law-number')),
      ]),
  },
  {
    what: 'a standard has its number',
    rule: 'Cite Them Right, standards',
    work: (work) => (work.type === 'standard' ? issuedOnce(work) : work),
    style: (style) =>
      branchFirst(macroNamed(style, 'publisher'), [
        { type: 'standard' },
        group('. ', variable('law-number'), variable('publisher')),
      ]),
  },
]
