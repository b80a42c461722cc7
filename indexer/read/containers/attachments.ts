import { contentOf, isEncrypted, type MailPart, messageIn, rtfOf } from '../mail/message.ts'
import type { Member } from './member.ts'

/** They prove who sent a message, and say nothing themselves. */
const SIGNATURE = /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature|pgp-encrypted)$/

/** What is attached to a message, in its order; nothing of an encrypted one, whose parts are not yet what was sent. */
export function* attachmentsOf(bytes: Uint8Array): Generator<Member> {
  const message = messageIn(bytes)
  const content = contentOf(message)
  const { shown, attached } = content
  const words = rtfOf(content)
  if (isEncrypted(message) && shown.length === 0) return
  let number = 0
  for (const part of attached) {
    const { body, type } = part
    if (body === null || part === words || SIGNATURE.test(type)) continue
    number += 1
    yield {
      name: nameOf(part, number),
      size: null,
      chunks: async function* () {
        yield body()
      },
    }
  }
}

/** As the sender names it, without the folders of a sender's disk. */
function nameOf({ fileName, type }: MailPart, number: number): string {
  const name = (fileName ?? '').split(/[/\\]/).at(-1)?.replace(/^\.+/, '').trim() ?? ''
  if (name !== '') return name
  return `attachment ${number}${type === 'message/rfc822' ? '.eml' : ''}`
}
