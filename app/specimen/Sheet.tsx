'use client'

import { type ReactNode, useState } from 'react'
import { Banner } from '../parts/Banner.tsx'
import { Bones } from '../parts/Bones.tsx'
import { Button } from '../parts/Button.tsx'
import { Chip } from '../parts/Chip.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { FacetRow } from '../parts/FacetRow.tsx'
import { Known } from '../parts/Known.tsx'
import { SwitchField } from '../parts/SwitchField.tsx'
import { Toast } from '../parts/Toast.tsx'
import { Token } from '../parts/Token.tsx'
import { Tool } from '../parts/Tool.tsx'

/** The parts, with names and numbers made up for the sheet. */
export function Sheet() {
  const [open, setOpen] = useState<'dialog' | 'toast' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="specimens">
      <Part title="Buttons: main, plain, quiet, not available">
        <p className="line-up">
          <Button kind="main" onClick={() => setOpen('toast')}>
            Show a message
          </Button>
          <Button onClick={() => setOpen('dialog')}>Open a dialog</Button>
          <Button kind="quiet">Quiet</Button>
          <Button unavailable="There is nothing to follow yet">Not available</Button>
        </p>
      </Part>
      <Part title="Icon buttons: rest, on, more">
        <Tools />
      </Part>
      <Part title="The search as a sentence">
        <p className="sentence">
          Passages with <Token kind="words" text="harbour" quotes={['“', '”']} /> by{' '}
          <Token kind="person" text="Ana Costa" /> in <Token kind="place" text="Lisbon" /> about{' '}
          <Token kind="group" text="Dockers’ union" /> from <Token kind="date" text="May 2024" />
        </p>
      </Part>
      <Part title="Kinds of tags">
        <p className="line-up">
          <Chip kind="person">Ana Costa</Chip>
          <Chip kind="group">Dockers’ union</Chip>
          <Chip kind="place" href="/map">
            Lisbon
          </Chip>
          <Chip kind="date">May 2024</Chip>
        </p>
      </Part>
      <Part title="How it is known">
        <p className="line-up">
          <Known by="stated">named here</Known>
          <Known by="inferred">inferred from “she said”</Known>
          <Known by="corrected">corrected by hand</Known>
          <Known by="not-stated">speaker not stated</Known>
        </p>
      </Part>
      <Part title="Rows of a facet: rest, chosen, left out; a switch">
        <Rows />
      </Part>
      <Part title="Banners">
        <div className="stack">
          <Banner kind="warn">What you see is from before. Trying again every few seconds.</Banner>
          <Banner kind="bad">The file could not be read.</Banner>
          <Banner kind="plain">Only passages in English are compared.</Banner>
        </div>
      </Part>
      <Part title="Waiting">
        <Bones label="Searching" lines={3} />
      </Part>
      <Part title="Type">
        <Sizes />
      </Part>
      {open === 'dialog' && (
        <Dialog title="A dialog" closeLabel="Close" onClose={close}>
          <p>Escape closes it too, and the focus goes back to the button.</p>
        </Dialog>
      )}
      {open === 'toast' && (
        <Toast gone={close} undo={{ label: 'Undo', act: close }}>
          Added to the tray
        </Toast>
      )}
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Tools() {
  const [on, setOn] = useState(true)
  return (
    <p className="line-up">
      <Tool icon="keep" label="Add to the tray" pressed={on} onClick={() => setOn(!on)} />
      <Tool icon="quote" label="Cite" onClick={() => setOn(true)} />
      <Tool icon="more" label="More" onClick={() => setOn(false)} />
    </p>
  )
}

function Rows() {
  const [on, setOn] = useState(true)
  return (
    <>
      <FacetRow kind="person" label="Ana Costa" count="9" share={1} checked={!on} change={() => setOn(!on)} />
      <FacetRow kind="person" label="Rui Melo" count="7" share={0.78} checked={on} change={setOn} />
      <FacetRow label="Joana Pinto" count="left out" share={0} checked={false} leftOut change={setOn} />
      <SwitchField checked={on} change={setOn}>
        Single-letter shortcuts
      </SwitchField>
    </>
  )
}

function Sizes() {
  return (
    <>
      <p className="size-great">Great</p>
      <p className="page-title">Title</p>
      <p className="sentence">Sentence</p>
      <p className="size-quote">
        Quote, <span lang="ar">اقتباس ١٢٣ 123</span>
      </p>
      <p className="lede">Reading</p>
      <p>Interface, واجهة</p>
      <p className="note">Note</p>
    </>
  )
}
