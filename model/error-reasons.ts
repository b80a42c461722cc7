// More than 300 lines: one table of every reason, so that each has one meaning in all errors.
import { formatName, type ServerTask, taskName, type UnreadableFormat } from './error-terms.ts'

/**
 * Why something cannot be used: each reason with facts of its own, and its English clause. They are facts of an
 * error, so that every language makes its own sentence; a fact is a name, a number, a path or a value as it was
 * given, and never a piece of English.
 */

const listed = (names: readonly string[]) => names.join(', ')
const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Of a value that was sent or written: a parameter, a field, a part of a body. */
const ofValues = {
  missing: () => 'it is missing',
  empty: () => 'it must not be empty',
  invalid: () => 'it is not valid',
  'not-text': () => 'it must be text',
  'not-a-number': () => 'it must be a number',
  'not-a-whole-number': () => 'it must be a whole number',
  'not-a-list': () => 'it must be a list',
  'not-an-object': () => 'it must be an object',
  'not-a-boolean': () => 'it must be true or false',
  'not-one-of': (it: { options: readonly string[] }) => `it must be one of ${listed(it.options)}`,
  'below-minimum': (it: { minimum: number }) => `it must be at least ${it.minimum}`,
  'not-above': (it: { limit: number }) => `it must be greater than ${it.limit}`,
  'above-maximum': (it: { maximum: number }) => `it must be at most ${it.maximum}`,
  'not-below': (it: { limit: number }) => `it must be less than ${it.limit}`,
  'too-short': (it: { minimum: number }) => `it must have at least ${counted(it.minimum, 'character')}`,
  'too-long': (it: { maximum: number }) => `it must have at most ${counted(it.maximum, 'character')}`,
  'too-many-bytes': (it: { maximum: number }) =>
    `it must have at most ${it.maximum.toLocaleString('en')} bytes; a letter takes one to four`,
  'too-few-values': (it: { minimum: number }) => `it must have at least ${counted(it.minimum, 'value')}`,
  'too-many-values': (it: { maximum: number }) => `it must have at most ${counted(it.maximum, 'value')}`,
  'written-twice': () => 'it is written twice; keep one of them',
  'unknown-names': (it: { names: readonly string[] }) => `it has unknown fields: ${listed(it.names)}`,
  'unknown-field': (it: { known: readonly string[] }) => `it is not known; known are ${listed(it.known)}`,
  'does-not-apply': (it: { what: string }) => `it does not apply to "${it.what}"`,
  'not-json': () => 'it is not valid JSON',
  'not-a-date': (it: { value: string }) =>
    `"${it.value}" is not a valid date; use 2025-03-08, 2025-03 or 2025`,
  'not-a-domain': () => 'it must be a domain in lower case without https:// and path, such as "example.org"',
  'not-a-time': () => 'it is not a time in a recording; write 1:02:03, 02:03 or the seconds as a number',
  'not-in-text': () => 'these words are not in the text after those of the turn before',
  'too-many-problems': (it: { most: number }) =>
    `more than ${it.most} of its parts cannot be used, so the others are left out too`,
  'neither-text-nor-offsets': () =>
    'give its words as "text", or "start" and "end" in the text of the record',
  'not-a-doi': () => 'it must be a DOI, such as 10.1000/182',
  'not-a-web-address': () => 'it must be a web address that starts with https:// or http://',
  'half-of-access': () =>
    'it has a user name without a password, or a password without a user name; write both in front of the @, or neither',
  'no-words': () => 'it has no word that could be searched for',
  'list-not-utf-8': () =>
    'the list is not in UTF-8; save it as "CSV UTF-8", or give its encoding, such as windows-1252 or windows-1256',
  'too-many-lines': (it: { lines: number; maximum: number }) =>
    `it has ${it.lines.toLocaleString('en')} lines, and at most ${it.maximum.toLocaleString('en')} are taken at once; split it, or use \`npm run -s batch\`, which takes any number`,
  'not-a-column-map': (it: { known: readonly string[] }) =>
    `write field=column for each, such as text=Body,title=Headline; "text" has to be among them, text and authors alone may have several columns, and fields are ${listed(it.known)}`,
  'no-such-column': (it: { name: string; known: readonly string[] }) =>
    `there is no column "${it.name}"; the columns are ${listed(it.known)}`,
  'column-twice': (it: { field: string }) => `it has two columns named "${it.field}"; keep one of them`,
  'not-an-encoding': (it: { value: string }) =>
    `"${it.value}" is not the name of an encoding that can be read; use one such as windows-1251, gb18030 or utf-8`,
  'not-a-language-code': () => 'it must be a language code such as en or ar',
  'not-a-box': () => 'it must be west, south, east and north in degrees, such as 35,32,43,38',
  'box-upside-down': () => 'its south is north of its north',
  'not-on-or-off': () => 'it must be 1 or 0',
  'not-a-document-id': () => 'it is not a document ID',
  'not-a-cluster-id': () => 'it is not the ID of a group of copies',
  'not-a-passage-id': () => 'it is not a passage ID',
  'not-an-id': () => 'no document or passage can have this ID',
  'not-a-style-name': () => 'it must be the name of a style, such as apa or oscola',
  'not-a-locale': () => 'it must be a language tag such as fr-FR, "style" or "item"',
  'not-a-name-list': () => 'it must be a name or a list of names',
  'not-an-entry-key': () => 'it must be words of a-z and 0-9 joined by "-"',
  'not-a-place-key': () => 'it must be a path such as SY/latakia/jableh, or a word such as africa',
  'not-a-wikidata-id': () => 'it must be an ID such as Q1065',
} as const

