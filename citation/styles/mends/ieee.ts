import { issuedOnce, recast } from '../printed-work.ts'
import type { Mend } from './mend.ts'
import {
  type Branch,
  branchFirst,
  choose,
  el,
  elementsOf,
  first,
  group,
  macro,
  macroNamed,
  part,
  variable,
  words,
} from './xml.ts'

/** IEEE Reference Guide (version of 29 November 2023). */
export const IEEE: readonly Mend[] = [
  {
    what: 'days have no leading zero',
    rule: 'IEEE Reference Guide, examples of days',
    style: (style) => {
      const day = first(first(style, 'date', { form: 'text' }), 'date-part', { name: 'day' })
      day.attrs = { name: 'day', suffix: ', ' }
    },
  },
  {
    what: 'a page of the web has full stops between author, title and site, and the day if it has one',
    rule: 'IEEE Reference Guide, websites',
    style: (style) => {
      const layout = first(part(style, 'bibliography'), 'layout')
      const author = first(layout, 'text', { macro: 'author' })
      const index = layout.children.indexOf(author)
      const web = { type: 'webpage post post-weblog', match: 'any' }
      layout.children[index] = el(
        'choose',
        {},
        el('if', web, macro('author', { suffix: '. ' })),
        el('else', {}, author),
      )
      const entry = first(layout, 'else-if', { type: 'webpage post-weblog post' })
      entry.children = [
        el(
          'group',
          { delimiter: '. ', suffix: '.' },
          macro('title'),
          group(', ', variable('container-title'), variable('genre'), macro('issued')),
        ),
        macro('access'),
      ]
    },
  },
  {
    what: 'an article in a newspaper has its section and page behind the day',
    rule: 'IEEE Reference Guide, newspapers',
    style: (style) => {
      const layout = first(part(style, 'bibliography'), 'layout')
      for (const it of elementsOf(layout)) {
        if (it.name !== 'else-if' || !it.attrs.type?.includes('article-newspaper')) continue
        branchFirst(it, [
          { type: 'article-newspaper' },
          el(
            'group',
            { delimiter: ', ', suffix: '.' },
            macro('title'),
            variable('container-title', { 'font-style': 'italic' }),
            macro('publisher'),
            macro('issued'),
            variable('section', { prefix: 'Section ' }),
            macro('page'),
          ),
          macro('access'),
        ])
      }
    },
  },
  {
    what: 'the number of a report says that it is one',
    rule: 'IEEE Reference Guide, reports',
    work: (work) => (work['un-symbol'] === undefined ? work : recast(work, 'report', 'publisher')),
    style: (style) => {
      const report = first(part(style, 'bibliography'), 'else-if', { type: 'report' })
      const number = first(report, 'group', { delimiter: ' ' })
      branchFirst(
        number,
        [{ variable: 'un-symbol' }, variable('un-symbol')],
        [{ variable: 'genre' }, group(' ', variable('genre-inside'), variable('number'))],
        [{ variable: 'number' }, group(' ', words('Rep.'), variable('number'))],
      )
    },
  },
  {
    what: 'a press release and a document of the United Nations have their day',
    rule: 'IEEE Reference Guide, reports',
    work: (work) => (work['press-release'] === undefined ? work : recast(work, 'report', 'publisher')),
    style: (style) =>
      branchFirst(
        macroNamed(style, 'issued'),
        [{ variable: 'press-release' }, el('date', { variable: 'issued', form: 'text' })],
        [{ variable: 'un-symbol' }, el('date', { variable: 'issued', form: 'text' })],
      ),
  },
  {
    what: 'a case has its neutral citation, or its number with court and day',
    rule: 'IEEE Reference Guide has none for cases: what the court gives',
    style: (style) => {
      const layout = first(part(style, 'bibliography'), 'layout')
      for (const it of elementsOf(layout)) {
        if (it.name !== 'else-if' || !it.attrs.type?.includes('legal_case')) continue
        branchFirst(it, [
          { type: 'legal_case' },
          el(
            'group',
            { delimiter: ', ', suffix: '.' },
            variable('title', { 'font-style': 'italic' }),
            variable('neutral-citation'),
            variable('case-number'),
            variable('authority'),
            el('date', { variable: 'issued', form: 'text' }),
          ),
          macro('access'),
        ])
      }
    },
  },
  {
    what: 'a law, a bill, a hearing, a patent and a treaty have their number, who issued them, and their day',
    rule: 'IEEE Reference Guide, government documents and patents',
    style: (style) => {
      const layout = first(part(style, 'bibliography'), 'layout')
      const kinds = layout.children.findLast((it) => typeof it !== 'string' && it.name === 'choose')
      if (kinds === undefined || typeof kinds === 'string')
        throw new Error('the style lists no kinds of works')
      const law: Branch = [
        { variable: 'of-law' },
        el(
          'group',
          { delimiter: ', ', suffix: '.' },
          macro('title'),
          variable('law-number'),
          variable('issuing-body'),
          el('date', { variable: 'issued', form: 'text' }),
        ),
        macro('access'),
      ]
      layout.children[layout.children.indexOf(kinds)] = choose([law], kinds)
    },
  },
  {
    what: 'a film and a standard have who published them',
    rule: 'IEEE Reference Guide, videos and standards',
    style: (style) => {
      for (const type of ['motion_picture', 'standard']) {
        const entry = first(first(part(style, 'bibliography'), 'else-if', { type }), 'group')
        entry.children.splice(-1, 0, variable('publisher'))
      }
    },
    work: (work) => (work.type === 'standard' ? issuedOnce(work) : work),
  },
]
