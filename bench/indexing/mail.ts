import type { Story } from './stories.ts'

export type Attached = { name: string; bytes: Uint8Array }

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const dateOf = ({ day }: Story) =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)} 10:00:00 +0000`

const addressOf = (name: string) => `${name} <${name.toLowerCase().replace(' ', '.')}@example.org>`

/** A message as it is sent. @param id of the message, unlike that of any other */
export function messageOf(story: Story, id: string, attached: Attached | null): Buffer {
  const { title, author, paragraphs } = story
  const header = [
    `From: ${addressOf(author)}`,
    'To: The desk <desk@example.org>',
    `Subject: ${title}`,
    `Date: ${dateOf(story)}`,
    `Message-ID: <${id}@example.org>`,
    'MIME-Version: 1.0',
  ]
  const words = paragraphs.join('\r\n\r\n')
  const plain = 'Content-Type: text/plain; charset=utf-8'
  if (attached === null) return Buffer.from(`${[...header, plain].join('\r\n')}\r\n\r\n${words}\r\n`)
  const boundary = `=_${id}`
  const encoded = Buffer.from(attached.bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
  return Buffer.from(
    [
      ...[...header, `Content-Type: multipart/mixed; boundary="${boundary}"`, ''],
      ...[`--${boundary}`, plain, '', words],
      ...[`--${boundary}`, `Content-Type: application/octet-stream; name="${attached.name}"`],
      `Content-Disposition: attachment; filename="${attached.name}"`,
      ...['Content-Transfer-Encoding: base64', '', encoded, `--${boundary}--`, ''],
    ].join('\r\n'),
  )
}

/** Messages in a mailbox, each below its separator. */
export const mailboxOf = (messages: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    messages.flatMap((it) => [
      Buffer.from('From desk@example.org Thu Mar  6 10:00:00 2014\n'),
      Buffer.from(
        Buffer.from(it)
          .toString('utf8')
          .replaceAll('\r\n', '\n')
          .replace(/^From /gm, '>From '),
      ),
      Buffer.from('\n'),
    ]),
  )