/** Of a parameter of a request, besides its value. */
const ofParameters = {
  ...ofValues,
  'unknown-parameter': (it: { path: string }) => `${it.path} has no such parameter`,
  'given-twice': () => 'it is given more than once and takes one value',
  'belongs-in-body': () => 'POST takes its parameters in the body',
  'empty-form': () => 'it is empty; `format=csl` alone asks for everything',
  'no-such-style-but-similar': (it: { style: string; similar: readonly string[] }) =>
    `no style has the name "${it.style}"; similar names are ${listed(it.similar)}, and /api/styles?find= finds one by its name`,
  'no-such-key': (it: { value: string }) =>
    `nothing has the key "${it.value}"; /api/facets finds one by a name`,
  'no-such-key-but-similar': (it: { value: string; similar: readonly string[] }) =>
    `nothing has the key "${it.value}"; did you mean ${listed(it.similar)}?`,
  'before-from': (it: { from: string }) =>
    `it is before "from", which is ${it.from}; give the earlier date first`,
  'no-such-locale': (it: { locale: string }) =>
    `there is no locale for "${it.locale}"; "style" and "item" always work`,
  'style-in-other-style': (it: { typed: string; style: string }) =>
    `"${it.typed}" is always in that style; for "${it.style}" ask for bibliography, footnote or intext`,
  'not-a-quote-id': (it: { value: string }) =>
    `"${it.value}" is not a passage ID, alone or followed by the number of a quotation, such as ~2`,
  'not-in-passage': (it: { id: string }) =>
    `these words do not stand there in the passage ${it.id}; reload the page and select them again`,
  'no-such-quotation': (it: { id: string; quotations: number }) =>
    `${it.id} has ${counted(it.quotations, 'quotation')}, counted from 1`,
} as const

/** Of a file or folder. */
const ofFiles = {
  'nothing-there': () => 'there is nothing at that path',
  'no-permission': () => 'its permissions do not allow it',
  'link-to-itself': () => 'it is a link that leads back to itself',
  'link-to-parent': () => 'it is a link to a folder that contains it',
  'is-a-folder': () => 'it is a folder',
  'not-a-file': () => 'it is not a file',
  'not-a-folder': () => 'a part of its path is not a folder',
  'too-many-open-files': () => 'too many files are open',
  'disk-error': () => 'the disk reports an error',
  changing: () => 'it is being changed; index it again when that is done',
  'gone-meanwhile': () =>
    'it was there at first and is not any more; run the same command again when nobody changes it',
  'system-error': (it: { systemCode: string }) => `the system reports ${it.systemCode}`,
  'no-certificates': () => 'it has no certificate in PEM that can be read',
  'unknown-authority-file': (it: { known: readonly string[] }) =>
    `its name does not say what is in it; name it ${listed(it.known)}`,
} as const

/** Of one line or entry in a file. */
const ofRecords = {
  'not-json': ofValues['not-json'],
  'not-utf-8': () =>
    'it is not in UTF-8; save the file as UTF-8, or give its encoding in the field "encoding" of a manifest',
  'line-too-long': (it: { megabytes: number }) => `the line is longer than ${it.megabytes} MB`,
  'unpaired-quote': () =>
    'a quotation mark in it has no partner; put quotation marks around a cell with marks or line breaks in it, and write its own marks twice',
  'other-cells': (it: { cells: number; columns: number }) =>
    `it has ${counted(it.cells, 'cell')} for ${counted(it.columns, 'column')}; put quotation marks around a cell with a line break or a delimiter in it`,
  'not-an-object': ofValues['not-an-object'],
  'not-a-correction': () => 'it is not a correction',
  'field-missing': (it: { field: string }) => `"${it.field}" is missing`,
  'in-field': (it: { field: string; problem: ValueProblem }): string => `${it.field}: ${clause(it.problem)}`,
  'in-entry': (it: { entry: string; field: string; problem: ValueProblem }): string =>
    `${it.entry}: ${it.field}: ${clause(it.problem)}`,
  'not-an-entry': (it: { problem: ValueProblem }): string => clause(it.problem),
  'name-taken': (it: { name: string; key: string }) =>
    `"${it.name}" is the name of "${it.key}"; give the entry that key to replace it, or leave the name out`,
  'repeated-id': (it: { id: string }) => `${it.id} is already the ID of an earlier line`,
  'other-record': (it: { id: string }) => `${it.id} is here too, and says something else`,
  'undoes-unknown': (it: { id: string }) => `it undoes ${it.id}, which is not in any line above`,
} as const

