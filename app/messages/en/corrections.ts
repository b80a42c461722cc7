import { FIELDS } from '../../../languages/labels-english.ts'
import type { Correctable, CorrectedPart, CorrectionState } from '../../../model/correction.ts'
import type { Found, Scope } from '../../../model/correction-scope.ts'
import type { GROUP_KINDS } from '../../../model/group-kinds.ts'
import type { NameChange } from '../../../model/name-kinds.ts'
import { counted } from './counted.ts'

const UNKNOWN = 'Not known'
const REMOVE = 'It does not belong here: remove it'

const found = ({ passages, documents }: Found) =>
  `${counted(passages, 'passage')} in ${counted(documents, 'document')}`

/** Messages about corrections, on the page of a document. */
export const corrections = {
  correct: 'Correct',
  /** The accessible name of the button. */
  correctIt: (about: string) => `Correct: ${about}`,
  undo: 'Undo',
  undoIt: (change: string) => `Undo: ${change}`,
  made: 'Corrections',
  corrected: 'Corrected.',
  correctedIn: (it: Found) => `Corrected in ${found(it)}.`,
  undone: 'Undone.',
  /** Of a line of `corrections.jsonl` that is not complete. */
  cutOff: 'One correction was cut off while it was recorded, and is left out; all others are as they were.',
  whatThereIs: 'What there is of it:',
  madeAgain:
    'If it still waits, it is made again. The next correction moves this line of corrections.jsonl to corrections.jsonl.incomplete.',
  aboutDocument: 'this document',
  aboutParagraph: (ordinal: number) => `paragraph ${ordinal}`,
  form: {
    title: (about: string) => `Correct ${about}`,
    submit: 'Save the correction',
    undoTitle: 'Undo this correction',
    undoSubmit: 'Undo it',
    /** Of a rule. */
    undoAllNote:
      'It is undone in every passage. What the rules found is restored, and the correction stays on record as undone.',
    undoNote: 'What the rules found is restored. The correction stays on record as undone.',
    wrong: 'What is wrong',
    right: 'It should be',
    name: 'Your name',
    nameNote: 'Saved with the correction, and shown to everyone who reads here.',
    saving: 'Saving …',
    why: 'Why (optional)',
    where: 'Where it is wrong',
    within: {
      here: 'Only here',
      document: 'In this document',
      collection: 'In this collection',
      everywhere: 'In all collections',
      search: 'In the hits of your search',
    },
    /** Beside each of these. */
    found,
    /** The same where there is one document. */
    foundHere: ({ passages }: Found) => counted(passages, 'passage'),
    /** Of a collection and of all: a rule. */
    later: 'Documents that are indexed later are corrected too.',
    countingNow: 'Counting …',
    /** `passages`: so many have the right name already; 0 for a new name. */
    becomes: (was: string, is: string, passages: number) =>
      `“${was}” becomes “${is}”, ${passages === 0 ? 'a name that no other passage has' : `a name that ${counted(passages, 'passage')} already ${passages === 1 ? 'has' : 'have'}`}.`,
    goes: (was: string) => `“${was}” is removed.`,
    roleGoes: 'The role and affiliation of the wrong speaker are removed with the name.',
    samples: 'Some of these passages',
    submitAll: (passages: number) => `Correct ${counted(passages, 'passage')}`,
    waiting:
      'Documents are being indexed: the indexer makes this change in a moment. It is not lost if you close this page.',
    cancel: 'Cancel',
    kind: 'Kind',
    kindKnown: 'as already known for this name',
    kinds: {
      person: 'a person',
      unnamed: 'an unnamed source',
      organisation: 'an organisation',
      'armed-group': 'an armed group',
      'state-body': 'a state body',
      community: 'a community',
      media: 'a media outlet',
    } satisfies Record<(typeof GROUP_KINDS)[number] | 'person' | 'unnamed', string>,
    role: 'Role, if the text states it',
    affiliation: 'Affiliation, if the text states it',
    mention: 'The words in the passage that refer to it, if not the name itself',
    gone: {
      title: UNKNOWN,
      source: UNKNOWN,
      agency: 'There is none',
      authors: UNKNOWN,
      url: UNKNOWN,
      publishedAt: UNKNOWN,
      language: UNKNOWN,
      type: UNKNOWN,
      genre: UNKNOWN,
      number: UNKNOWN,
      publisherPlace: UNKNOWN,
      page: UNKNOWN,
      section: UNKNOWN,
      edition: UNKNOWN,
      doi: UNKNOWN,
      archive: UNKNOWN,
      archiveLocation: UNKNOWN,
      originalDate: UNKNOWN,
      accessed: UNKNOWN,
      originalUrl: UNKNOWN,
      archivedUrl: UNKNOWN,
      speaker: 'The text does not say who',
      group: REMOVE,
      location: REMOVE,
      person: REMOVE,
      date: REMOVE,
    } satisfies Record<Correctable, string>,
    hints: {
      authors: 'Separate several with semicolons.',
      publishedAt: 'As precisely as it is known: 2025-04-03, 2025-04 or 2025; two joined by / are a range.',
      language: 'A code such as en or ar.',
      type: 'A type of CSL, such as article-newspaper, report, speech, legal_case or interview.',
      genre: 'In words, such as press release.',
      section: 'Of a newspaper or a code of law, not a heading of the text.',
      doi: 'Such as 10.1000/182.',
      archive: 'The archive, library or collection that has the original, not a web archive.',
      originalDate: 'When it was published first: 1949-08-12, 1949-08 or 1949.',
      accessed: 'When somebody looked at it where it was published: 2025-04-03, 2025-04 or 2025.',
      location: 'Say where a small place is: Arza, Homs.',
      date: '2025-03-08, 2025-03, 2025, 2025-W10, or --03-08 without a year; two joined by / are a range.',
    } as Partial<Record<Correctable, string>>,
  },
  what: FIELDS satisfies Record<CorrectedPart, string>,
  /** What was said of a name. Of another spelling, `was` is that spelling. */
  ofNames: {
    merge: (was: string, is: string) => `“${was}” merged with “${is}”`,
    split: (was: string, is: string) => `“${is}” told apart from “${was}”`,
    rename: (was: string, is: string) => `“${was}” renamed “${is}”`,
    alias: (was: string, is: string) => `“${is}” also spelled “${was}”`,
  } satisfies Record<NameChange, (was: string, is: string) => string>,
  missing: {
    group: 'A group is missing',
    location: 'A place is missing',
    person: 'A person is missing',
    date: 'A date is missing',
  },
  /** What a tag or a field says now: *Date: 2025-03-08*. */
  says: (what: string, value: string) => `${what}: ${value}`,
  whoSays: (quotation: string, speaker: string) => `Who says “${quotation}”: ${speaker}`,
  notKnown: 'not known',
  /** Why a correction has no effect; null if it has one. */
  lost: {
    holds: null,
    'passage-gone': 'No effect: its passage no longer exists.',
    'quotation-gone': 'No effect: its quotation no longer exists.',
    'tag-gone': 'No effect: this tag no longer exists.',
    'place-unclear': 'No effect: its words are now in several places, and nothing tells which is meant.',
  } satisfies Record<CorrectionState, string | null>,
  /** How far a rule goes, and what it found when it was made. */
  howFar: (scope: Scope, it: Found) => {
    const where = {
      document: 'In the whole document',
      collection: 'In the whole collection',
      everywhere: 'In all collections',
      search: 'In the hits of a search',
    }[scope.within]
    return `${where}: ${found(it)}.`
  },
  /** What is said of a name, on its page. */
  names: {
    open: 'Merge, rename or split',
    title: (name: string) => `Correct the name “${name}”`,
    done: 'Done.',
    what: 'What to do',
    changes: {
      merge: 'Merge it with another name',
      rename: 'Rename it',
      alias: 'Add another spelling',
      split: 'Tell two apart that have this name',
    } satisfies Record<NameChange, string>,
    other: {
      merge: 'The name to keep',
      rename: 'New name',
      alias: 'Other spelling',
      split: 'Name of the other one',
    } satisfies Record<NameChange, string>,
    explained: {
      merge: 'Both names mean the same: everything counts under the one you keep, and either finds it.',
      rename: 'Only the name that is shown changes; the old one still finds it.',
      alias: 'It is found by this spelling, and meant by it wherever a text has it as a name.',
      split: 'In the part that you choose, the name means somebody else, with a page of their own.',
    } satisfies Record<NameChange, string>,
    part: 'Where it is the other one',
    shown: 'In what this page shows now',
    inCollection: (name: string) => `In the collection ${name}`,
    narrowFirst:
      'Narrow this page first, by words, source, date or anything else, to the passages that mean the other one.',
    submit: {
      merge: 'Merge',
      rename: 'Rename',
      alias: 'Add the spelling',
      split: 'Tell them apart',
    } satisfies Record<NameChange, string>,
    submitFor: {
      merge: (passages: number) => `Merge ${counted(passages, 'passage')}`,
      rename: (passages: number) => `Rename in ${counted(passages, 'passage')}`,
      alias: () => 'Add the spelling',
      split: (passages: number) => `Tell apart in ${counted(passages, 'passage')}`,
    } satisfies Record<NameChange, (passages: number) => string>,
    /** `passages`: so many have the name that it gets already. */
    becomes: {
      merge: (was: string, is: string, passages: number) =>
        `“${was}” becomes “${is}”, which ${counted(passages, 'passage')} already ${passages === 1 ? 'has' : 'have'}.`,
      rename: (was: string, is: string) => `“${was}” is shown as “${is}”.`,
      alias: (_: string, is: string, passages: number) =>
        `The spelling finds “${is}” in ${counted(passages, 'passage')}.`,
      split: (was: string, is: string) => `“${was}” becomes another “${is}” there.`,
    } satisfies Record<NameChange, (was: string, is: string, passages: number) => string>,
    alsoFound: (names: readonly string[]) => `Also found by: ${names.join(', ')}`,
  },
  because: (reason: string) => `Why: ${reason}`,
  movedHere: 'It moved here with its words, which were in another paragraph.',
  quoted: (value: string) => `“${value}”`,
  added: (value: string) => `${value} added`,
  removed: (value: string) => `${value} removed`,
  changed: (was: string, is: string) => `${was} → ${is}`,
  /** `day` is formatted; `time` is in UTC, `14:05`. */
  by: (who: string, day: string, time: string) => `corrected by ${who} on ${day}, ${time} UTC.`,
}

/** Every language has the same messages. */
export type CorrectionMessages = typeof corrections
