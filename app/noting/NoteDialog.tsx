'use client'

import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { NoteAsked, PlacedNote } from '../../model/note.ts'
import { NOTE_AT_MOST } from '../../model/note-limits.ts'
import type { Range } from '../../model/passage.ts'
import { rememberedName, rememberName } from '../corrections/send.ts'
import { NOTE_MESSAGES } from '../messages/notes.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { WhyFailed } from '../parts/WhyFailed.tsx'
import { type Selected, trimmed } from './selection.ts'
import { useNoteChange } from './use-note-change.ts'

export type EditedNote = Pick<PlacedNote, 'id' | 'revision' | 'note' | 'by'> & { exact: string }

type Props = {
  /** Words to be noted, or a note to be edited. */
  of: { selected: Selected } | { edited: EditedNote }
  onClose: () => void
}

/** Asks what to highlight, what to note about it, and who does. */
export function NoteDialog({ of, onClose }: Props) {
  const texts = NOTE_MESSAGES[useLanguage()].form
  const id = useId()
  const noteField = useRef<HTMLTextAreaElement>(null)
  const [words, setWords] = useState<Range>(
    'selected' in of ? of.selected.words : { start: 0, end: of.edited.exact.length },
  )
  const { progress, send } = useNoteChange(onClose)
  // Once the dialog is open: it would take the focus itself.
  useEffect(() => noteField.current?.focus(), [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (progress.state === 'sending') return
    const form = new FormData(event.currentTarget)
    const by = String(form.get('by') ?? '').trim()
    rememberName(by)
    void send(requested(of, words, { by, note: String(form.get('note') ?? '').trim() }))
  }
  const edited = 'edited' in of ? of.edited : null
  return (
    <Dialog title={edited ? texts.edit : texts.add} closeLabel={texts.cancel} onClose={onClose}>
      <form className="note-form" onSubmit={submit}>
        {'selected' in of ? (
          <WordsField selected={of.selected} words={words} onChange={setWords} />
        ) : (
          <Highlighted words={of.edited.exact} />
        )}
        <label htmlFor={`${id}-note`}>{texts.note}</label>
        <textarea
          id={`${id}-note`}
          ref={noteField}
          name="note"
          dir="auto"
          rows={4}
          maxLength={NOTE_AT_MOST}
          defaultValue={edited?.note}
        />
        {edited === null && <p className="note">{texts.noteHint}</p>}
        <label htmlFor={`${id}-by`}>{texts.by}</label>
        <input
          id={`${id}-by`}
          type="text"
          name="by"
          dir="auto"
          required
          maxLength={200}
          autoComplete="name"
          defaultValue={edited?.by ?? rememberedName()}
        />
        <WhyFailed of={progress} />
        <div className="line-up">
          <Button kind="main" type="submit">
            {progress.state === 'sending' ? texts.saving : texts.submit}
          </Button>
          <Button onClick={onClose}>{texts.cancel}</Button>
        </div>
      </form>
    </Dialog>
  )
}

function requested(of: Props['of'], words: Range, typed: { by: string; note: string }): NoteAsked {
  if ('edited' in of) {
    const { id, revision } = of.edited
    return { action: 'change', id, revision, ...typed }
  }
  const { id, text } = of.selected
  return { action: 'add', passage: id, words, exact: text.slice(words.start, words.end), ...typed }
}

const refuse = (event: Event) => event.preventDefault()
/** What cannot be refused beforehand, React takes back. */
const unchanged = () => undefined

type WordsProps = { selected: Selected; words: Range; onChange: (words: Range) => void }

/** The paragraph in a field, in which words can be selected by any means: also by keys, which a page does not allow. */
function WordsField({ selected: { text, words: first }, words, onChange }: WordsProps) {
  const texts = NOTE_MESSAGES[useLanguage()].form
  const field = useRef<HTMLTextAreaElement>(null)
  const hint = useId()
  useEffect(() => {
    const it = field.current
    it?.setSelectionRange(first.start, first.end)
    it?.addEventListener('beforeinput', refuse)
    return () => it?.removeEventListener('beforeinput', refuse)
  }, [first])
  const isWhole = words.start === 0 && words.end === text.length
  return (
    <>
      <label htmlFor={`${hint}-of`}>{texts.passage}</label>
      <textarea
        id={`${hint}-of`}
        ref={field}
        // Of a field that is read-only, the arrow keys move nothing in most browsers. No keyboard of a phone opens for it.
        aria-readonly="true"
        inputMode="none"
        spellCheck={false}
        onChange={unchanged}
        dir="auto"
        rows={5}
        value={text}
        aria-describedby={hint}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
          const chosen = trimmed(text, { start: selectionStart, end: selectionEnd })
          // Where nothing is selected, all of it is meant.
          onChange(chosen ?? { start: 0, end: text.length })
        }}
      />
      <p className="note" id={hint}>
        {texts.passageHint}
      </p>
      {isWhole ? (
        <p role="status">{texts.whole}</p>
      ) : (
        <Highlighted words={text.slice(words.start, words.end)} />
      )}
    </>
  )
}

function Highlighted({ words }: { words: string }) {
  const texts = NOTE_MESSAGES[useLanguage()].form
  return (
    <p role="status" className="note-highlighted">
      {texts.highlighted} <bdi className="noted">{words}</bdi>
    </p>
  )
}