/** Of a manifest. */
const ofManifests = {
  'not-json': ofValues['not-json'],
  'not-a-table': (it: { line: number }) => `its lines are not a table (see line ${it.line})`,
  'not-fields-by-name': () => 'it is not a list of fields by file name',
  'other-manifest-used': (it: { used: string }) => `${it.used} next to it is used instead; keep one of them`,
  'describes-missing-file': (it: { file: string }) => `it describes ${it.file}, which does not exist`,
  'entry-without-file': (it: { entry: number }) =>
    `entry ${it.entry} does not name a file; give it as "file"`,
  'entry-without-fields': (it: { file: string }) =>
    `${it.file} has no fields such as {"source": "The Daily Example"}`,
  'column-twice': ofValues['column-twice'],
  'described-twice': (it: { file: string }) => `${it.file} is described twice; the later entry is used`,
  'manifest-not-utf-8': () => 'its encoding is not known; save it as UTF-8',
  'manifest-too-large': (it: { megabytes: number }) =>
    `it is larger than ${it.megabytes} MB; put a manifest into each subfolder instead`,
  'manifest-too-deep': (it: { levels: number }) => `its parts are nested more than ${it.levels} levels deep`,
  'more-problems': (it: { count: number }) => `${it.count} more parts of it cannot be used`,
  'more-missing-files': (it: { count: number }) => `it describes ${it.count} more files that do not exist`,
} as const

