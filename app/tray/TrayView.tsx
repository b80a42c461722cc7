'use client'

import { useEffect, useState } from 'react'
import { TRAY_MESSAGES } from '../messages/tray.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { ExportForm } from '../parts/ExportForm.tsx'
import { LinkReach } from '../parts/LinkReach.tsx'
import { joined, trayFromFragment, trayParameters } from './arrange.ts'
import { completed, presentOf, presentTray } from './present.ts'
import { TrayQuote } from './TrayQuote.tsx'
import { keyOf, readTray, type Tray, writeTray } from './tray.ts'
import { usePassages } from './use-passages.ts'
import { changeTray, useTray } from './use-tray.ts'

/** A tray from a link or a file, until the reader decides what to do with it. */
type Offered = { tray: Tray; from: 'link' | 'file' }

/** The chosen quotes in order, with notes; ways to export and share them; and incoming trays. */
export function TrayView() {
  const messages = TRAY_MESSAGES[useLanguage()]
  const tray = useTray()
  const lookedUp = usePassages(tray)
  const cited = presentTray(tray, lookedUp)
  const presents = tray.map((it) => presentOf(it, lookedUp))
  // Until all are looked up, an export would leave out those that are not, without a word.
  const areKnown = presents.every((it) => it.state !== 'looking')
  const left = presents.filter((it) => it.state === 'gone' || it.state === 'unquoted').length
  const [offered, setOffered] = useState<Offered | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    if (completed(tray, lookedUp) !== tray) changeTray((now) => completed(now, lookedUp))
  }, [tray, lookedUp])

  useEffect(() => {
    const read = () => {
      const given = trayFromFragment(window.location.hash)
      if (given) setOffered({ tray: given, from: 'link' })
      else if (window.location.hash.includes('ids=')) setProblem(messages.noTray)
    }
    read()
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [messages])

  const open = async (file: File | undefined) => {
    if (!file) return
    const given = readTray(await file.text())
    setProblem(given ? null : messages.noFile(file.name))
    if (given) setOffered({ tray: given, from: 'file' })
  }
  const take = (change: (tray: Tray) => Tray) => {
    const { kept } = changeTray(change)
    setProblem(kept ? null : messages.notKept)
    setOffered(null)
    window.history.replaceState(null, '', window.location.pathname)
  }
  return (
    <>
      {problem !== null && (
        <p role="alert" className="notice">
          {problem}
        </p>
      )}
      {offered !== null && (
        <section className="notice" aria-label={messages.cameIn}>
          <p>{messages.holds(offered.from, offered.tray.length)}</p>
          <button type="button" onClick={() => take((now) => joined(now, offered.tray))}>
            {messages.addThem(offered.tray.length)}
          </button>{' '}
          {tray.length > 0 && (
            <button type="button" onClick={() => take(() => offered.tray)}>
              {messages.replace(offered.tray.length)}
            </button>
          )}
        </section>
      )}
      <p role="status">{tray.length === 0 ? messages.empty : messages.kept(tray.length)}</p>
      <ol className="tray-quotes">
        {tray.map((it, at) => (
          <li key={keyOf(it)}>
            <TrayQuote
              quote={it}
              present={presents[at] ?? { state: 'looking' }}
              first={at === 0}
              last={at === tray.length - 1}
            />
          </li>
        ))}
      </ol>
      {tray.length > 0 && (
        <>
          {left > 0 && <p className="notice">{messages.leftOut(left)}</p>}
          {areKnown && cited.length > 0 && (
            <ExportForm label={messages.export} fields={[...trayParameters(cited)]} method="post" />
          )}
          <p className="actions">
            <CopyButton copies={linkTo(tray)} label={messages.copyLink} />
            <a href={dataUrl(tray)} download="verbatim-tray.json">
              {messages.save}
            </a>
            <button type="button" onClick={() => changeTray(() => [])}>
              {messages.clear}
            </button>
          </p>
          <LinkReach />
        </>
      )}
      <p>
        <label>
          {messages.open}{' '}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              void open(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </label>
      </p>
    </>
  )
}

function linkTo(tray: Tray): string {
  const origin = typeof window === 'undefined' ? '' : window.location.origin
  return `${origin}/tray#${trayParameters(tray)}`
}

const dataUrl = (tray: Tray) => `data:application/json;charset=utf-8,${encodeURIComponent(writeTray(tray))}`