/** Of a document as a whole. */
const ofDocuments = {
  'no-text': () => 'it contains no text',
  'encoding-unknown': () =>
    'its encoding is not known; save it as UTF-8, or give its encoding, such as windows-1251, in the field "encoding" of a manifest',
  'encoding-unreadable': (it: { encoding: string }) =>
    `it seems to be in ${it.encoding}, which cannot be read; save it as UTF-8`,
  'only-frames': () => 'it only shows other pages in frames; index those pages',
  'only-scripts': () =>
    'its text is written by scripts when a browser opens it; save the page as the browser shows it',
  'only-pictures': (it: { pages: number }) =>
    `${it.pages === 1 ? 'its page is a picture' : `its ${it.pages} pages are pictures`} in which OCR found no words that it could read; if there are any, scan it again at 300 dots per inch, upright and sharp, or save it as plain text`,
  'ocr-too-slow': (it: { pages: number }) =>
    `${it.pages === 1 ? 'its page is a picture that' : `its ${it.pages} pages are pictures, and some of them`} took OCR too long; index it again while the machine does less, or save it as plain text`,
  'script-not-read': (it: { script: string }) =>
    `it is a picture of text in a script that OCR does not read here (${it.script}); save it as plain text`,
  'damaged-image': () =>
    'it is damaged, or no picture that can be decoded; open it in another program and save it again as PNG',
  'image-too-large': (it: { megapixels: number }) =>
    `it is a picture of more than ${it.megapixels} megapixels; save it smaller, or in parts`,
  'characters-unknown': () =>
    'its fonts do not say which characters they show, and OCR could not read them either; save it as plain text',
  'needs-password': () =>
    'it is encrypted and needs a password; write that into a line of a text file, and index again with --passwords FILE, or save it without a password',
  'passwords-failed': (it: { passwords: number }) =>
    `it is encrypted, and ${it.passwords === 1 ? 'the password that was given does not open it' : `none of the ${it.passwords} passwords that were given opens it`}; add its own to their file, or save it without a password`,
  'encryption-unknown': () => 'it is encrypted in a way that cannot be read; save it without encryption',
  'damaged-pdf': () => 'it is damaged, or not a whole PDF; open it in another program and save it again',
  'nested-too-deeply': () => 'its parts are nested too deeply',
  'damaged-office': () =>
    'it is damaged, or not a whole document; open it in an office program and save it again',
  'parts-too-large': (it: { megabytes: number }) =>
    `it unpacks to more than ${it.megabytes} MB; split it, or save it as plain text`,
  'rights-managed': () => 'it is encrypted for the programs of a bookseller (DRM); use a copy without that',
  'too-large': (it: { megabytes: number }) =>
    `it is larger than ${it.megabytes} MB; split it, or save its parts as records (.jsonl)`,
  'table-too-large': (it: { megabytes: number }) =>
    `it is a table of more than ${it.megabytes} MB of which no column is said to be the text of its rows; name one in the field "columns" of a manifest, or with --columns text=NAME`,
  'no-such-column': ofValues['no-such-column'],
  'column-twice': ofValues['column-twice'],
  'no-header': () => 'it has no line with the names of its columns; write them into its first line',
  'container-too-large': (it: { megabytes: number }) =>
    `it is a ZIP or 7Z archive of more than ${it.megabytes} MB within another archive; unpack the outer one, and index the folder that comes out`,
  'container-damaged': () =>
    'it is damaged or cut off, and nothing behind that place can be read; get a whole copy, or repair it',
  'dictionary-too-large': (it: { megabytes: number }) =>
    `unpacking it would take more than ${it.megabytes} MB of memory; unpack it, and index what comes out`,
  'containers-too-deep': (it: { levels: number }) =>
    `it is within ${it.levels} archives that are within one another; unpack them, and index the folder that comes out`,
  'too-many-members': (it: { maximum: number }) =>
    `more than ${it.maximum.toLocaleString('en')} files are in it; unpack it, and index the folder that comes out`,
  'unpacks-to-too-much': (it: { megabytes: number }) =>
    `it would unpack to more than ${it.megabytes.toLocaleString('en')} MB, far more than its size lets expect; if you trust it, unpack it, and index the folder that comes out`,
  'member-damaged': () => 'its bytes in the archive are damaged; get a whole copy of the archive',
  'member-leads-out': () =>
    'its name leads out of the archive; if you trust the archive, unpack it, and index the folder that comes out',
  'member-is-link': () => 'it is a link, which an archive has no bytes of; index the file that it leads to',
  'member-is-device': () => 'it is no file but a device, a pipe or a socket; nothing can be read from it',
  'member-kind-unknown': () =>
    'it is stored in the archive in a way that cannot be read; unpack the archive, and index the folder that comes out',
  'compression-unknown': (it: { method: number }) =>
    `it is packed in a way that cannot be read (method ${it.method}); unpack the archive, and index the folder that comes out`,
  'capture-incomplete': () =>
    'only a part of it was captured; capture it again, or look for a whole capture of the same address',
  'content-coding-unknown': (it: { coding: string }) =>
    `it was sent in a way that cannot be unpacked (${it.coding}); capture it again with a program that unpacks it`,
  'too-long-for-engine': () => 'its text is longer than the server accepts',
  'not-stored': () => 'the index could not store it',
  'not-stored-nor-others': (it: { others: readonly string[] }) =>
    `the index could not store it, nor ${listed(it.others)}`,
} as const

/** Of a document that was being read when something went wrong. */
const ofFailures = {
  'failed-unexpectedly': () => 'reading it failed unexpectedly',
  'nested-too-deeply': ofDocuments['nested-too-deeply'],
  'took-too-long': (it: { seconds: number }) =>
    `reading it took longer than ${counted(it.seconds, 'second')}`,
  'too-much-memory': (it: { megabytes: number }) => `reading it takes more than ${it.megabytes} MB of memory`,
  'process-ended': (it: { signal: string }) => `the process that read it was ended by ${it.signal}`,
  'process-exited': (it: { exitCode: number }) =>
    `the process that read it ended with exit code ${it.exitCode}`,
} as const

/** Of a draft whose quotations are to be checked. */
const ofDrafts = {
  'no-text': ofDocuments['no-text'],
  'encoding-unknown': ofDocuments['encoding-unknown'],
  'encoding-unreadable': ofDocuments['encoding-unreadable'],
  'only-frames': ofDocuments['only-frames'],
  'only-scripts': ofDocuments['only-scripts'],
  'nested-too-deeply': ofFailures['nested-too-deeply'],
  'took-too-long': ofFailures['took-too-long'],
  'draft-too-large': (it: { megabytes: number }) => `it is larger than ${it.megabytes} MB; check it in parts`,
  'too-many-quotations': (it: { maximum: number }) =>
    `it has more than ${counted(it.maximum, 'quotation')}; check it in parts, or with \`npm run -s check\``,
  'not-a-word-file': () => 'it is damaged, or not a Word document (.docx)',
  'unpacks-too-large': (it: { megabytes: number }) =>
    `its text would unpack to more than ${it.megabytes} MB; check it in parts`,
} as const

/** Of a page of an original that somebody wants to look at. */
const ofSheets = {
  'original-gone': () => 'its file is no longer where it was read',
  'original-changed': () => 'its file is not the same as when it was read',
  'not-drawn': () => 'it cannot be drawn, because the file is damaged or the page too large',
  'sheet-locked': () =>
    'its file needs a password; start the server with VERBATIM_PASSWORDS, which names a file of passwords',
  'drawing-too-long': (it: { seconds: number }) =>
    `drawing it took longer than ${counted(it.seconds, 'second')}`,
  'drawing-queue-full': () => 'too many pages are waiting to be drawn',
} as const

/** Of a correction that a person asks for. */
const ofCorrections = {
  'needs-a-passage': (it: { what: string; id: string }) =>
    `a ${it.what} belongs to a passage, and ${it.id} is a document`,
  'needs-the-document': (it: { what: string; id: string }) =>
    `the ${it.what} belongs to the whole document, ${it.id}`,
  'in-field': ofRecords['in-field'],
  'same-field': (it: { what: string }) => `the ${it.what} already has this value`,
  'no-quotation': () => 'this passage has no quotation',
  'which-quotation': (it: { quotations: number }) =>
    `say which of its ${counted(it.quotations, 'quotation')} you mean`,
  'no-quotation-number': (it: { quotations: number; number: number }) =>
    `this passage has ${counted(it.quotations, 'quotation')}, so there is no quotation ${it.number}`,
  'same-speaker': () => 'that is already its speaker',
  'same-tag': () => 'that is already what it says',
  'tag-exists': (it: { what: string }) => `the passage already has that ${it.what}`,
  'no-such-tag': (it: { typed: string; tags: readonly string[] }) =>
    `the passage has no tag "${it.typed}"; it has ${listed(it.tags)}`,
  'no-tags': (it: { typed: string }) => `the passage has no tag "${it.typed}", nor any other of this kind`,
  'which-removed': (it: { what: string }) => `say which ${it.what} to remove`,
  'words-not-there': (it: { words: string }) => `the passage does not contain the words "${it.words}"`,
  'not-a-date-or-range': (it: { value: string }) =>
    `"${it.value}" is not a valid date; use 2025-03-08, 2025-03, 2025, 2025-W10 or --03-08`,
  'not-a-range': (it: { value: string }) => `"${it.value}" is not a range of two dates`,
  'ends-before-start': (it: { value: string }) => `"${it.value}" ends before it begins`,
  'not-a-place-name': (it: { value: string }) => `"${it.value}" is not the name of a place`,
  'parent-unknown': (it: { place: string }) => `"${it.place}", the place it is in, is not known`,
  'no-tag-to-follow': () =>
    'only a speaker, a group, a person or a place that is there and wrong can be corrected in other passages too',
  'unnamed-everywhere': (it: { name: string }) =>
    `“${it.name}” names nobody, so it may be somebody else in every passage; correct each by itself`,
  'too-many-hits': (it: { maximum: number }) =>
    `more than ${it.maximum.toLocaleString('en')} hits of the search have it; narrow the search, or correct the whole collection`,
  'no-hit-has-it': () => 'no hit of the search has it',
  'already-undone': (it: { id: string; date: string; by: string }) =>
    `${it.id} was undone on ${it.date} by ${it.by}`,
  'unknown-key': (it: { key: string }) => `no passage names or quotes what has the key "${it.key}"`,
  'no-such-name': (it: { name: string }) =>
    `nothing else of this kind is called "${it.name}"; choose a name or key that passages have`,
  'name-of-several': (it: { name: string; keys: readonly string[] }) =>
    `"${it.name}" is a name of several; give the key of the one you mean: ${listed(it.keys)}`,
  'merged-with-itself': () => 'it cannot be merged with itself',
  'has-others-inside': (it: { name: string }) =>
    `other places or bodies are inside “${it.name}”; merge those first, and it last`,
  'already-called': (it: { name: string }) => `“${it.name}” is its name already`,
  'name-of-another': (it: { name: string; key: string }) =>
    `“${it.name}” is a name of what has the key "${it.key}"; merge the two if they are one`,
  'no-words-in-name': (it: { name: string }) => `“${it.name}” has no letters and no digits`,
  'nothing-to-split': () => 'no passage of that part names or quotes it',
  'merged-further': (it: { id: string; name: string }) =>
    `what it was merged into was itself merged into “${it.name}”; undo ${it.id} first`,
  'given-since': (it: { id: string; name: string }) =>
    `${it.id} has given the name “${it.name}” to others since; rename it again instead, or undo ${it.id} first`,
} as const

/** Of a file or a text that somebody adds in the page. */
const ofAdded = {
  'added-too-large': (it: { megabytes: number }) =>
    `it is larger than ${it.megabytes} MB; split it, or allow more with VERBATIM_ADDED_MEGABYTES`,
  'too-many-added': (it: { maximum: number }) =>
    `${counted(it.maximum, 'file')} can be added, and so many are there; delete some, or allow more with VERBATIM_ADDED_FILES`,
  'too-little-space': (it: { megabytes: number }) =>
    `less than ${it.megabytes} MB of the disk would be left; free some space, or let less be left with VERBATIM_ADDED_FREE_MEGABYTES`,
  'cut-off': () => 'it did not arrive whole; add it again',
  'name-leads-out': () => 'its name leads out of the folder that it is added to; give it another name',
  'hidden-file': () =>
    'its name, or that of a folder it is in, begins with a dot, and such files are not read',
  'name-without-letters': () => 'nothing is left of its name that a file can be called; give it another name',
  'folder-is-a-file': () =>
    'a file that was added before has the name of the folder it is in; give the folder another name',
  'other-manifest-added': () =>
    'another manifest is there already, which describes files that were added before; delete that one first, or choose another collection',
  'collection-of-a-folder': (it: { name: string }) =>
    `the collection "${it.name}" was made from a folder that the indexer was given; put it into that folder, or choose another collection`,
} as const

/** Of an address of the web that is given in place of a file. */
const ofFetching = {
  'fetching-off': () =>
    'fetching is turned off here with VERBATIM_FETCHING; save the page in a browser and give the file',
  'not-a-web-address': ofValues['not-a-web-address'],
  'address-with-access': () =>
    'it has a user name or a password in it, which would be kept and shown with every quote; give it without, or save the page in a browser and give the file',
  'address-not-public': (it: { host: string; address: string }) =>
    `${it.host} is at ${it.address}, which is not on the public internet but on this machine or a network of its own; if you mean that one, name it in VERBATIM_FETCH_NETWORKS`,
  'host-unknown': (it: { host: string }) =>
    `no host has the name ${it.host}; check the spelling, and whether this machine is online`,
  'host-unreachable': (it: { host: string; systemCode: string }) =>
    `${it.host} cannot be connected to (${it.systemCode}); check whether this machine is online, or try again later`,
  'connection-untrusted': (it: { host: string; systemCode: string }) =>
    `${it.host} does not prove that it is the host of that name (${it.systemCode}), so anybody could have answered; open it in a browser to see why`,
  'robots-forbid': (it: { host: string; line: number }) =>
    `robots.txt of ${it.host} asks programs not to fetch it (line ${it.line}); save the page in a browser and give the file, or ask whoever runs the site`,
  'robots-unknown': (it: { host: string }) =>
    `robots.txt of ${it.host} cannot be had now, so that it is not known whether programs may fetch it; try again later`,
  'nothing-at-address': (it: { status: number }) =>
    `the server has nothing there (status ${it.status}); check the address, or look for an archived copy`,
  'access-denied': (it: { status: number }) =>
    `the server does not show it to everybody (status ${it.status}); if you may see it, save the page in a browser and give the file`,
  'host-busy': (it: { host: string; status: number; seconds: number }) =>
    `${it.host} asks to be left alone for ${counted(it.seconds, 'second')} (status ${it.status}); run the same command again after that`,
  'host-left-alone': (it: { host: string; seconds: number }) =>
    `${it.host} has asked to be left alone for another ${counted(it.seconds, 'second')}; run the same command again after that`,
  'server-failing': (it: { status: number }) =>
    `the server fails (status ${it.status}); run the same command again later`,
  'answer-unusable': (it: { status: number }) =>
    `the server answers in a way that gives no document (status ${it.status}); save the page in a browser and give the file`,
  'redirect-loop': () =>
    'it leads back to itself; open it in a browser, and give the address where you arrive',
  'too-many-redirects': (it: { maximum: number }) =>
    `it leads on more than ${counted(it.maximum, 'time')}; open it in a browser, and give the address where you arrive`,
  'redirect-elsewhere': () =>
    'it leads on to what is no address of the web, or has a password in it; open it in a browser, and give the address where you arrive',
  'answer-too-large': (it: { megabytes: number }) =>
    `it is larger than ${it.megabytes} MB, as it is sent or unpacked; save it in parts, or allow more with VERBATIM_FETCH_MEGABYTES, up to 64`,
  'answer-too-slow': (it: { seconds: number }) =>
    `it did not come whole within ${counted(it.seconds, 'second')}; try again, or allow more with VERBATIM_FETCH_SECONDS`,
  'answer-incomplete': () => 'it did not come whole; run the same command again',
  'answer-malformed': () =>
    'what the server sends does not follow HTTP; open it in a browser, save the page and give the file',
  'answer-empty': () => 'the server sends nothing; open it in a browser to see what is there',
  'content-coding-unknown': ofDocuments['content-coding-unknown'],
  'feed-damaged': () =>
    'it is a feed that is not well-formed XML; open it in a feed reader, and give the addresses of its articles',
  'no-document-there': (it: { format: UnreadableFormat }) =>
    `what is there is ${formatName(it.format)}, which is not read from the web; if it shows a text, save it and give the file`,
} as const

/** Of an index on the disk. */
const ofIndexes = {
  'not-an-index': () => 'its file is not an index, or the beginning of it is damaged',
  'empty-index': () => 'its file is empty (0 bytes), which that of an index never is',
  damaged: () => 'it is damaged',
  crashes: () => 'it is damaged, and the database library crashed while it read it',
  'folder-in-place-of-file': () => 'a folder is in the place of its file',
  vanished: () => 'its file is no longer there',
  'unfinished-log': () =>
    'its last changes are still in verbatim.db-wal, and cannot be applied where nothing can be written',
  'record-lost': () => 'a record there is missing, or is not what was stored',
  'cannot-create': () => 'no folder can be created there',
  'not-a-folder': ofFiles['not-a-folder'],
  'cannot-open': () => 'its file cannot be opened',
  'no-permission': ofFiles['no-permission'],
  'of-another-user': (it: { owner: string; user: string }) =>
    `it belongs to the user ${it.owner}, who does not let ${it.user} do that`,
  'read-only': () => 'its permissions only allow reading',
  'read-only-disk': () => 'the disk is read-only',
  'too-many-open-files': ofFiles['too-many-open-files'],
  'disk-error': ofFiles['disk-error'],
  'being-written': () => 'another process is writing to it',
  'database-error': (it: { databaseCode: string }) => `the database reports ${it.databaseCode}`,
  'system-error': ofFiles['system-error'],
} as const

/** Of a backup. */
const ofBackups = {
  'not-a-backup': () => 'it is not a whole backup',
  'newer-backup': (it: { found: string }) => `a newer version made it (format ${it.found})`,
  'backup-file-missing': (it: { file: string }) => `${it.file} is missing`,
  'backup-file-changed': (it: { file: string }) => `${it.file} is not what was backed up`,
  'backup-differs': (it: { differences: number }) =>
    `its index has ${counted(it.differences, 'difference')} with itself`,
} as const

/** Of an authority's answer to the request for a timestamp, RFC 3161. */
const ofTimestamps = {
  'timestamp-too-large': (it: { kilobytes: number }) => `it is larger than ${it.kilobytes} kB`,
  'not-a-timestamp-response': () =>
    'it is not a whole RFC 3161 response in DER; it may be cut off, or be a page with an error',
  'timestamp-rejected': (it: { words: string }) => `the authority did not grant it, and says "${it.words}"`,
  'timestamp-of-other-data': () => 'it is for other data, and not for the SHA-256 of this record',
  'timestamp-of-other-request': () => 'it does not have the nonce of the request, so it answers another one',
  'signers-not-one': (it: { signers: number }) => `it is signed ${it.signers} times, and not once`,
  'signing-certificate-missing': () =>
    'the certificate that it was signed with is not in it; the request has to ask for it',
  'signing-certificate-not-signed': () =>
    'it does not state, in what is signed, that this certificate belongs to it',
  'signed-digest-differs': () => 'its statement is not the one that was signed',
  'signature-differs': () => 'its signature was not made with the key of its certificate, or was altered',
  'signature-not-checkable': (it: { algorithm: string }) =>
    `its signature cannot be checked (algorithm ${it.algorithm})`,
  'certificate-not-for-timestamps': () =>
    'its certificate is not one for timestamps alone (extended key usage)',
  'chain-not-to-root': () => 'its certificate does not lead to an authority that you named',
  'chain-not-valid-then': (it: { name: string; date: string }) =>
    `the certificate of ${it.name}, above its own, was not valid at ${it.date}, which it states`,
  'chain-not-for-timestamps': (it: { name: string }) =>
    `the certificate of ${it.name}, above its own, is not one that may issue certificates for timestamps`,
  'certificate-not-valid-then': (it: { date: string; from: string; to: string }) =>
    `at ${it.date}, the time that it states, its certificate was not valid (${it.from} to ${it.to})`,
} as const

/** Of a search server that is not known to be the one that was meant. */
const ofTrust = {
  'authority-unknown': () =>
    'its certificate was signed by an authority that is not known here; name the certificate of that authority in OPENSEARCH_CA',
  'certificate-of-others': (it: { names: readonly string[] }) =>
    `its certificate is that of ${listed(it.names)}; write it by such a name in OPENSEARCH_URL`,
  'certificate-expired': () => 'its certificate has expired; it needs a new one',
  'certificate-not-yet-valid': () =>
    'its certificate is not valid yet; correct the clock of this machine or of that one',
  'certificate-unusable': (it: { systemCode: string }) =>
    `its certificate cannot be checked (${it.systemCode}); look at that certificate, and at those in OPENSEARCH_CA`,
  'no-tls': () => 'it does not speak TLS there; write http:// if that is meant',
} as const

/** Of a search server that did not do what it was asked to do. */
const ofEngines = {
  'too-many-searches': () => 'too many searches are waiting',
  'memory-full': () =>
    'one of its nodes has no memory left for this; if it happens again, give their Java machines more (-Xmx)',
  'too-many-files-on-server': () => 'it has too many open files',
  'shards-missing': () => 'some of its nodes are away, and parts of the index with them',
  'no-manager': () => 'too few of its nodes reach each other, so it takes no changes',
  'task-queue-full': () => 'its task queue is full',
  'index-changing': () => 'the index changes faster than it can be read',
  'server-error': (it: { serverCode: string }) => `it reports ${it.serverCode}`,
  'task-failed': (it: { task: ServerTask; indexes: readonly string[]; serverCode: string }) =>
    `${taskName(it.task)} ${listed(it.indexes)}: it reports ${it.serverCode}`,
  // `documents`: the first of them; `count`: all.
  'documents-not-written': (it: { documents: readonly string[]; count: number; serverCode: string }) =>
    `writing ${counted(it.count, 'document')} (${listed(it.documents)}${it.count > it.documents.length ? ', …' : ''}): it reports ${it.serverCode}`,
} as const

/** All of them, each reason once: it means the same in every error. */
const reasons = {
  ...ofParameters,
  ...ofFiles,
  ...ofRecords,
  ...ofManifests,
  ...ofDocuments,
  ...ofFailures,
  ...ofDrafts,
  ...ofSheets,
  ...ofCorrections,
  ...ofAdded,
  ...ofFetching,
  ...ofIndexes,
  ...ofBackups,
  ...ofTimestamps,
  ...ofTrust,
  ...ofEngines,
} as const

type FactsOf<Clause> = Clause extends () => string
  ? unknown
  : Clause extends (it: infer Facts) => string
    ? Facts
    : never
type ProblemOf<Table> = { [Reason in keyof Table]: { reason: Reason } & FactsOf<Table[Reason]> }[keyof Table]

export type ValueProblem = ProblemOf<typeof ofValues>
export type ParameterProblem = ProblemOf<typeof ofParameters>
export type FileProblem = ProblemOf<typeof ofFiles>
export type RecordProblem = ProblemOf<typeof ofRecords>
export type ManifestProblem = ProblemOf<typeof ofManifests>
export type DocumentProblem = ProblemOf<typeof ofDocuments>
export type FailureProblem = ProblemOf<typeof ofFailures>
export type DraftProblem = ProblemOf<typeof ofDrafts>
export type SheetProblem = ProblemOf<typeof ofSheets> | FileProblem | DocumentProblem
export type CorrectionProblem = ProblemOf<typeof ofCorrections>
export type AddedProblem = ProblemOf<typeof ofAdded>
export type FetchProblem = ProblemOf<typeof ofFetching>
export type IndexProblem = ProblemOf<typeof ofIndexes>
export type TrustProblem = ProblemOf<typeof ofTrust>
export type EngineProblem = ProblemOf<typeof ofEngines>
export type BackupProblem = ProblemOf<typeof ofBackups>
export type TimestampProblem = ProblemOf<typeof ofTimestamps>
export type Problem = ProblemOf<typeof reasons>
export type Reason = keyof typeof reasons

/** Reasons of a value that have no facts, so that a schema can use one as its message. */
export type PlainReason = {
  [It in keyof typeof ofValues]: (typeof ofValues)[It] extends () => string ? It : never
}[keyof typeof ofValues]

export const isPlainReason = (it: string): it is PlainReason =>
  Object.entries(ofValues).some(([reason, explain]) => reason === it && explain.length === 0)

export const isValueProblem = (it: unknown): it is ValueProblem =>
  typeof it === 'object' && it !== null && 'reason' in it && Object.hasOwn(ofValues, String(it.reason))

/** A problem as a clause: lower case, no full stop. */
export function clause(problem: Problem): string {
  // Each reason's function takes that reason's facts; TypeScript cannot follow that through the union.
  const explain = reasons[problem.reason] as (facts: Problem) => string
  return explain(problem)
}
